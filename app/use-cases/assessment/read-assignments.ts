import { isOverdue } from "~/domain/assessment/scores-due";
import { conflicted } from "~/domain/assessment/suggest-assessors";
import { whatIsLeft } from "~/domain/assessment/what-is-left";
import { groupedBy } from "~/domain/grouped";
import type { RoundState } from "~/domain/lifecycle";
import { accepted, type Outcome } from "~/domain/outcome";
import { possibleNow, roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { staleCriteriaOf } from "~db/assessment/assessment";
import type { Assessor } from "~db/assessment/assessors";
import { practiceOf } from "~db/assessment/practice";
import type { Tx } from "~db/client";
import { interestsAt } from "~db/people/people";
import { frozenScheme, type RoundRow, roundById } from "~db/round/round";
import { closedInRound, titlesRead } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";
import { shownStateFor } from "../decision/read-shown-state";
import type { ScoredAssessment } from "./read-round-scores";
import { suggestionIn } from "./read-suggestion";

type Named = { readonly personId: string; readonly name: string };

export type BidAssignment = {
	readonly bidId: string;
	readonly reference: string;
	/** Null where an interest of the reader closes the bid to them. */
	readonly title: string | null;
	readonly partnerships: readonly string[];
	readonly assessors: readonly (Named & {
		readonly assessmentId: string;
		readonly submitted: boolean;
		/** They have an interest in the bid by now. */
		readonly conflicted: boolean;
	})[];
	/** Who gave it back and why; null where they have an interest. */
	readonly givenBack: readonly { readonly name: string; readonly reason: string | null }[];
	/** Who is proposed, as long as there are fewer than two; nobody where an interest of the reader closes the bid. */
	readonly suggested: readonly Named[];
	/** Assessors that cannot be found because too few are free of conflict. */
	readonly missing: number;
	/** Whether an assessor can still be replaced: until a moderator has agreed a score. */
	readonly mayReplace: boolean;
	/** Whether one can be added: until all of its assessments are in. */
	readonly mayAdd: boolean;
};

export type Assignments = {
	readonly round: { readonly id: string; readonly title: string; readonly state: RoundState };
	readonly bids: readonly BidAssignment[];
	/** Who could be added to one of the bids: free of conflict and without the bid. */
	readonly candidatesFor: (bidId: string) => readonly Named[];
	/** Digest of the whole suggestion. */
	readonly suggestion: string;
	readonly workload: readonly (Named & {
		readonly assigned: number;
		readonly submitted: number;
		/** Of the criteria of the bids not submitted, how many have a score and a reason. */
		readonly criteriaDone: number;
		readonly criteriaInAll: number;
		/** Bids not submitted after the last day for it. */
		readonly overdue: number;
		readonly declined: number;
	})[];
	/** The last day to submit scores; null where none was set. */
	readonly dueOn: string | null;
	readonly hasPractice: boolean;
	/** Somebody has still to submit, and the round is being assessed. */
	readonly mayRemind: boolean;
	/** Bids whose eligibility nobody has checked: they cannot be given out yet. */
	readonly unchecked: number;
	readonly mayAssign: boolean;
};

/** Whether the actor may read who scores which bid of a round: what the page and its forms ask first. */
export function readWhoAssigns(
	context: Context,
	input: { readonly roundId: string },
): Outcome<{ readonly id: string; readonly title: string }, PermissionRefusal> {
	return read(context, (tx) => {
		const round = assigned(context, tx, input.roundId);
		return round.ok ? accepted({ id: round.value.id, title: round.value.title }) : round;
	});
}

function assigned(context: Context, tx: Tx, roundId: string): Outcome<RoundRow, PermissionRefusal> {
	const may = permitted(context, tx, "read-assessments");
	if (!may.ok) return may;
	const round = roundById(tx, roundId);
	return round ? accepted(round) : notFound();
}

/** Who scores which eligible bid of a round, and who is suggested. How far each is, and no scores. */
export function readAssignments(
	context: Context,
	input: { readonly roundId: string },
): Outcome<Assignments, PermissionRefusal> {
	return read(context, (tx, now) => {
		const found = assigned(context, tx, input.roundId);
		if (!found.ok) return found;
		const round = found.value;
		const sealed = !roundAllows("read-submitted-bid", round.state);
		const standing = suggestionIn(tx, round.id, now);
		const { assessors, suggestions } = standing;
		const [all, eligible] = sealed ? [[], []] : [standing.all, standing.eligible];
		const titleOf = titlesRead(context, tx, round.id);
		const closed = closedInRound(context, tx, round.id);
		const nameOf = new Map(assessors.map((assessor) => [assessor.personId, justNamed(assessor)]));
		const byBid = new Map(eligible.map((row) => [row.bid.bidId, row]));
		const criteria = frozenScheme(tx, round.id)?.content.criteria ?? [];
		const progressOf = ({ id, bidId, scores }: ScoredAssessment) => {
			const themes = byBid.get(bidId)?.themes ?? [];
			const progress = whatIsLeft(criteria, themes, scores, staleCriteriaOf(tx, id));
			return { done: progress.filter(({ state }) => state === "done").length, inAll: progress.length };
		};
		const declined = [...standing.givenBack.values()].flat().filter(({ state }) => state === "declined");
		const work = groupedBy(
			eligible.flatMap(({ assessments }) => assessments),
			({ assessorId }) => assessorId,
		);
		return accepted({
			round: { id: round.id, title: round.title, state: shownStateFor(context, tx, round.state) },
			bids: eligible.map((row): BidAssignment => {
				const suggestion = suggestions.get(row.bid.bidId);
				const isClosed = closed(row.bid.bidId);
				return {
					bidId: row.bid.bidId,
					reference: row.bid.reference,
					title: titleOf(row.bid),
					partnerships: row.bid.partnershipNames,
					assessors: row.assessments.map(({ id, assessorId, assessorName, state }) => ({
						assessmentId: id,
						personId: assessorId,
						name: assessorName,
						submitted: state === "submitted",
						conflicted: interestsAt(tx, assessorId, now).some(({ organisationId }) =>
							standing.toAssign(row).partnerships.includes(organisationId),
						),
					})),
					givenBack: (standing.givenBack.get(row.bid.bidId) ?? []).map(
						({ assessorName, state, endedReason }) => ({
							name: assessorName,
							reason: state === "declined" ? endedReason : null,
						}),
					),
					suggested: isClosed ? [] : (suggestion?.personIds ?? []).flatMap((id) => nameOf.get(id) ?? []),
					missing: suggestion?.missing ?? 0,
					mayReplace: !isClosed && row.moderations.length === 0,
					mayAdd: !isClosed && row.bid.state === "eligible" && row.score.state === "waiting",
				};
			}),
			candidatesFor: (bidId) => {
				const row = byBid.get(bidId);
				if (!row) return [];
				const bid = standing.toAssign(row);
				return assessors
					.filter((one) => !conflicted(one, bid) && !bid.assessors.includes(one.personId))
					.map(justNamed);
			},
			suggestion: standing.sha256,
			workload: assessors.map((assessor) => {
				const own = work.get(assessor.personId) ?? [];
				const left = own.filter(({ state }) => state === "assigned").map(progressOf);
				return {
					...justNamed(assessor),
					assigned: own.length,
					submitted: own.filter(({ state }) => state === "submitted").length,
					criteriaDone: left.reduce((sum, { done }) => sum + done, 0),
					criteriaInAll: left.reduce((sum, { inAll }) => sum + inAll, 0),
					overdue: isOverdue(round.scoresDueOn, now) ? left.length : 0,
					declined: declined.filter(({ assessorId }) => assessorId === assessor.personId).length,
				};
			}),
			dueOn: round.scoresDueOn,
			hasPractice: practiceOf(tx, round.id) !== undefined,
			mayRemind:
				possibleNow("score-bid", { round: round.state }).ok &&
				permitted(context, tx, "assign-assessors").ok &&
				eligible.some(({ assessments }) => assessments.some(({ state }) => state === "assigned")),
			unchecked: all.filter(({ eligibility }) => eligibility === null).length,
			mayAssign:
				possibleNow("assign-assessors", { round: round.state }).ok &&
				permitted(context, tx, "assign-assessors").ok,
		});
	});
}

function justNamed({ personId, name }: Assessor): Named {
	return { personId, name };
}
