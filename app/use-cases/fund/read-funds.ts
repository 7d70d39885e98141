import { ledgerFigures } from "~/domain/fund/ledger";
import { shownLedger } from "~/domain/fund/shown-ledger";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { allFunds, ledgerOf } from "~db/fund/fund";
import { type Context, permitted, read } from "../context";

export type FundList = {
	readonly mayManage: boolean;
	readonly funds: readonly {
		readonly id: string;
		readonly name: string;
		readonly financialYear: string;
		readonly pot: Pence;
		readonly remaining: Pence;
	}[];
};

/** Every fund with its pot and what remains of it, as this person may know them. */
export function readFunds(context: Context): Outcome<FundList, PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "read-fund");
		if (!allowed.ok) return allowed;
		const mayReadUnpublished = permitted(context, tx, "read-unpublished-decision").ok;
		return accepted({
			mayManage: permitted(context, tx, "manage-fund").ok,
			funds: allFunds(tx).map(({ id, name, financialYear }) => {
				const { pot, remaining } = ledgerFigures(shownLedger(ledgerOf(tx, id), mayReadUnpublished));
				return { id, name, financialYear, pot: pot, remaining: remaining };
			}),
		});
	});
}
