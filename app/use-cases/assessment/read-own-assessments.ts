import { isOverdue } from "~/domain/assessment/scores-due";
import { whatIsLeft } from "~/domain/assessment/what-is-left";
import { referenceInRound } from "~/domain/bid/reference";
import { accepted, type Outcome } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { liveAssessmentsOfPerson, staleCriteriaOf } from "~db/assessment/assessment";
import { practiceOf } from "~db/assessment/practice";
import { bidSubject } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { type RoundRow, roundById } from "~db/round/round";
import { type Context, permitted, read } from "../context";
import { practiceFirst } from "../practice-to-score";
import { type RoundScores, roundScores } from "./read-round-scores";

export type OwnAssessment = {
	readonly assessmentId: string;
	/** With its round's code. */
	readonly reference: string;
	readonly title: string;
	readonly partnerships: readonly string[];
	readonly state: "not-started" | "in-progress" | "ready" | "submitted";
	readonly criteriaDone: number;
	readonly criteriaInAll: number;
	/** Once all assessments of the bid are in, the others' scores can be read. */
	readonly othersReadable: boolean;
	readonly bidId: string;
	/** Scores can be written now: the round is being assessed. */
	readonly open: boolean;
};

export type OwnAssessments = {
	readonly rounds: readonly {
		readonly id: string;
		readonly title: string;
		/** The last day to submit; null where none was set. */
		readonly dueOn: string | null;
		/** That day is over. */
		readonly overdue: boolean;
		/** The round has a practice bid; `first`: to be scored before the others. */
		readonly practice: "first" | "done" | null;
		readonly assessments: readonly OwnAssessment[];
	}[];
};

/** The bids the actor is to score, by round and reference, work first; without those they have an interest in. */
export function readOwnAssessments(context: Context): Outcome<OwnAssessments, PermissionRefusal> {
	return read(context, (tx, now) => {
		const personId = context.actor.kind === "person" ? context.actor.personId : "";
		const may = permitted(context, tx, "score-bid", { people: [personId] });
		if (!may.ok) return may;
		const own = liveAssessmentsOfPerson(tx, personId).filter(({ bidId }) => {
			const { partnerships } = bidSubject(tx, bidId, context.clock.now());
			return permitted(context, tx, "score-bid", { partnerships, people: [personId] }).ok;
		});
		const roundIds = [...new Set(own.map(({ roundId }) => roundId))];
		const rounds = roundIds.flatMap((roundId) => {
			const round = roundById(tx, roundId);
			const scores = roundScores(tx, roundId);
			if (!round || !scores) return [];
			const ids = own.filter((row) => row.roundId === roundId).map(({ id }) => id);
			return {
				id: round.id,
				title: round.title,
				dueOn: round.scoresDueOn,
				overdue: isOverdue(round.scoresDueOn, now),
				practice: practiceState(context, tx, roundId),
				assessments: assessmentsIn(tx, scores, ids, round),
			};
		});
		return accepted({ rounds: [...rounds].sort((a, b) => Number(waits(b)) - Number(waits(a))) });
	});
}

function practiceState(context: Context, tx: Tx, roundId: string): "first" | "done" | null {
	if (!practiceOf(tx, roundId)) return null;
	return practiceFirst(context, tx, roundId) ? "first" : "done";
}

/** Whether something of a round is still to be submitted. */
function waits({ assessments }: { readonly assessments: readonly OwnAssessment[] }): boolean {
	return assessments.some(({ open, state }) => open && state !== "submitted");
}

function assessmentsIn(
	tx: Tx,
	{ bids, rules }: RoundScores,
	ids: readonly string[],
	round: Pick<RoundRow, "code" | "state">,
): OwnAssessment[] {
	const open = roundAllows("score-bid", round.state);
	return bids.flatMap(({ bid, themes, assessments, score }) => {
		const own = assessments.find(({ id }) => ids.includes(id));
		if (!own) return [];
		const progress = whatIsLeft(rules.criteria, themes, own.scores, staleCriteriaOf(tx, own.id));
		const done = progress.filter(({ state }) => state === "done").length;
		const untouched = progress.every(({ state }) => state === "not-started");
		return {
			assessmentId: own.id,
			bidId: bid.bidId,
			reference: referenceInRound(bid.reference, round.code),
			title: bid.title,
			partnerships: bid.partnershipNames,
			state:
				own.state === "submitted"
					? "submitted"
					: done === progress.length
						? "ready"
						: untouched
							? "not-started"
							: "in-progress",
			criteriaDone: done,
			criteriaInAll: progress.length,
			othersReadable: score.state !== "waiting",
			open,
		} as const;
	});
}
