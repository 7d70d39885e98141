import { isFinancialYear } from "~/domain/fund/financial-year";
import { afterEntering, type HandEnteredKind } from "~/domain/fund/ledger";
import { shownLedger } from "~/domain/fund/shown-ledger";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { fundById, fundEntryById, insertFundEntry, ledgerOf } from "~db/fund/fund";
import { actingPerson, type Context, notFound, permitted, write } from "../context";

/**
 * Enters a row in a fund's ledger by hand (pence above zero), once under its `key`; gives its identifier. Refuses
 * `amount-not-above-zero`, a year before the fund's (`financial-year-invalid`), a commitment without a reference
 * (`where-decided-missing`), and `fund-overdrawn`, with the
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
		/** The year whose money it is; absent or null: the fund's own. */
		readonly financialYear?: string | null;
		/** Of a pot: expected, not confirmed yet. */
		readonly provisional?: boolean;
	},
): Outcome<
	{ readonly id: string },
	| PermissionRefusal
	| "amount-not-above-zero"
	| "where-decided-missing"
	| "financial-year-invalid"
	| "fund-overdrawn"
> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "enter-in-ledger");
		if (!allowed.ok) return allowed;
		const { fundId, kind, title, amount, decidedElsewhere } = input;
		const fund = fundById(tx, fundId);
		if (!fund) return notFound();
		const named = input.financialYear ?? fund.financialYear;
		const financialYear = named === fund.financialYear ? null : named;
		const provisional = kind === "pot" && input.provisional === true;
		const former = input.key ? fundEntryById(tx, input.key) : undefined;
		if (former && isSameEntry(former, { ...input, financialYear, provisional }))
			return accepted({ id: former.id });
		if (amount <= 0n)
			return refused("amount-not-above-zero", "an entry has an amount above zero", { path: "amount" });
		if (kind === "commitment" && !decidedElsewhere)
			return refused("where-decided-missing", "say where the commitment was decided", {
				path: "decidedElsewhere",
			});
		if (!isFinancialYear(named) || named < fund.financialYear)
			return refused("financial-year-invalid", "a fund has money for its own year and later ones", {
				path: "financialYear",
			});
		const ledger = ledgerOf(tx, fundId);
		const added = [{ kind, amount, roundId: null, financialYear }];
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
			financialYear,
			provisional,
			at: now,
			enteredBy: actingPerson(context),
		});
		record(
			"enter-in-ledger",
			{ kind: "fund", id: fundId },
			{
				entry: id,
				kind,
				title,
				amount: String(amount),
				decidedElsewhere,
				...(financialYear === null ? {} : { financialYear }),
				...(provisional ? { provisional } : {}),
			},
		);
		return accepted({ id });
	});
}

type Entered = Pick<
	NonNullable<ReturnType<typeof fundEntryById>>,
	"fundId" | "kind" | "title" | "amount" | "decidedElsewhere" | "financialYear" | "provisional"
>;

function isSameEntry(a: Entered, b: Entered): boolean {
	const decidedAlike = a.kind !== "commitment" || a.decidedElsewhere === b.decidedElsewhere;
	const inYearAlike = a.financialYear === b.financialYear && a.provisional === b.provisional;
	const alike = a.fundId === b.fundId && a.kind === b.kind && a.title === b.title && a.amount === b.amount;
	return alike && decidedAlike && inYearAlike;
}
