import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import * as costList from "~/routes/bids.$bidId.costs._index";
import * as costChange from "~/routes/bids.$bidId.costs.$itemId";
import * as costRemove from "~/routes/bids.$bidId.costs.$itemId_.remove";
import * as costNew from "~/routes/bids.$bidId.costs.new";
import * as fundingList from "~/routes/bids.$bidId.funding._index";
import * as fundingChange from "~/routes/bids.$bidId.funding.$itemId";
import * as fundingRemove from "~/routes/bids.$bidId.funding.$itemId_.remove";
import * as fundingNew from "~/routes/bids.$bidId.funding.new";
import * as interventionList from "~/routes/bids.$bidId.interventions._index";
import * as interventionChange from "~/routes/bids.$bidId.interventions.$itemId";
import * as interventionRemove from "~/routes/bids.$bidId.interventions.$itemId_.remove";
import * as interventionNew from "~/routes/bids.$bidId.interventions.new";
import * as outcomeList from "~/routes/bids.$bidId.outcomes._index";
import * as outcomeChange from "~/routes/bids.$bidId.outcomes.$itemId";
import * as outcomeRemove from "~/routes/bids.$bidId.outcomes.$itemId_.remove";
import * as outcomeNew from "~/routes/bids.$bidId.outcomes.new";
import * as reducedList from "~/routes/bids.$bidId.reduced._index";
import * as reducedChange from "~/routes/bids.$bidId.reduced.$itemId";
import * as reducedRemove from "~/routes/bids.$bidId.reduced.$itemId_.remove";
import * as reducedNew from "~/routes/bids.$bidId.reduced.new";
import * as riskList from "~/routes/bids.$bidId.risks._index";
import * as riskChange from "~/routes/bids.$bidId.risks.$itemId";
import * as riskRemove from "~/routes/bids.$bidId.risks.$itemId_.remove";
import * as riskNew from "~/routes/bids.$bidId.risks.new";
import * as savingList from "~/routes/bids.$bidId.savings._index";
import * as savingChange from "~/routes/bids.$bidId.savings.$itemId";
import * as savingRemove from "~/routes/bids.$bidId.savings.$itemId_.remove";
import * as savingNew from "~/routes/bids.$bidId.savings.new";
import {
	costLines,
	fundingLines,
	interventions,
	measures,
	type RecordStore,
	risks,
	savingLines,
} from "~db/bid-records";
import { reducedVersions } from "~db/bid-reduced-versions";
import type { oneOfEach } from "./bid-record-builders";

type Loader = (args: LoaderFunctionArgs) => unknown;
type Action = (args: ActionFunctionArgs) => unknown;
export type Section = {
	readonly section: keyof ReturnType<typeof oneOfEach>;
	// biome-ignore lint/suspicious/noExplicitAny: the table holds stores of seven kinds
	readonly store: RecordStore<any>;
	readonly list: { readonly loader: Loader };
	readonly fresh: { readonly loader: Loader; readonly action: Action };
	readonly change: { readonly loader: Loader; readonly action: Action };
	readonly remove: { readonly loader: Loader; readonly action: Action };
	/** A form that is in order, a field of it that a conflict shows, and that field's label. */
	readonly form: Readonly<Record<string, string>>;
	readonly field: string;
	readonly label: string;
};

/** The pages of each section of a bid's records, with a form that is in order. */
export const SECTIONS: readonly Section[] = [
	{
		section: "interventions",
		store: interventions,
		list: interventionList,
		fresh: interventionNew,
		change: interventionChange,
		remove: interventionRemove,
		form: { title: "Hub", asked: "£1,500" },
		field: "title",
		label: "Title",
	},
	{
		section: "costs",
		store: costLines,
		list: costList,
		fresh: costNew,
		change: costChange,
		remove: costRemove,
		form: { description: "Room hire", amount: "200" },
		field: "description",
		label: "Description",
	},
	{
		section: "reduced",
		store: reducedVersions,
		list: reducedList,
		fresh: reducedNew,
		change: reducedChange,
		remove: reducedRemove,
		form: { amount: "900", dropped: "Three events" },
		field: "dropped",
		label: "What is dropped",
	},
	{
		section: "savings",
		store: savingLines,
		list: savingList,
		fresh: savingNew,
		change: savingChange,
		remove: savingRemove,
		form: {
			description: "Calls",
			kind: "one-off",
			amount: "5",
			notQuantified: "",
			cashable: "no",
			beneficiary: "Police",
		},
		field: "beneficiary",
		label: "Whose money it is",
	},
	{
		section: "funding",
		store: fundingLines,
		list: fundingList,
		fresh: fundingNew,
		change: fundingChange,
		remove: fundingRemove,
		form: { source: "Council", kind: "cash", amount: "5", notValued: "", confirmed: "no" },
		field: "source",
		label: "Who gives it",
	},
	{
		section: "outcomes",
		store: measures,
		list: outcomeList,
		fresh: outcomeNew,
		change: outcomeChange,
		remove: outcomeRemove,
		form: { kind: "outcome", description: "Trust" },
		field: "description",
		label: "Description",
	},
	{
		section: "risks",
		store: risks,
		list: riskList,
		fresh: riskNew,
		change: riskChange,
		remove: riskRemove,
		form: { description: "Rain", likelihood: "2" },
		field: "description",
		label: "Description",
	},
];
