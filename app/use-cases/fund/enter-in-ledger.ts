import { afterEntering, type HandEnteredKind } from "~/domain/fund/ledger";
import { shownLedger } from "~/domain/fund/shown-ledger";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { fundById, fundEntryById, insertFundEntry, ledgerOf } from "~db/fund/fund";
import { actingPerson, type Context, notFound, permitted, write } from "../context";

/**
 * Enters a row in a fund's ledger by hand (pence above zero), once under its `key`; gives its identifier. Refuses
 * `amount-not-above-zero`, a commitment without a reference (`where-decided-missing`), and `fund-overdrawn`, with the
 * shortfall unless that would tell of an unpublished decision.
 */
export function enterInLedger(
	context: Context,
	input: {
		readonly fundId: string;
		readonly key?: string;
		readonly kind: HandEnteredKind;
		readonly title: string;
		readonly amount: Pence;
		readonly decidedElsewhere: string | null;
	},
): Outcome<
	{ readonly id: string },
	PermissionRefusal | "amount-not-above-zero" | "where-decided-missing" | "fund-overdrawn"
> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "enter-in-ledger");
		if (!allowed.ok) return allowed;
		const { fundId, kind, title, amount, decidedElsewhere } = input;
		if (!fundById(tx, fundId)) return notFound();
		const former = input.key ? fundEntryById(tx, input.key) : undefined;
		if (former && isSameEntry(former, input)) return accepted({ id: former.id });
		if (amount <= 0n)
			return refused("amount-not-above-zero", "an entry has an amount above zero", { path: "amount" });
		if (kind === "commitment" && !decidedElsewhere)
			return refused("where-decided-missing", "say where the commitment was decided", {
				path: "decidedElsewhere",
			});
		const ledger = ledgerOf(tx, fundId);
		const added = [{ kind, amount, roundId: null }];
		const after = afterEntering(ledger, added);
		if (!after.ok) {
			const mayKnow = permitted(context, tx, "read-unpublished-decision").ok;
			const asShown = afterEntering(shownLedger(ledger, mayKnow), added);
			if (!asShown.ok) return asShown;
			return refused("fund-overdrawn", "the fund cannot take this entry now", { path: "amount" });
		}
		const id = former || !input.key ? context.ids.next() : input.key;
		insertFundEntry(tx, {
			id,
			fundId,
			kind,
			title,
			amount,
			decidedElsewhere: kind === "commitment" ? decidedElsewhere : null,
			at: now,
			enteredBy: actingPerson(context),
		});
		record(
			"enter-in-ledger",
			{ kind: "fund", id: fundId },
			{ entry: id, kind, title, amount: String(amount), decidedElsewhere },
		);
		return accepted({ id });
	});
}

type Entered = Pick<
	NonNullable<ReturnType<typeof fundEntryById>>,
	"fundId" | "kind" | "title" | "amount" | "decidedElsewhere"
>;

function isSameEntry(a: Entered, b: Entered): boolean {
	const decidedAlike = a.kind !== "commitment" || a.decidedElsewhere === b.decidedElsewhere;
	return (
		a.fundId === b.fundId && a.kind === b.kind && a.title === b.title && a.amount === b.amount && decidedAlike
	);
}
