import type { CaseFile } from "~/domain/allocation/case/case-file";
import type { CaseRefusal } from "~/domain/allocation/case/case-refusal";
import type { RunFile, RunScoreInterval } from "~/domain/allocation/run/run-file";
import type { ScenarioColumn } from "~/domain/allocation/run/scenario";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import { divide, ratio, toPlainDecimal } from "~/domain/ratio";
import type { PermissionRefusal } from "~/domain/roles";
import { storedCase } from "~/domain/stored-formats";
import { fileText } from "~/domain/stored-text";
import { scenarioById } from "~db/allocation/scenarios";
import { roundById } from "~db/round/round";
import { roundScores } from "../assessment/read-round-scores";
import { type Context, notFound, read } from "../context";
import { scenarioColumn } from "./read-scenario-column";
import { mayReadScenarios } from "./read-scenario-standing";
import { answerWeightsFully } from "./solving/allocate-case-fully";
import { runRobustnessOnce } from "./solving/read-run";
import type { WeightsAsked } from "./solving/read-weight-intervals";

/** How scores are moved at random. */
export type DrawsAsked = {
	readonly seed: number;
	readonly draws: number;
	/** Points, a decimal string. */
	readonly spread: string;
};

/** The draws of a page that was not asked for others. */
export const DRAWS: DrawsAsked = { seed: 1, draws: 1000, spread: "5" };

export type RobustnessPage = {
	readonly round: { readonly id: string; readonly title: string };
	readonly scenario: Pick<
		ScenarioColumn,
		"id" | "title" | "method" | "unspent" | "objective" | "conditions" | "published" | "stale"
	>;
	/** Every scored bid in the order of the run; null `interval` where it is not proved. */
	readonly bids: readonly {
		readonly reference: string;
		readonly score: string;
		readonly amount: Pence;
		readonly interval: { readonly from: string; readonly to: string } | null;
		readonly funded: number;
	}[];
	readonly draws: DrawsAsked & {
		/** How many were done before counted work ended. */
		readonly done: number;
		/** False where the optimum of one that was done is not proved. */
		readonly proved: boolean;
	};
	/** Null where not asked for; `intervals` null where the work allowed ended first. Weights as parts of 100. */
	readonly weights: {
		readonly intervals:
			| readonly {
					readonly criterion: string;
					readonly present: number;
					readonly from: string;
					readonly to: string;
			  }[]
			| null;
	} | null;
};

type Found = {
	readonly round: RobustnessPage["round"];
	readonly column: ScenarioColumn;
	readonly file: CaseFile;
	readonly criteria: readonly { readonly title: string; readonly weight: number }[];
	readonly scores: WeightsAsked["bids"];
};

function found(
	context: Context,
	input: { readonly roundId: string; readonly scenarioId: string },
): Outcome<Found, PermissionRefusal> {
	return read(context, (tx): Outcome<Found, PermissionRefusal> => {
		const round = roundById(tx, input.roundId);
		const row = scenarioById(tx, input.scenarioId);
		if (!round || row?.roundId !== round.id) return notFound();
		const allowed = mayReadScenarios(context, tx, round.state);
		if (!allowed.ok) return allowed;
		const scores = roundScores(tx, round.id);
		const criteria = scores?.scheme.content.criteria ?? [];
		return accepted({
			round: { id: round.id, title: round.title },
			column: scenarioColumn(tx, row),
			file: storedCase(row.caseText),
			criteria: criteria.map(({ title, weight }) => ({ title, weight })),
			scores: (scores?.bids ?? []).flatMap(({ bid, score }) => {
				if (score.state !== "complete") return [];
				const parts = criteria.map(
					({ id }) => score.criteria.find(({ criterionId }) => criterionId === id)?.score ?? ratio(0n),
				);
				return [{ ref: bid.reference, scores: parts.map((points) => divide(points, ratio(5n))) }];
			}),
		});
	});
}

/** The bids of a run with how far each score may move; empty where the run was not asked for it. */
export function robustBids(file: CaseFile, { awards, robustness }: RunFile): RobustnessPage["bids"] {
	return awards.flatMap(({ ref, amount }) => {
		const score = file.bids?.find((bid) => bid.ref === ref)?.score ?? null;
		if (score === null || !robustness) return [];
		return [
			{
				reference: ref,
				score,
				amount,
				interval: provedOnly(robustness.scores[ref]),
				funded: robustness.draws?.funded[ref] ?? 0,
			},
		];
	});
}

/** An interval; null where the run says that it is not proved. */
function provedOnly(interval: RunScoreInterval | undefined): RobustnessPage["bids"][number]["interval"] {
	return !interval || interval.proved === false ? null : { from: interval.from, to: interval.to };
}

/** How many draws a run has done, and whether it says that the optimum of each is proved. */
export function drawsDone({ robustness }: RunFile): Pick<RobustnessPage["draws"], "done" | "proved"> {
	return { done: robustness?.draws?.draws ?? 0, proved: robustness?.draws?.proved !== false };
}

/** A case that asks its run how far scores may move. */
export function asksRobustness(file: CaseFile, draws: DrawsAsked): string {
	return fileText({ ...file, rule: { ...file.rule, robustness: draws } });
}

/** Ten-thousandths of all weights as parts of 100: 2224 becomes "22.24". */
function part(tenThousandths: number): string {
	return toPlainDecimal(ratio(BigInt(tenThousandths), 100n));
}

/**
 * How firmly a scenario stands: each bid's scores in which nothing changes, its share of draws and, where asked, each
 * criterion's weights that fund the same bids. Writes nothing. Refuses `busy` while another is worked out.
 */
export async function readRobustness(
	context: Context,
	input: {
		readonly roundId: string;
		readonly scenarioId: string;
		readonly draws: DrawsAsked;
		readonly withWeights: boolean;
	},
): Promise<Outcome<RobustnessPage, PermissionRefusal | CaseRefusal | "busy">> {
	const scenario = found(context, input);
	if (!scenario.ok) return scenario;
	const { round, column, file, criteria, scores } = scenario.value;
	const run = await runRobustnessOnce(asksRobustness(file, input.draws));
	if (!run.ok) return run;
	const weights = input.withWeights
		? await answerWeightsFully({
				text: fileText(file),
				weights: criteria.map(({ weight }) => weight),
				bids: scores.filter(({ ref }) => file.bids?.some((bid) => bid.ref === ref)),
			})
		: null;
	const { id, title, method, unspent, objective, conditions, published, stale } = column;
	return accepted({
		round,
		scenario: { id, title, method, unspent, objective, conditions, published, stale },
		bids: robustBids(file, run.value.run),
		draws: { ...input.draws, ...drawsDone(run.value.run) },
		weights: weights?.ok
			? {
					intervals:
						weights.value?.map(({ from, to }, index) => ({
							criterion: criteria[index]?.title ?? "",
							present: criteria[index]?.weight ?? 0,
							from: part(from),
							to: part(to),
						})) ?? null,
				}
			: null,
	});
}
