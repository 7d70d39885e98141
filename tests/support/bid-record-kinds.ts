import type { Outcome } from "~/domain/outcome";
import { addCostLine } from "~/use-cases/bid/add-cost-line";
import { addFunding } from "~/use-cases/bid/add-funding";
import { addIntervention } from "~/use-cases/bid/add-intervention";
import { addMeasure } from "~/use-cases/bid/add-measure";
import { addReducedVersion } from "~/use-cases/bid/add-reduced-version";
import { addRisk } from "~/use-cases/bid/add-risk";
import { addSaving } from "~/use-cases/bid/add-saving";
import { removeCostLine } from "~/use-cases/bid/remove-cost-line";
import { removeFunding } from "~/use-cases/bid/remove-funding";
import { removeIntervention } from "~/use-cases/bid/remove-intervention";
import { removeMeasure } from "~/use-cases/bid/remove-measure";
import { removeReducedVersion } from "~/use-cases/bid/remove-reduced-version";
import { removeRisk } from "~/use-cases/bid/remove-risk";
import { removeSaving } from "~/use-cases/bid/remove-saving";
import { saveCostLine } from "~/use-cases/bid/save-cost-line";
import { saveFunding } from "~/use-cases/bid/save-funding";
import { saveIntervention } from "~/use-cases/bid/save-intervention";
import { saveMeasure } from "~/use-cases/bid/save-measure";
import { saveReducedVersion } from "~/use-cases/bid/save-reduced-version";
import { saveRisk } from "~/use-cases/bid/save-risk";
import { saveSaving } from "~/use-cases/bid/save-saving";
import type { Context } from "~/use-cases/context";
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
import {
	costLine,
	funding,
	intervention,
	measure,
	type oneOfEach,
	pounds,
	reducedVersion,
	risk,
	saving,
} from "./bid-record-builders";

type Make = (interventionId: string) => object;
type Added = Outcome<{ readonly id: string }>;
export type Kind = {
	readonly name: keyof ReturnType<typeof oneOfEach>;
	// biome-ignore lint/suspicious/noExplicitAny: the table holds stores of seven kinds
	readonly store: RecordStore<any>;
	/** Three different records of the kind, for an intervention. */
	readonly values: readonly [Make, Make, Make];
	readonly add: (context: Context, input: { bidId: string; key?: string; values: never }) => Added;
	readonly save: (
		context: Context,
		input: { bidId: string; id: string; revision: number | null; values: never },
	) => Outcome<null>;
	readonly remove: (
		context: Context,
		input: { bidId: string; id: string; revision: number | null },
	) => Outcome<null>;
};

/** How each kind of a bid's records is added, saved and removed, with three different records of it. */
export const KINDS: readonly Kind[] = [
	{
		name: "interventions",
		store: interventions,
		values: [
			() => intervention(),
			() => intervention({ title: "Another title", asked: pounds(1600) }),
			() => intervention({ timescale: "" }),
		],
		add: addIntervention,
		save: saveIntervention,
		remove: removeIntervention,
	},
	{
		name: "costs",
		store: costLines,
		values: [
			(id) => costLine(id),
			(id) => costLine(id, { amount: pounds(700) }),
			(id) => costLine(id, { amount: pounds(710) }),
		],
		add: addCostLine,
		save: saveCostLine,
		remove: removeCostLine,
	},
	{
		name: "reduced",
		store: reducedVersions,
		values: [
			() => reducedVersion({ amount: pounds(900) }),
			() => reducedVersion({ amount: pounds(800) }),
			() => reducedVersion({ amount: pounds(700) }),
		],
		add: addReducedVersion,
		save: saveReducedVersion,
		remove: removeReducedVersion,
	},
	{
		name: "savings",
		store: savingLines,
		values: [() => saving(), () => saving({ amount: null }), () => saving({ fromYear: null })],
		add: addSaving,
		save: saveSaving,
		remove: removeSaving,
	},
	{
		name: "funding",
		store: fundingLines,
		values: [() => funding(), () => funding({ confirmed: true }), () => funding({ amount: null })],
		add: addFunding,
		save: saveFunding,
		remove: removeFunding,
	},
	{
		name: "outcomes",
		store: measures,
		values: [() => measure(), () => measure({ target: "400" }), () => measure({ kind: "benefit" })],
		add: addMeasure,
		save: saveMeasure,
		remove: removeMeasure,
	},
	{
		name: "risks",
		store: risks,
		values: [() => risk(), () => risk({ impact: null }), () => risk({ owner: "" })],
		add: addRisk,
		save: saveRisk,
		remove: removeRisk,
	},
];
