import { remainingIn } from "~/domain/fund/ledger";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { allFunds, ledgerOf } from "~db/fund/fund";
import { partnerships } from "~db/round/round";
import { type Context, permitted, read } from "../context";

export type DirectChoices = {
	/** For the form, so that sending it twice drafts one decision. */
	readonly key: string;
	readonly funds: readonly {
		readonly id: string;
		readonly name: string;
		readonly financialYear: string;
		/** Of the fund's own year alone, which such a decision takes its money from. */
		readonly remaining: Pence;
	}[];
	readonly partnerships: readonly { readonly id: string; readonly name: string }[];
};

/** What a decision without a round can be drafted from: funds with what remains in their year, and partnerships. */
export function readDirectChoices(context: Context): Outcome<DirectChoices, PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "draft-decision");
		if (!allowed.ok) return allowed;
		return accepted({
			key: context.ids.next(),
			funds: allFunds(tx).map(({ id, name, financialYear }) => ({
				id,
				name,
				financialYear,
				remaining: remainingIn(ledgerOf(tx, id), null),
			})),
			partnerships: partnerships(tx)
				.filter(({ endsOn }) => endsOn === null)
				.map(({ id, name }) => ({ id, name })),
		});
	});
}
