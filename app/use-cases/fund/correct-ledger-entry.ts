import { afterEntering, HAND_ENTERED_KINDS } from "~/domain/fund/ledger";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { fundById, insertFundEntry, ledgerOf } from "~db/fund/fund";
import { actingPerson, type Context, notFound, permitted, write } from "../context";

/**
 * Takes back a row entered by hand: adds its amount below zero with the reason, and gives the new row's identifier.
 * Refuses `not-entered-by-hand`, `already-corrected` and `fund-overdrawn` (a pot that rounds or commitments lean on).
 */
export function correctLedgerEntry(
	context: Context,
	input: { readonly fundId: string; readonly entryId: string; readonly reason: string },
): Outcome<
	{ readonly id: string },
	PermissionRefusal | "not-entered-by-hand" | "already-corrected" | "fund-overdrawn"
> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "enter-in-ledger");
		if (!allowed.ok) return allowed;
		const { fundId, entryId, reason } = input;
		if (!fundById(tx, fundId)) return notFound();
		const ledger = ledgerOf(tx, fundId);
		const entry = ledger.find(({ id }) => id === entryId);
		if (!entry) return notFound();
		const byHand = (HAND_ENTERED_KINDS as readonly string[]).includes(entry.kind);
		if (!byHand || entry.decisionId !== null || entry.reversesId !== null) {
			const mayKnow = permitted(context, tx, "read-unpublished-decision").ok;
			if (entry.decisionState === "signed" && !mayKnow) return notFound();
			return refused("not-entered-by-hand", "only a row entered by hand can be taken back");
		}
		if (ledger.some(({ reversesId }) => reversesId === entryId))
			return refused("already-corrected", "this row was taken back before");
		const amount = -entry.amount as Pence;
		const after = afterEntering(ledger, [
			{ kind: entry.kind, amount, roundId: null, financialYear: entry.financialYear },
		]);
		if (!after.ok) return refused("fund-overdrawn", "the fund already relies on this amount");
		const id = context.ids.next();
		insertFundEntry(tx, {
			id,
			fundId,
			kind: entry.kind,
			title: `Correction: ${reason}`,
			amount,
			reversesId: entryId,
			financialYear: entry.financialYear,
			provisional: entry.provisional,
			at: now,
			enteredBy: actingPerson(context),
		});
		record(
			"correct-ledger-entry",
			{ kind: "fund", id: fundId },
			{ entry: id, reverses: entryId, kind: entry.kind, amount: String(amount), reason },
		);
		return accepted({ id });
	});
}
