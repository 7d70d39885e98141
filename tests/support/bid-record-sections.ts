import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import * as list from "~/routes/bids.$bidId.$section._index";
import * as change from "~/routes/bids.$bidId.$section.$recordId";
import * as remove from "~/routes/bids.$bidId.$section.$recordId_.remove";
import * as fresh from "~/routes/bids.$bidId.$section.new";
import * as costList from "~/routes/bids.$bidId.costs._index";
import * as interventionList from "~/routes/bids.$bidId.interventions._index";
import * as reducedList from "~/routes/bids.$bidId.reduced._index";
import {
	costLines,
	fundingLines,
	interventions,
	measures,
	type RecordStore,
	risks,
	savingLines,
} from "~db/bid/records";
import { reducedVersions } from "~db/bid/reduced-versions";
import type { BuiltSection } from "./bid-record-builders";

type Loader = (args: LoaderFunctionArgs) => unknown;
type Action = (args: ActionFunctionArgs) => unknown;
export type Section = {
	readonly section: BuiltSection;
	// biome-ignore lint/suspicious/noExplicitAny: the table holds stores of seven kinds
	readonly store: RecordStore<any>;
	readonly list: { readonly loader: Loader; readonly action: Action };
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
		fresh,
		change,
		remove,
		form: { title: "Hub", asked: "£1,500" },
		field: "title",
		label: "Title",
	},
	{
		section: "costs",
		store: costLines,
		list: costList,
		fresh,
		change,
		remove,
		form: { description: "Room hire", amount: "200" },
		field: "description",
		label: "Description",
	},
	{
		section: "reduced",
		store: reducedVersions,
		list: reducedList,
		fresh,
		change,
		remove,
		form: { amount: "900", dropped: "Three events" },
		field: "dropped",
		label: "What is dropped",
	},
	{
		section: "savings",
		store: savingLines,
		list,
		fresh,
		change,
		remove,
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
		list,
		fresh,
		change,
		remove,
		form: { source: "Council", kind: "cash", amount: "5", notValued: "", confirmed: "no" },
		field: "source",
		label: "Who gives it",
	},
	{
		section: "outcomes",
		store: measures,
		list,
		fresh,
		change,
		remove,
		form: { kind: "outcome", description: "Trust" },
		field: "description",
		label: "Description",
	},
	{
		section: "risks",
		store: risks,
		list,
		fresh,
		change,
		remove,
		form: { description: "Rain", likelihood: "2" },
		field: "description",
		label: "Description",
	},
];
