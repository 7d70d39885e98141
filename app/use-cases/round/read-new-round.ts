import { hasOtherYears, ledgerFigures, remainingIn } from "~/domain/fund/ledger";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { allFunds, ledgerOf } from "~db/fund/fund";
import { plans } from "~db/plan/plan";
import { rounds } from "~db/round/round";
import { type Context, permitted, read } from "../context";

export type NewRoundChoices = {
	readonly funds: readonly {
		readonly id: string;
		readonly name: string;
		readonly financialYear: string;
		/** What remains for its own financial year. */
		readonly remaining: Pence;
		/** What remains over all its years; null where it has money for its own alone. */
		readonly ofAllYears: Pence | null;
	}[];
	readonly plans: readonly { readonly id: string; readonly title: string; readonly version: number }[];
	/** Rounds whose scheme and partnerships can be copied, the last first. */
	readonly rounds: readonly { readonly id: string; readonly title: string }[];
};

/** What the page that makes a round offers. */
export function readNewRound(context: Context): Outcome<NewRoundChoices, PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		return accepted({
			funds: allFunds(tx).map(({ id, name, financialYear }) => {
				const ledger = ledgerOf(tx, id);
				return {
					...{ id, name, financialYear },
					remaining: remainingIn(ledger, null),
					ofAllYears: hasOtherYears(ledger) ? ledgerFigures(ledger).remaining : null,
				};
			}),
			plans: plans(tx).map(({ id, title, version }) => ({ id, title, version })),
			rounds: rounds(tx).map(({ id, title }) => ({ id, title })),
		});
	});
}
