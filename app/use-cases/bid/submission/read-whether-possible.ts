import { accepted, type Outcome } from "~/domain/outcome";
import type { Action } from "~/domain/permissions";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { bidToChange, bidToWithdraw, bidToWrite } from "../../bid-guard";
import { type Context, read } from "../../context";

/** Whether this person may do something to a bid now, for a page that asks before it looks at what was sent. */
export function readWhetherPossible(
	context: Context,
	input: { readonly bidId: string; readonly action: Action | "withdraw" },
): Outcome<null, PermissionRefusal | StateRefusal> {
	return read(context, (tx) => {
		if (input.action === "edit-bid") {
			const found = bidToChange(context, tx, input.bidId);
			return found.ok ? accepted(null) : found;
		}
		const found =
			input.action === "withdraw"
				? bidToWithdraw(context, tx, input.bidId)
				: bidToWrite(context, tx, input.action, input.bidId);
		return found.ok ? accepted(null) : found;
	});
}
