import type {
	CostLineValues,
	FundingLineValues,
	InterventionValues,
	MeasureValues,
	ReducedVersionValues,
	RiskValues,
	SavingLineValues,
} from "~/domain/bid/records";
import type { Field } from "~/domain/form/field";
import { RECORD_KINDS } from "~/domain/form/kinds";
import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { DOCUMENT, type DocumentValues } from "~/domain/form/kinds/document";
import { FUNDING_LINE } from "~/domain/form/kinds/funding-line";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { MEASURE } from "~/domain/form/kinds/measure";
import { REDUCED_VERSION } from "~/domain/form/kinds/reduced-version";
import { RISK } from "~/domain/form/kinds/risk";
import { SAVING_LINE } from "~/domain/form/kinds/saving-line";
import { wholeRecord } from "~/domain/form/record-json";
import { fieldsOf, type RecordKind, type RecordValues } from "~/domain/form/record-kind";
import { type Pence, pence } from "~/domain/money";
import { startBid } from "~/use-cases/bid/start-bid";
import type { Context } from "~/use-cases/context";
import { addRecord } from "~/use-cases/form/add-record";
import { bidWorld, done } from "./bid-builders";
import { LESSON } from "./lesson-kind";

/** Whole pounds as pence. */
export const pounds = (amount: number): Pence => pence(amount * 100);

export const intervention = (more: Partial<InterventionValues> = {}): InterventionValues => ({
	title: "Engagement events",
	proposal: "Six events",
	timescale: "By March",
	succession: "Partners go on",
	asked: pounds(1500),
	couldBeReducedTo: null,
	...more,
});

export const costLine = (
	interventionId: string,
	more: Partial<CostLineValues> = {},
): Omit<CostLineValues, "amount"> & { readonly amount: Pence | null } =>
	wholeRecord(COST_LINE, {
		interventionId,
		description: "Interpreter",
		quantity: null,
		unitCost: null,
		amount: pounds(652),
		financialYear: "2013-14",
		nature: "revenue",
		qualifier: null,
		...more,
	});

export const reducedVersion = (more: Partial<ReducedVersionValues> = {}): ReducedVersionValues => ({
	amount: pounds(1000),
	dropped: "Two of the six events",
	interventions: null,
	...more,
});

export const saving = (more: Partial<SavingLineValues> = {}): SavingLineValues =>
	wholeRecord(SAVING_LINE, {
		description: "Fewer repeat calls",
		kind: "recurring",
		amount: pounds(5000),
		qualifier: null,
		fromYear: "2014-15",
		cashable: false,
		beneficiary: "The police",
		...more,
	});

export const funding = (more: Partial<FundingLineValues> = {}): FundingLineValues =>
	wholeRecord(FUNDING_LINE, {
		source: "The borough council",
		kind: "cash",
		amount: pounds(2000),
		qualifier: null,
		confirmed: false,
		...more,
	});

export const measure = (more: Partial<MeasureValues> = {}): MeasureValues =>
	wholeRecord(MEASURE, {
		kind: "output",
		description: "People at an event",
		baseline: "0",
		target: "300",
		howMeasured: "Counted at the door",
		...more,
	});

export const risk = (more: Partial<RiskValues> = {}): RiskValues =>
	wholeRecord(RISK, {
		description: "Nobody comes",
		likelihood: 2,
		impact: 4,
		mitigation: "Posters in two languages",
		owner: "Events officer",
		...more,
	});

export const supportingDocument = (more: Partial<DocumentValues> = {}): DocumentValues => ({
	what: "Letter of support from the health board",
	files: [],
	supports: null,
	...more,
});

/** Kinds of a bid that are kept by their fields alone, but for documents, which have a builder of their own. */
export const PLAIN_KINDS: readonly RecordKind[] = RECORD_KINDS.filter(
	// The kind of a test of its own stands among them there.
	({ plain, key }) => plain && key !== DOCUMENT.key && key !== LESSON.key,
);

function plainValue(field: Field): unknown {
	if (field.kind === "line" || field.kind === "text") return "";
	if (field.required === undefined) return null;
	if (field.kind === "choice") return Object.keys(field.words)[0];
	return field.kind === "money" ? pounds(100) : "2027-28";
}

/** A record of a kind that is kept by its fields alone: what it must have, under a name. */
export function plainRecord(kind: RecordKind, name: string): RecordValues {
	const named = kind.fields[kind.named];
	return Object.fromEntries(
		fieldsOf(kind).map(([key, field]) => [
			key,
			key === kind.named && named?.kind !== "financial-year" ? name : plainValue(field),
		]),
	);
}

/** A bid just begun by Safer Sandwell in an open round, with its bidder, signatory and a second author to act as. */
export function begunBid() {
	const world = bidWorld();
	const { sandwell, solihull, roundId } = world;
	const bidder = world.as(sandwell.bidder);
	const { bidId } = done(
		startBid(bidder, { roundId, partnershipId: sandwell.id, title: "Engagement events" }),
	);
	return {
		world,
		bidId,
		bidder,
		colleague: world.as(world.person("bidder", sandwell.id, "Colleague")),
		signatory: world.as(sandwell.signatory),
		stranger: world.as(solihull.bidder),
	};
}

/** Sections of the records that have builders of their own. */
export type BuiltSection =
	| ("interventions" | "costs" | "reduced" | "savings")
	| ("funding" | "outcomes" | "risks" | "documents");

type OneOfEach = Readonly<Record<string, string>> & Readonly<Record<BuiltSection, string>>;

/** Adds one record of each kind to a bid; gives their keys by the section they stand in. */
export function oneOfEach(context: Context, bidId: string): OneOfEach {
	const interventions = done(addRecord(context, INTERVENTION, { bidId, values: intervention() })).id;
	return {
		interventions,
		costs: done(addRecord(context, COST_LINE, { bidId, values: costLine(interventions) })).id,
		reduced: done(addRecord(context, REDUCED_VERSION, { bidId, values: reducedVersion() })).id,
		savings: done(addRecord(context, SAVING_LINE, { bidId, values: saving() })).id,
		funding: done(addRecord(context, FUNDING_LINE, { bidId, values: funding() })).id,
		outcomes: done(addRecord(context, MEASURE, { bidId, values: measure() })).id,
		risks: done(addRecord(context, RISK, { bidId, values: risk() })).id,
		documents: done(addRecord(context, DOCUMENT, { bidId, values: supportingDocument() })).id,
		...Object.fromEntries(
			PLAIN_KINDS.map((kind) => [
				kind.section,
				done(addRecord(context, kind, { bidId, values: plainRecord(kind, "First") })).id,
			]),
		),
	};
}
