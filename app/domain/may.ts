import { accepted, type Outcome, refused } from "./outcome";
import { type Action, PERMISSIONS } from "./permissions";
import {
	type Actor,
	type DeclaredInterest,
	holdsAt,
	isInterested,
	type PermissionRefusal,
	type Subject,
} from "./roles";

/**
 * May this actor do this to that now? `interested`: only an interest or a role in the bid's partnership stands in the
 * way. `forbidden`: may see the record, not do this. `not-found`: may not know that it exists.
 */
export function may(
	actor: Actor,
	action: Action,
	subject: Subject,
	interests: readonly DeclaredInterest[],
	at: string,
): Outcome<true, PermissionRefusal> {
	if (actor.kind === "system") return accepted(true);
	const rule = PERMISSIONS[action];
	if (rule.who === "public") return accepted(true);
	if (actor.kind === "person") {
		const granted = actor.memberships.some((membership) => {
			if (!holdsAt(membership, at)) return false;
			const grant = rule.roles?.[membership.role];
			if (grant === "any") return true;
			if (grant === "own") return (subject.partnerships ?? []).includes(membership.organisationId);
			if (grant === "assigned") return (subject.people ?? []).includes(actor.personId);
			return false;
		});
		if (granted || rule.who === "signed-in") {
			if (!rule.independent || !isInterested(actor, subject, interests, at)) return accepted(true);
			return refused("interested", "an interest stands in the way");
		}
	}
	if (rule.seenBy && may(actor, rule.seenBy, subject, interests, at).ok)
		return refused("forbidden", `may not ${action}`);
	return refused("not-found", "no such record for this person");
}
