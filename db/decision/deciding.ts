import { and, asc, desc, eq, gt, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import {
	bodyResolution,
	decidingBody,
	decisionAction,
	decisionVote,
	delegation,
	delegationUse,
	votingRule,
} from "../schema/deciding";
import { decision } from "../schema/decision";
import { membership, organisation, person } from "../schema/people";

export type DelegationRow = typeof delegation.$inferSelect;
export type ActionRow = typeof decisionAction.$inferSelect;

const delegationFields = {
	delegation,
	number: decision.number,
	state: decision.state,
	officeId: decision.decidingOfficeId,
	officeName: organisation.name,
	officeEndsOn: organisation.endsOn,
	officerName: person.name,
};

const delegationRows = rows((tx) =>
	tx
		.select(delegationFields)
		.from(delegation)
		.innerJoin(decision, eq(decision.id, delegation.decisionId))
		.innerJoin(organisation, eq(organisation.id, decision.decidingOfficeId))
		.innerJoin(person, eq(person.id, delegation.officerId))
		.orderBy(asc(decision.year), asc(decision.sequence), asc(delegation.id)),
);

export type KnownDelegation = ReturnType<typeof delegationRows>[number];

/** Every delegation with the decision that gives it, its office and its officer, in the order of their numbers. */
export function allDelegations(tx: Tx): readonly KnownDelegation[] {
	return delegationRows(tx);
}

/** A delegation by identifier; undefined where there is none. */
export function delegationById(tx: Tx, id: string): KnownDelegation | undefined {
	return delegationRows(tx).find(({ delegation }) => delegation.id === id);
}

/** The delegation that a decision gives; undefined where it gives none. */
export const delegationOfDecision = row((tx, decisionId: Asked) =>
	tx.select().from(delegation).where(eq(delegation.decisionId, decisionId)),
);

/** Adds a delegation to its draft decision. */
export function insertDelegation(tx: Tx, row: typeof delegation.$inferInsert): void {
	tx.insert(delegation).values(row).run();
}

/** Changes a delegation's terms before its decision is signed, or revokes it. */
export function updateDelegation(tx: Tx, id: string, change: Partial<typeof delegation.$inferInsert>): void {
	tx.update(delegation).set(change).where(eq(delegation.id, id)).run();
}

/** The decisions signed under a delegation, the first signed first. */
export const usesOf = rows((tx, delegationId: Asked) =>
	tx
		.select({
			decisionId: delegationUse.decisionId,
			number: decision.number,
			state: decision.state,
			amount: delegationUse.amount,
			consulted: delegationUse.consulted,
			at: delegationUse.at,
		})
		.from(delegationUse)
		.innerJoin(decision, eq(decision.id, delegationUse.decisionId))
		.where(eq(delegationUse.delegationId, delegationId))
		.orderBy(asc(delegationUse.at), asc(delegationUse.decisionId)),
);

/** Notes that a decision was signed under a delegation. */
export function insertUse(tx: Tx, row: typeof delegationUse.$inferInsert): void {
	tx.insert(delegationUse).values(row).run();
}

/** The bodies that must agree to a decision, in the order of their steps. */
export const bodiesOf = rows((tx, decisionId: Asked) =>
	tx
		.select()
		.from(decidingBody)
		.where(eq(decidingBody.decisionId, decisionId))
		.orderBy(asc(decidingBody.step), asc(decidingBody.name), asc(decidingBody.id)),
);

/** What the bodies of a decision resolved, the newest first. */
export const resolutionsOf = rows((tx, decisionId: Asked) =>
	tx
		.select({ resolution: bodyResolution })
		.from(bodyResolution)
		.innerJoin(decidingBody, eq(decidingBody.id, bodyResolution.bodyId))
		.where(eq(decidingBody.decisionId, decisionId))
		.orderBy(desc(bodyResolution.recordedAt), desc(bodyResolution.id)),
);

/** Adds a body that must agree. */
export function insertBody(tx: Tx, row: typeof decidingBody.$inferInsert): void {
	tx.insert(decidingBody).values(row).run();
}

/** Takes away a body that has resolved nothing. */
export function deleteBody(tx: Tx, id: string): void {
	tx.delete(decidingBody).where(eq(decidingBody.id, id)).run();
}

/** Keeps what a body resolved. */
export function insertResolution(tx: Tx, row: typeof bodyResolution.$inferInsert): void {
	tx.insert(bodyResolution).values(row).run();
}

/** How a deciding office votes; undefined where one person decides. */
export const votingRuleOf = row((tx, organisationId: Asked) =>
	tx.select().from(votingRule).where(eq(votingRule.organisationId, organisationId)),
);

/** Says how a deciding office votes, in place of what was said before. */
export function putVotingRule(tx: Tx, row: typeof votingRule.$inferInsert): void {
	const { quorum, chairId } = row;
	tx.insert(votingRule)
		.values(row)
		.onConflictDoUpdate({
			target: votingRule.organisationId,
			set: { quorum, chairId, revision: sql`${votingRule.revision} + 1` },
		})
		.run();
}

/** Makes a deciding office one that decides by one person. */
export function deleteVotingRule(tx: Tx, organisationId: string): void {
	tx.delete(votingRule).where(eq(votingRule.organisationId, organisationId)).run();
}

/** The votes on a decision that no later one of the same member took the place of, by name. */
export const votesOn = rows((tx, decisionId: Asked) =>
	tx
		.select({
			id: decisionVote.id,
			memberId: decisionVote.memberId,
			name: person.name,
			vote: decisionVote.vote,
			draftSha256: decisionVote.draftSha256,
			at: decisionVote.at,
		})
		.from(decisionVote)
		.innerJoin(person, eq(person.id, decisionVote.memberId))
		.where(and(eq(decisionVote.decisionId, decisionId), isNull(decisionVote.supersededAt)))
		.orderBy(asc(person.name), asc(decisionVote.id)),
);

/** Adds a member's vote; the earlier one named here is kept but no longer stands. */
export function putVote(tx: Tx, row: typeof decisionVote.$inferInsert, supersedes: string | null): void {
	if (supersedes !== null)
		tx.update(decisionVote).set({ supersededAt: row.at }).where(eq(decisionVote.id, supersedes)).run();
	tx.insert(decisionVote).values(row).run();
}

/** The actions that a decision recommends, in order. */
export const actionsOf = rows((tx, decisionId: Asked) =>
	tx
		.select()
		.from(decisionAction)
		.where(eq(decisionAction.decisionId, decisionId))
		.orderBy(asc(decisionAction.position), asc(decisionAction.id)),
);

/** The actions of signed decisions, what is due first first. */
export const actionsToFollow = rows((tx) =>
	tx
		.select({ action: decisionAction, number: decision.number, state: decision.state })
		.from(decisionAction)
		.innerJoin(decision, eq(decision.id, decisionAction.decisionId))
		.where(sql`${decision.number} is not null`)
		.orderBy(asc(decisionAction.dueOn), asc(decisionAction.id)),
);

/** An action by identifier; undefined where there is none. */
export const actionById = row((tx, id: Asked) =>
	tx.select().from(decisionAction).where(eq(decisionAction.id, id)),
);

/** Adds an action to a decision. */
export function insertAction(tx: Tx, row: typeof decisionAction.$inferInsert): void {
	tx.insert(decisionAction).values(row).run();
}

/** Takes an action from a draft. */
export function deleteAction(tx: Tx, id: string): void {
	tx.delete(decisionAction).where(eq(decisionAction.id, id)).run();
}

/** Says that an action was done. */
export function updateAction(tx: Tx, id: string, change: Partial<typeof decisionAction.$inferInsert>): void {
	tx.update(decisionAction).set(change).where(eq(decisionAction.id, id)).run();
}

/** Whoever may be given a delegation at an instant: the office's fund managers and finance officers, by name. */
export const officersAt = rows((tx, at: Asked) =>
	tx
		.selectDistinct({ id: person.id, name: person.name })
		.from(membership)
		.innerJoin(person, eq(person.id, membership.personId))
		.where(
			and(
				inArray(membership.role, ["fund-manager", "finance-officer"]),
				lte(membership.startsAt, at),
				or(isNull(membership.endsAt), gt(membership.endsAt, at)),
				or(isNull(person.endedAt), gt(person.endedAt, at)),
			),
		)
		.orderBy(asc(person.name), asc(person.id)),
);

/** Whoever decides in an office at an instant, by name. */
export const holdersAt = rows((tx, organisationId: Asked, at: Asked) =>
	tx
		.selectDistinct({ id: person.id, name: person.name })
		.from(membership)
		.innerJoin(person, eq(person.id, membership.personId))
		.where(
			and(
				eq(membership.role, "decision-maker"),
				eq(membership.organisationId, organisationId),
				lte(membership.startsAt, at),
				or(isNull(membership.endsAt), gt(membership.endsAt, at)),
				or(isNull(person.endedAt), gt(person.endedAt, at)),
			),
		)
		.orderBy(asc(person.name), asc(person.id)),
);
