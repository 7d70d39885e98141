import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { deleteVotingRule, holdersAt, putVotingRule, votingRuleOf } from "~db/decision/deciding";
import { organisationById } from "~db/people/organisation";
import { type Context, notFound, permitted, read, write } from "../context";

export type VotingPage = {
	readonly organisationId: string;
	readonly name: string;
	/** Its decision makers now: the members, where it is a board. */
	readonly members: readonly { readonly id: string; readonly name: string }[];
	/** Null where one person decides. */
	readonly rule: { readonly quorum: number; readonly chairId: string } | null;
};

/** How a deciding office decides. */
export function readVoting(context: Context, organisationId: string): Outcome<VotingPage, PermissionRefusal> {
	return read(context, (tx, now): Outcome<VotingPage, PermissionRefusal> => {
		const allowed = permitted(context, tx, "manage-organisations");
		if (!allowed.ok) return allowed;
		const office = organisationById(tx, organisationId);
		if (office?.kind !== "deciding-office") return notFound();
		const rule = votingRuleOf(tx, office.id);
		return accepted({
			organisationId: office.id,
			name: office.name,
			members: holdersAt(tx, office.id, now),
			rule: rule ? { quorum: rule.quorum, chairId: rule.chairId } : null,
		});
	});
}

export type VotingRefusal = PermissionRefusal | "quorum-above-members" | "chair-not-member";

/**
 * Makes a deciding office a board that votes, with its quorum and chair, or (null) one that decides by one person.
 * Refuses a quorum above its members and a chair who is none of them.
 */
export function setVotingRule(
	context: Context,
	input: {
		readonly organisationId: string;
		readonly rule: { readonly quorum: number; readonly chairId: string } | null;
	},
): Outcome<null, VotingRefusal> {
	return write(context, (tx, record, now): Outcome<null, VotingRefusal> => {
		const allowed = permitted(context, tx, "manage-organisations");
		if (!allowed.ok) return allowed;
		const { organisationId, rule } = input;
		if (organisationById(tx, organisationId)?.kind !== "deciding-office") return notFound();
		const before = votingRuleOf(tx, organisationId);
		if (rule === null && !before) return accepted(null);
		if (rule && before?.quorum === rule.quorum && before.chairId === rule.chairId) return accepted(null);
		const members = holdersAt(tx, organisationId, now);
		if (rule && rule.quorum > members.length)
			return refused("quorum-above-members", "the office has fewer members", { path: "quorum" });
		if (rule && !members.some(({ id }) => id === rule.chairId))
			return refused("chair-not-member", "the chair is a member", { path: "chairId" });
		if (rule) putVotingRule(tx, { organisationId, ...rule });
		else deleteVotingRule(tx, organisationId);
		record("set-voting-rule", { kind: "organisation", id: organisationId }, { rule });
		return accepted(null);
	});
}
