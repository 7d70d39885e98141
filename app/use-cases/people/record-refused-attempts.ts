import { laterBy } from "~/clock";
import { accepted } from "~/domain/outcome";
import { securityKind } from "~/domain/people/security-codes";
import { forgetRefusedAttempts, noteRefusedAttempt } from "~db/audit/refused-attempts";
import { actingPerson, type Context, write } from "../context";

/** So many rows are kept, for so long. */
export const MOST_KEPT = 5000;
const KEPT_MS = 180 * 24 * 3600 * 1000;

/** Of a decision that is not published nobody else may learn how far it is: which state refused is not kept. */
const UNPUBLISHED = "/decisions/drafts/";

/** Notes a refusal by page and codes, without what was sent and outside the audit; mistakes in forms are left out. */
export function recordRefusedAttempts(
	context: Context,
	{ action, codes }: { readonly action: string; readonly codes: readonly string[] },
): void {
	const kept = codes.flatMap((code) => {
		const kind = securityKind(code);
		if (kind === null) return [];
		return kind === "state" && action.includes(UNPUBLISHED) ? ["move-not-possible"] : [code];
	});
	if (kept.length === 0) return;
	write(context, (tx) => {
		const now = context.clock.machineNow();
		const minute = `${now.slice(0, 16)}:00.000Z`;
		const personId = actingPerson(context) ?? "";
		for (const code of new Set(kept)) noteRefusedAttempt(tx, { minute, personId, action, code });
		forgetRefusedAttempts(tx, { before: laterBy(now, -KEPT_MS), keep: MOST_KEPT });
		return accepted(true);
	});
}
