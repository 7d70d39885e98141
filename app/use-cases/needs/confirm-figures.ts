import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { insertConfirmation } from "~db/needs/figures";
import { actorId, type Context, write } from "../context";
import { standingsIn } from "./read-figures-standing";
import { openWindow } from "./read-own-subject";

/**
 * A partnership says, once, that its figures are right; `sha256` is their digest on its page. Refuses a closed window,
 * figures changed since (`figures-changed`), and while its own query waits for an answer (`query-open`).
 */
export function confirmFigures(
	context: Context,
	input: { readonly versionId: string; readonly organisationId: string; readonly sha256: string },
): Outcome<null, PermissionRefusal | "window-closed" | "figures-changed" | "query-open"> {
	return write(
		context,
		(
			tx,
			record,
			now,
		): Outcome<null, PermissionRefusal | "window-closed" | "figures-changed" | "query-open"> => {
			const open = openWindow(context, tx, input, now);
			if (!open.ok) return open;
			const { versionId, organisationId } = input;
			const own = standingsIn(tx, versionId, [organisationId]).get(organisationId);
			if (own?.sha256 !== input.sha256)
				return refused("figures-changed", "the figures changed since the page was opened");
			if (own.standing === "queried") return refused("query-open", "a query waits for its answer");
			if (own.standing === "confirmed") return accepted(null);
			insertConfirmation(tx, {
				id: context.ids.next(),
				needsVersionId: versionId,
				organisationId,
				figuresSha256: input.sha256,
				at: now,
				personId: actorId(context),
			});
			record(
				"confirm-figures",
				{ kind: "needs-version", id: versionId, organisationId },
				{ organisationId, sha256: input.sha256 },
			);
			return accepted(null);
		},
	);
}
