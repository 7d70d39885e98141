import { asc, desc, eq } from "drizzle-orm";
import type { BidContent, InterventionContent } from "~/domain/bid/content";
import { QUESTIONS } from "~/domain/bid/questions";
import { type BoxesValue, textIn } from "~/domain/form/field";
import { kindsOfForm } from "~/domain/form/form-kinds";
import { BASELINE_COST } from "~/domain/form/kinds/baseline-cost";
import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { FUNDING_LINE } from "~/domain/form/kinds/funding-line";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { MEASURE } from "~/domain/form/kinds/measure";
import { REDUCED_VERSION } from "~/domain/form/kinds/reduced-version";
import { RISK } from "~/domain/form/kinds/risk";
import { SAVING_LINE } from "~/domain/form/kinds/saving-line";
import { fieldsOf, type RecordKind, type RecordValues } from "~/domain/form/record-kind";
import { onlyReads, type Tx } from "../client";
import { formOfVersion } from "../form/versions";
import { onceForVersion } from "../kept";
import { type Asked, row, rows } from "../prepared";
import { categoryById } from "../round/categories";
import {
	bidAnswer,
	costLine,
	fundingLine,
	intervention,
	interventionObjective,
	measure,
	reducedVersion,
	reducedVersionIntervention,
	risk,
	savingLine,
} from "../schema/bid";
import { planObjective, planTheme } from "../schema/plan";
import { attachmentsOf } from "./attachments";
import { bidById } from "./bid";
import { besideContent, ownContent } from "./own-content";
import { partnershipsOf } from "./partnerships";
import { storeOfKind } from "./record-stores";

const risksOf = rows((tx, bidId: Asked) =>
	tx.select().from(risk).where(eq(risk.bidId, bidId)).orderBy(asc(risk.position)),
);

const measuresOf = rows((tx, bidId: Asked) =>
	tx.select().from(measure).where(eq(measure.bidId, bidId)).orderBy(asc(measure.position)),
);

const savingsOf = rows((tx, bidId: Asked) =>
	tx.select().from(savingLine).where(eq(savingLine.bidId, bidId)).orderBy(asc(savingLine.position)),
);

const fundingOf = rows((tx, bidId: Asked) =>
	tx.select().from(fundingLine).where(eq(fundingLine.bidId, bidId)).orderBy(asc(fundingLine.position)),
);

/** A bid's working rows as content: what would be submitted now. Undefined where there is no such bid. */
export function contentOf(tx: Tx, bidId: string): BidContent | undefined {
	return onlyReads(tx) ? contentNow(tx, bidId).content : readContent(tx, bidId);
}

/** How many bids' contents are kept. */
const MOST_BIDS = 64;

const contentNow = onceForVersion(MOST_BIDS, (tx, bidId: string) => ({ content: readContent(tx, bidId) }));

/** A record as it is typed in its form and not saved: its kind, its key ("" where it is new), what it would hold. */
export type TypedRecord = { readonly kind: string; readonly id: string; readonly values: RecordValues };

/** A bid's content as it would be with one record as typed: interventions, cost lines, savings or funding. */
export function contentAsTyped(tx: Tx, bidId: string, typed: TypedRecord): BidContent | undefined {
	return readContent(tx, bidId, typed);
}

/** The rows of a kind, the typed one in its place or at the end. */
function withTyped<Row extends { readonly id: string }>(
	kind: string,
	rows: readonly Row[],
	typed: TypedRecord | undefined,
): readonly Row[] {
	if (typed?.kind !== kind) return rows;
	// A kind's values are named as its columns are.
	const values = typed.values as Partial<Row>;
	if (typed.id === "") return [...rows, { id: "", ...values } as Row];
	return rows.map((row) => (row.id === typed.id ? { ...row, ...values } : row));
}

