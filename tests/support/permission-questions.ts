import { may } from "~/domain/may";
import { type Action, PERMISSIONS } from "~/domain/permissions";
import type { Actor, DeclaredInterest, Role, Subject } from "~/domain/roles";

/** The instant at which the questions are asked. */
export const NOW = "2013-10-11T16:00:00.000Z";
/** The partnership of bidders and signatories. */
export const OWN = "partnership-own";
export const OTHER = "partnership-other";

/** Where each role is held. */
export const HOME: Readonly<Record<Role, string>> = {
	bidder: OWN,
	signatory: OWN,
	"fund-manager": "office",
	assessor: "office",
	moderator: "office",
	"finance-officer": "office",
	administrator: "office",
	auditor: "office",
	"board-member": "board",
	"decision-maker": "deciding-office",
};
export const ROLES = Object.keys(HOME) as Role[];
export const ACTIONS = Object.keys(PERMISSIONS) as Action[];

/** Somebody holding one role. */
export function personWith(role: Role, organisationId = HOME[role]): Actor {
	const membership = { organisationId, role, startsAt: "2012-11-22T00:00:00.000Z", endsAt: null };
	return { kind: "person", personId: "me", name: "Me", email: "me@example.org", memberships: [membership] };
}

/** "yes", or the code of the refusal. */
export function answer(
	actor: Actor,
	action: Action,
	subject: Subject = {},
	interests: readonly DeclaredInterest[] = [],
): string {
	const outcome = may(actor, action, subject, interests, NOW);
	return outcome.ok ? "yes" : outcome.code;
}
