import { conflicted, suggestAssessors } from "~/domain/assessment/suggest-assessors";
import type { RoundState } from "~/domain/lifecycle";
import { accepted, type Outcome } from "~/domain/outcome";
import { possibleNow, roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { type Assessor, assessorsAt } from "~db/assessment/assessors";
import { hasModeratedInRound } from "~db/assessment/moderation";
import { successionsAt } from "~db/people/people";
import { roundById } from "~db/round/round";
import { titleIfRead } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";
import { shownStateFor } from "../decision/read-shown-state";
import { type BidInAssessment, roundScores } from "./read-round-scores";

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
	})[];
	/** Who could be added: free of conflict and without the bid. */
	readonly candidates: readonly Named[];
	/** Who is proposed, as long as there are fewer than two. */
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
	readonly workload: readonly (Named & { readonly assigned: number; readonly submitted: number })[];
	/** Bids whose eligibility nobody has checked: they cannot be given out yet. */
	readonly unchecked: number;
	readonly mayAssign: boolean;
};

/** Who scores which eligible bid of a round, and who is suggested. How far each is, and no scores. */
export function readAssignments(
	context: Context,
	input: { readonly roundId: string },
): Outcome<Assignments, PermissionRefusal> {
	return read(context, (tx, now) => {
		const may = permitted(context, tx, "read-assessments");
		if (!may.ok) return may;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		const sealed = !roundAllows("read-submitted-bid", round.state);
		const all: readonly BidInAssessment[] = sealed ? [] : (roundScores(tx, round.id)?.bids ?? []);
		const eligible = all.filter(({ eligibility }) => eligibility === "eligible");
		const assessors = assessorsAt(tx, now).filter(
			({ personId }) => !hasModeratedInRound(tx, round.id, personId),
		);
		const open = eligible.filter(({ bid }) => bid.state === "eligible");
		const answering = successionsAt(tx, now);
		const toGive = open.map((row) => toAssign(row, answering));
		const suggestions = new Map(
			suggestAssessors(toGive, assessors).map((suggestion) => [suggestion.bidId, suggestion]),
		);
		const named = (ids: readonly string[]) =>
			assessors.filter(({ personId }) => ids.includes(personId)).map(justNamed);
		return accepted({
			round: { id: round.id, title: round.title, state: shownStateFor(context, tx, round.state) },
			bids: eligible.map((row): BidAssignment => {
				const suggestion = suggestions.get(row.bid.bidId);
				return {
					bidId: row.bid.bidId,
					reference: row.bid.reference,
					title: titleIfRead(context, tx, { bidId: row.bid.bidId, title: row.bid.content.title }),
					partnerships: row.bid.content.partnerships.map(({ name }) => name),
					assessors: row.assessments.map(({ id, assessorId, assessorName, state }) => ({
						assessmentId: id,
						personId: assessorId,
						name: assessorName,
						submitted: state === "submitted",
					})),
					candidates: assessors
						.filter(
							(assessor) =>
								!conflicted(assessor, toAssign(row, answering)) &&
								!row.assessments.some(({ assessorId }) => assessorId === assessor.personId),
						)
						.map(justNamed),
					suggested: named(suggestion?.personIds ?? []),
					missing: suggestion?.missing ?? 0,
					mayReplace: row.moderations.length === 0,
					mayAdd: row.bid.state === "eligible" && row.score.state === "waiting",
				};
			}),
			workload: assessors.map((assessor) => {
				const own = eligible
					.flatMap(({ assessments }) => assessments)
					.filter(({ assessorId }) => assessorId === assessor.personId);
				return {
					...justNamed(assessor),
					assigned: own.length,
					submitted: own.filter(({ state }) => state === "submitted").length,
				};
			}),
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

function toAssign({ bid, assessments }: BidInAssessment, answering: (organisationId: string) => string[]) {
	return {
		bidId: bid.bidId,
		partnerships: bid.partnerships.flatMap(({ id }) => answering(id)),
		assessors: assessments.map(({ assessorId }) => assessorId),
	};
}