function readContent(tx: Tx, bidId: string, typed?: TypedRecord): BidContent | undefined {
	const row = bidById(tx, bidId);
	if (!row) return undefined;
	const { definition, version } = formOfVersion(tx, row.formVersionId);
	const own: Pick<BidContent, "format" | "answers" | "tables"> = version
		? ownContent(tx, bidId, { definition, version })
		: {
				format: "tranche-bid/1",
				answers: answersOf(tx, bidId),
				...besideContent(tx, bidId, definition),
			};
	const kinds = kindsOfForm(definition).map(({ key }) => key);
	/** The records of a kind; none where the form does not ask for it, whatever an earlier version of it asked. */
	const asked = <Content>(kind: string, records: readonly Content[]) => (kinds.includes(kind) ? records : []);
	const lines = interventionsOf(tx, bidId, typed).map((each) => ({
		...each,
		costLines: asked(COST_LINE.key, each.costLines),
	}));
	const savings = asked(SAVING_LINE.key, withTyped(SAVING_LINE.key, savingsOf(tx, bidId), typed));
	const baselines = savings.some(({ baseId }) => baseId !== null) ? baselineCosts(tx, bidId) : [];
	return {
		...own,
		...filesNamedIn(tx, bidId, own),
		round: row.roundId,
		reference: row.reference ?? "",
		title: row.title,
		...categoryNamed(tx, row.categoryId),
		partnerships: partnershipsOf(tx, bidId).map(({ id, name, areaGss, payee, amount }) => ({
			id,
			name,
			areaGss,
			payee,
			amount,
		})),
		interventions: asked(INTERVENTION.key, lines),
		reducedVersions: asked(REDUCED_VERSION.key, reducedVersionsOf(tx, bidId)),
		funding: asked(
			FUNDING_LINE.key,
			withTyped(FUNDING_LINE.key, fundingOf(tx, bidId), typed).map((line) => ({
				source: line.source,
				kind: line.kind,
				amount: line.amount,
				...(line.qualifier && { qualifier: line.qualifier }),
				confirmed: line.confirmed,
				...given(FUNDING_LINE, line),
			})),
		),
		savings: savings.map((line) => {
			const { base, baseId, forEver, ...later } = given(SAVING_LINE, line);
			const of = baseId === undefined ? undefined : baselines.find(({ id }) => id === baseId);
			const amount = of?.amount ?? base;
			return {
				description: line.description,
				kind: line.kind,
				amount: line.amount,
				...(line.qualifier && { qualifier: line.qualifier }),
				fromYear: line.fromYear,
				cashable: line.cashable,
				beneficiary: line.beneficiary,
				...later,
				...(forEver && { forEver }),
				...(amount === undefined ? {} : { base: { title: of?.title ?? "", amount } }),
			};
		}),
		measures: asked(
			MEASURE.key,
			measuresOf(tx, bidId).map((line) => {
				const { interventionId, objectiveId, baselineOn, targetOn, ...later } = given(MEASURE, line);
				const objective = objectiveId === undefined ? undefined : objectiveCode(tx, objectiveId)?.code;
				return {
					kind: line.kind,
					description: line.description,
					baseline: line.baseline,
					target: line.target,
					howMeasured: line.howMeasured,
					...later,
					...(lines.some(({ key }) => key === interventionId) ? { intervention: interventionId ?? "" } : {}),
					...(objective === undefined ? {} : { objective }),
					...dayOf("baselineOn", baselineOn),
					...dayOf("targetOn", targetOn),
				};
			}),
		),
		risks: asked(
			RISK.key,
			risksOf(tx, bidId).map((line) => ({
				description: line.description,
				likelihood: line.likelihood,
				impact: line.impact,
				mitigation: line.mitigation,
				owner: line.owner,
				...given(RISK, line),
			})),
		),
	};
}

type Later<Values> = { readonly [Key in LaterKey<Values>]?: NonNullable<Values[Key]> };
type LaterKey<Values> = {
	[Key in keyof Values]-?: undefined extends Values[Key] ? Key : never;
}[keyof Values];

/** The fields that came later, by kind. */
const LATER: ReadonlyMap<string, readonly string[]> = new Map(
	[COST_LINE, FUNDING_LINE, MEASURE, RISK, SAVING_LINE].map((kind) => [
		kind.key,
		fieldsOf(kind).flatMap(([key, { later }]) => (later ? [key] : [])),
	]),
);

/** What a kind was given later, as far as a record says it: content from before stays as it was. */
function given<Given extends object, Values extends object>(
	kind: RecordKind<Given, Values>,
	record: object,
): Later<Values> {
	const all = record as RecordValues;
	const said = (LATER.get(kind.key) ?? []).filter(
		(key) => all[key] !== null && all[key] !== undefined && all[key] !== "",
	);
	// Each is what its column holds, named as the kind's field is.
	return Object.fromEntries(said.map((key) => [key, all[key]])) as Later<Values>;
}

/** What savings can be a percentage of, by key. */
function baselineCosts(tx: Tx, bidId: string) {
	return storeOfKind(BASELINE_COST)
		.list(tx, bidId)
		.map(({ id, values: { what, amount } }) => ({ id, title: what, amount }));
}

function dayOf(key: "baselineOn" | "targetOn", value: BoxesValue | undefined) {
	const day = textIn(value ?? null, "day");
	return day === "" ? {} : { [key]: day };
}

function categoryNamed(tx: Tx, id: string | null): Pick<BidContent, "category"> {
	const found = id === null ? undefined : categoryById(tx, id);
	return found ? { category: { title: found.title, least: found.least, most: found.most } } : {};
}

const objectiveCode = row((tx, id: Asked) =>
	tx.select({ code: planObjective.code }).from(planObjective).where(eq(planObjective.id, id)),
);

