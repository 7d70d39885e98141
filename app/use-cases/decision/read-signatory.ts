import {
	bearsDecision,
	type DelegationRefusal,
	type DelegationTerms,
	isInForce,
} from "~/domain/decision/delegation";
import { instantToLondon } from "~/domain/london-time";
import { sumPence } from "~/domain/money";
import { accepted, type Outcome, type Refusal, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { allDelegations, type KnownDelegation, usesOf, votingRuleOf } from "~db/decision/deciding";
import type { DecisionRow } from "~db/decision/decision";
import { type OrganisationRow, organisationById } from "~db/people/organisation";
import { allWithSuccessors, withSuccessors } from "~db/people/people";
import { actorId, type Context, permitted } from "../context";
import type { DraftState } from "./read-draft-state";
import { signingOffice } from "./read-signing-office";

export type Signatory = {
	readonly office: OrganisationRow;
	/** What lets an officer sign in place of the office; null for a holder of it. */
	readonly delegation: KnownDelegation | null;
	/** How many members of the office must vote first; null where one person decides, and under a delegation. */
	readonly quorum: number | null;
};

export type SignatoryRefusal = PermissionRefusal | "other-office" | "not-the-chair" | DelegationRefusal;

/** The terms of a delegation as the rule asks for them. */
export function termsOf({ delegation, officeEndsOn }: KnownDelegation): DelegationTerms {
	return { ...delegation, revoked: delegation.revokedAt !== null, officeEndsOn };
}

/** The published delegations of a decision's office, in force or not. */
function delegationsOf(
	context: Context,
	tx: Tx,
	{ decidingOfficeId }: DecisionRow,
): readonly KnownDelegation[] {
	const offices = withSuccessors(tx, decidingOfficeId, context.clock.now());
	return allDelegations(tx).filter(
		({ state, officeId }) => state === "published" && offices.includes(officeId),
	);
}

/** The officers who may decide on some decisions of this one's office now: its own people too. */
export function delegatesOf(context: Context, tx: Tx, decision: DecisionRow): readonly string[] {
	const today = instantToLondon(context.clock.now()).date;
	return delegationsOf(context, tx, decision)
		.filter((each) => isInForce(termsOf(each), today))
		.map(({ delegation }) => delegation.officerId);
}

/** Whether this person may read a decision that is not published. */
export function mayReadUnpublished(
	context: Context,
	tx: Tx,
	decision: DecisionRow,
): Outcome<true, PermissionRefusal> {
	return permitted(context, tx, "read-unpublished-decision", { people: delegatesOf(context, tx, decision) });
}

/** Whether a holder of the office signs: of a board, its chair. */
function asHolder(context: Context, tx: Tx, draft: DraftState): Outcome<Signatory, SignatoryRefusal> {
	const known = permitted(context, tx, "sign-decision");
	if (!known.ok) return known;
	const office = signingOffice(context, tx, draft.decision.decidingOfficeId);
	if (!office) return refused("other-office", "another office decides on this fund");
	const allowed = permitted(context, tx, "sign-decision", {
		partnerships: allWithSuccessors(tx, draft.partnerships, context.clock.now()),
	});
	if (!allowed.ok) return allowed;
	const voting = votingRuleOf(tx, office.id);
	if (voting && voting.chairId !== actorId(context))
		return refused("not-the-chair", "the chair signs what the board carried");
	return accepted({ office, delegation: null, quorum: voting?.quorum ?? null });
}

/** Whether an officer signs: under the first of their delegations that bears the decision. */
function asOfficer(
	context: Context,
	tx: Tx,
	draft: DraftState,
	hasSigned: boolean,
): Outcome<Signatory, SignatoryRefusal> {
	const now = context.clock.now();
	const own = delegationsOf(context, tx, draft.decision).filter(
		({ delegation }) => delegation.officerId === actorId(context),
	);
	const allowed = permitted(context, tx, "sign-under-delegation", {
		people: own.map(({ delegation }) => delegation.officerId),
		partnerships: allWithSuccessors(tx, draft.partnerships, now),
	});
	if (!allowed.ok) return allowed;
	let why: Refusal<DelegationRefusal> | null = null;
	for (const each of own) {
		const used = sumPence(usesOf(tx, each.delegation.id).map(({ amount }) => amount));
		const fundId = draft.fund?.id ?? null;
		const asked = { fundId, amount: draft.total, day: instantToLondon(now).date };
		const borne = bearsDecision(termsOf(each), asked, used);
		const office = organisationById(tx, each.officeId);
		if ((borne.ok || hasSigned) && office) return accepted({ office, delegation: each, quorum: null });
		if (!borne.ok) why ??= borne;
	}
	return why ?? refused("not-found", "no such record for this person");
}

/**
 * As what the actor signs a decision, if they do: the office's holder, the chair of a board, or an officer under a
 * delegation that bears it. A holder comes before a delegation. An interest in a line stands in every way.
 * `hasSigned`: it was signed by them, whatever their delegation has left since.
 */
export function signatoryOf(
	context: Context,
	tx: Tx,
	draft: DraftState,
	hasSigned = false,
): Outcome<Signatory, SignatoryRefusal> {
	const holder = asHolder(context, tx, draft);
	if (holder.ok || holder.code === "interested" || holder.code === "not-the-chair") return holder;
	const officer = asOfficer(context, tx, draft, hasSigned);
	return officer.ok || (officer.code !== "not-found" && officer.code !== "forbidden") ? officer : holder;
}
