import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { officersAt } from "~db/decision/deciding";
import { allFunds, organisationsOfKind } from "~db/fund/fund";
import { type Context, permitted, read } from "../context";

type Named = { readonly id: string; readonly name: string };

export type OfficeChoices = {
	/** For the form, so that sending it twice drafts one decision. */
	readonly key: string;
	readonly offices: readonly Named[];
	readonly officers: readonly Named[];
	readonly funds: readonly Named[];
};

/** What a decision that gives no money can be drafted of: deciding offices, and for a delegation officers and funds. */
export function readOfficeChoices(context: Context): Outcome<OfficeChoices, PermissionRefusal> {
	return read(context, (tx, now) => {
		const allowed = permitted(context, tx, "draft-decision");
		if (!allowed.ok) return allowed;
		return accepted({
			key: context.ids.next(),
			offices: organisationsOfKind(tx, "deciding-office")
				.filter(({ endsOn }) => endsOn === null)
				.map(({ id, name }) => ({ id, name })),
			officers: officersAt(tx, now),
			funds: allFunds(tx).map(({ id, name, financialYear }) => ({ id, name: `${name} ${financialYear}` })),
		});
	});
}