/** The files whose keys stand in what a form of its own asks; nothing where there are none. */
function filesNamedIn(
	tx: Tx,
	bidId: string,
	{ answers, tables = [] }: Pick<BidContent, "answers" | "tables">,
): Pick<BidContent, "files"> {
	const all = attachmentsOf(tx, bidId);
	if (all.length === 0) return {};
	const values = JSON.stringify([
		answers.map(({ value }) => value),
		tables.map(({ rows }) => rows.map((row) => row.values)),
	]);
	const files = all.filter(({ id }) => values.includes(JSON.stringify(id)));
	if (files.length === 0) return {};
	return { files: files.map(({ id, name, type, bytes, sha256 }) => ({ id, name, type, bytes, sha256 })) };
}

const answerRows = rows((tx, bidId: Asked) => tx.select().from(bidAnswer).where(eq(bidAnswer.bidId, bidId)));

function answersOf(tx: Tx, bidId: string): BidContent["answers"] {
	const rows = answerRows(tx, bidId);
	return QUESTIONS.flatMap(({ key }) => {
		const row = rows.find(({ question }) => question === key);
		return row ? [{ question: key, state: row.state, text: row.text }] : [];
	});
}

const interventionRows = rows((tx, bidId: Asked) =>
	tx.select().from(intervention).where(eq(intervention.bidId, bidId)).orderBy(asc(intervention.position)),
);

const costLinesOf = rows((tx, bidId: Asked) =>
	tx.select().from(costLine).where(eq(costLine.bidId, bidId)).orderBy(asc(costLine.position)),
);

const linkedObjectives = rows((tx, bidId: Asked) =>
	tx
		.select({
			interventionId: interventionObjective.interventionId,
			code: planObjective.code,
			title: planObjective.title,
			theme: planTheme.code,
			how: interventionObjective.how,
		})
		.from(interventionObjective)
		.innerJoin(intervention, eq(intervention.id, interventionObjective.interventionId))
		.innerJoin(planObjective, eq(planObjective.id, interventionObjective.objectiveId))
		.innerJoin(planTheme, eq(planTheme.id, planObjective.themeId))
		.where(eq(intervention.bidId, bidId))
		.orderBy(asc(planTheme.position), asc(planObjective.position)),
);

function interventionsOf(tx: Tx, bidId: string, typed: TypedRecord | undefined): InterventionContent[] {
	const objectives = linkedObjectives(tx, bidId);
	const lines = withTyped(COST_LINE.key, costLinesOf(tx, bidId), typed);
	return withTyped(INTERVENTION.key, interventionRows(tx, bidId), typed).map((row) => ({
		key: row.id,
		title: row.title,
		proposal: row.proposal,
		timescale: row.timescale,
		succession: row.succession,
		asked: row.asked,
		couldBeReducedTo: row.couldBeReducedTo,
		objectives: objectives
			.filter(({ interventionId }) => interventionId === row.id)
			.map(({ code, title, theme, how }) => ({ code, title, theme, how })),
		costLines: lines
			.filter(({ interventionId }) => interventionId === row.id)
			.map((line) => ({
				description: line.description,
				quantity: line.quantity,
				unitCost: line.unitCost,
				amount: line.amount,
				financialYear: line.financialYear,
				nature: line.nature,
				qualifier: line.qualifier,
				...given(COST_LINE, line),
			})),
	}));
}

const reducedRows = rows((tx, bidId: Asked) =>
	tx
		.select()
		.from(reducedVersion)
		.where(eq(reducedVersion.bidId, bidId))
		.orderBy(desc(reducedVersion.amount), asc(reducedVersion.position)),
);

const reducedParts = rows((tx, bidId: Asked) =>
	tx
		.select({
			versionId: reducedVersionIntervention.reducedVersionId,
			key: reducedVersionIntervention.interventionId,
			amount: reducedVersionIntervention.amount,
		})
		.from(reducedVersionIntervention)
		.innerJoin(intervention, eq(intervention.id, reducedVersionIntervention.interventionId))
		.where(eq(intervention.bidId, bidId))
		.orderBy(asc(intervention.position)),
);

/** Reduced versions from the largest amount to the smallest, as options are numbered. */
function reducedVersionsOf(tx: Tx, bidId: string): BidContent["reducedVersions"] {
	const parts = reducedParts(tx, bidId);
	return reducedRows(tx, bidId).map((row) => {
		const own = parts.filter(({ versionId }) => versionId === row.id);
		return {
			amount: row.amount,
			dropped: row.dropped,
			...categoryNamed(tx, row.categoryId),
			interventions: own.length === 0 ? null : own.map(({ key, amount }) => ({ key, amount })),
		};
	});
}
