import { asc, desc, eq } from "drizzle-orm";
import type { BidContent, InterventionContent } from "~/domain/bid/content";
import { QUESTIONS } from "~/domain/bid/questions";
import { kindsOfForm } from "~/domain/form/form-kinds";
import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { FUNDING_LINE } from "~/domain/form/kinds/funding-line";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { MEASURE } from "~/domain/form/kinds/measure";
import { REDUCED_VERSION } from "~/domain/form/kinds/reduced-version";
import { RISK } from "~/domain/form/kinds/risk";
import { SAVING_LINE } from "~/domain/form/kinds/saving-line";
import type { Tx } from "../client";
import { formOfVersion } from "../form/versions";
import { type Asked, rows } from "../prepared";
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
	const lines = interventionsOf(tx, bidId).map((each) => ({
		...each,
		costLines: asked(COST_LINE.key, each.costLines),
	}));
	return {
		...own,
		...filesNamedIn(tx, bidId, own),
		round: row.roundId,
		reference: row.reference ?? "",
		title: row.title,
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
			fundingOf(tx, bidId).map(({ source, kind, amount, qualifier, confirmed }) => ({
				source,
				kind,
				amount,
				...(qualifier && { qualifier }),
				confirmed,
			})),
		),
		savings: asked(
			SAVING_LINE.key,
			savingsOf(tx, bidId).map(
				({ description, kind, amount, qualifier, fromYear, cashable, beneficiary }) => ({
					description,
					kind,
					amount,
					...(qualifier && { qualifier }),
					fromYear,
					cashable,
					beneficiary,
				}),
			),
		),
		measures: asked(
			MEASURE.key,
			measuresOf(tx, bidId).map(({ kind, description, baseline, target, howMeasured }) => ({
				kind,
				description,
				baseline,
				target,
				howMeasured,
			})),
		),
		risks: asked(
			RISK.key,
			risksOf(tx, bidId).map(({ description, likelihood, impact, mitigation, owner }) => ({
				description,
				likelihood,
				impact,
				mitigation,
				owner,
			})),
		),
	};
}

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

function interventionsOf(tx: Tx, bidId: string): InterventionContent[] {
	const objectives = linkedObjectives(tx, bidId);
	const lines = costLinesOf(tx, bidId);
	return interventionRows(tx, bidId).map((row) => ({
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
			interventions: own.length === 0 ? null : own.map(({ key, amount }) => ({ key, amount })),
		};
	});
}
