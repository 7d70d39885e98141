import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { delegationById, updateDelegation } from "~db/decision/deciding";
import { actingPerson, type Context, notFound, permitted, write } from "../context";
import { signingOffice } from "./read-signing-office";

/**
 * Ends a delegation at once, with a reason; decisions signed under it stand. Refuses another office's decision maker
 * and no reason. Revoking twice does it once.
 */
export function revokeDelegation(
	context: Context,
	input: { readonly delegationId: string; readonly why: string },
): Outcome<null, PermissionRefusal | "reason-missing"> {
	return write(context, (tx, record, now): Outcome<null, PermissionRefusal | "reason-missing"> => {
		const allowed = permitted(context, tx, "revoke-delegation");
		if (!allowed.ok) return allowed;
		const known = delegationById(tx, input.delegationId);
		if (known?.state !== "published") return notFound();
		if (!signingOffice(context, tx, known.officeId))
			return refused("forbidden", "another office gave this delegation");
		if (known.delegation.revokedAt !== null) return accepted(null);
		const revokedWhy = input.why.trim();
		if (revokedWhy === "") return refused("reason-missing", "say why", { path: "why" });
		updateDelegation(tx, input.delegationId, {
			revokedAt: now,
			revokedBy: actingPerson(context),
			revokedWhy,
		});
		record(
			"revoke-delegation",
			{ kind: "decision", id: known.delegation.decisionId },
			{ delegation: input.delegationId, why: revokedWhy },
		);
		return accepted(null);
	});
}
