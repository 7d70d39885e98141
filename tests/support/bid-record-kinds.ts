import { kindOfSection } from "~/domain/form/kinds";
import { DOCUMENT } from "~/domain/form/kinds/document";
import type { RecordKind } from "~/domain/form/record-kind";
import type { Outcome } from "~/domain/outcome";
import type { Context } from "~/use-cases/context";
import { addRecord } from "~/use-cases/form/add-record";
import { removeRecord } from "~/use-cases/form/remove-record";
import { saveRecord } from "~/use-cases/form/save-record";
import { storeOfKind } from "~db/bid/record-stores";
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
import {
	costLine,
	funding,
	intervention,
	measure,
	PLAIN_KINDS,
	plainRecord,
	pounds,
	reducedVersion,
	risk,
	saving,
	supportingDocument,
} from "./bid-record-builders";

type Make = (interventionId: string) => object;
type Added = Outcome<{ readonly id: string }>;
export type Kind = {
	/** Its section. */
	readonly name: string;
	// biome-ignore lint/suspicious/noExplicitAny: the table holds stores of eight kinds
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

/** Another record of a plain kind, also where a year or an amount tells its records apart. */
function otherRecord(kind: RecordKind, name: string) {
	const isOfYear = kind.fields[kind.named]?.kind === "financial-year";
	return { ...plainRecord(kind, name), ...(isOfYear ? { payee: name } : {}) };
}

const RECORDS: readonly Omit<Kind, "add" | "save" | "remove">[] = [
	{
		name: "interventions",
		store: interventions,
		values: [
			() => intervention(),
			() => intervention({ title: "Another title", asked: pounds(1600) }),
			() => intervention({ timescale: "" }),
		],
	},
	{
		name: "costs",
		store: costLines,
		values: [
			(id) => costLine(id),
			(id) => costLine(id, { amount: pounds(700) }),
			(id) => costLine(id, { amount: pounds(710) }),
		],
	},
	{
		name: "reduced",
		store: reducedVersions,
		values: [
			() => reducedVersion({ amount: pounds(900) }),
			() => reducedVersion({ amount: pounds(800) }),
			() => reducedVersion({ amount: pounds(700) }),
		],
	},
	{
		name: "savings",
		store: savingLines,
		values: [() => saving(), () => saving({ amount: null }), () => saving({ fromYear: null })],
	},
	{
		name: "funding",
		store: fundingLines,
		values: [() => funding(), () => funding({ confirmed: true }), () => funding({ amount: null })],
	},
	{
		name: "outcomes",
		store: measures,
		values: [() => measure(), () => measure({ target: "400" }), () => measure({ kind: "benefit" })],
	},
	{
		name: "risks",
		store: risks,
		values: [() => risk(), () => risk({ impact: null }), () => risk({ owner: "" })],
	},
	{
		name: "documents",
		store: storeOfKind(DOCUMENT),
		values: [
			() => supportingDocument(),
			() => supportingDocument({ what: "Survey" }),
			() => supportingDocument({ supports: "need" }),
		],
	},
	...PLAIN_KINDS.map((kind) => ({
		name: kind.section,
		store: storeOfKind(kind),
		values: [
			() => plainRecord(kind, "First"),
			() => otherRecord(kind, "Second"),
			() => otherRecord(kind, "Third"),
		] as const,
	})),
];

/** How each kind of a bid's records is added, saved and removed, with three different records of it. */
export const KINDS: readonly Kind[] = RECORDS.map((records) => {
	const kind = kindOfSection(records.name);
	if (!kind) throw new Error(`no records stand in ${records.name}`);
	return {
		...records,
		add: (context, input) => addRecord(context, kind, input),
		save: (context, input) => saveRecord(context, kind, input),
		remove: (context, input) => removeRecord(context, kind, input),
	};
});
