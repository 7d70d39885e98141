import { afterEntering } from "~/domain/fund/ledger";
import { formatPounds, type Pence } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { fundById, insertFundEntry, ledgerOf } from "~db/fund/fund";
import { actingPerson, type Context, notFound, permitted, write } from "../context";

/**
 * Confirms a provisional pot at the amount it came to: takes the row back and enters the confirmed one, in one
 * transaction. Refuses `already-corrected` for one taken back or confirmed before, and `fund-overdrawn` where the
 * year's money is relied on already.
 */
export function confirmPot(
	context: Context,
	input: { readonly fundId: string; readonly entryId: string; readonly amount: Pence },
): Outcome<null, PermissionRefusal | "amount-not-above-zero" | "already-corrected" | "fund-overdrawn"> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "enter-in-ledger");
		if (!allowed.ok) return allowed;
		const { fundId, entryId, amount } = input;
		const ledger = fundById(tx, fundId) ? ledgerOf(tx, fundId) : [];
		const entry = ledger.find(({ id }) => id === entryId);
		if (entry?.kind !== "pot" || !entry.provisional || entry.reversesId !== null) return notFound();
		if (ledger.some(({ reversesId }) => reversesId === entryId))
			return refused("already-corrected", "this pot was confirmed or taken back before");
		if (amount <= 0n)
			return refused("amount-not-above-zero", "an entry has an amount above zero", { path: "amount" });
		const { financialYear } = entry;
		const common = { kind: "pot", roundId: null, financialYear } as const;
		const back = -entry.amount as Pence;
		const after = afterEntering(ledger, [
			{ ...common, amount: back },
			{ ...common, amount },
		]);
		if (!after.ok)
			return refused("fund-overdrawn", "the fund already relies on more than this", { path: "amount" });
		const by = { fundId, at: now, enteredBy: actingPerson(context) };
		insertFundEntry(tx, {
			...common,
			...by,
			id: context.ids.next(),
			title: `No longer provisional: ${entry.title}`,
			amount: back,
			reversesId: entryId,
			provisional: true,
		});
		const id = context.ids.next();
		insertFundEntry(tx, { ...common, ...by, id, title: `Confirmed: ${entry.title}`, amount });
		record(
			"confirm-pot",
			{ kind: "fund", id: fundId },
			{ entry: id, confirms: entryId, provisional: formatPounds(entry.amount), amount: String(amount) },
		);
		return accepted(null);
	});
}
