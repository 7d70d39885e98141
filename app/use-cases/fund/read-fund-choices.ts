import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { organisationsOfKind } from "~db/fund/fund";
import { type Context, permitted, read } from "../context";

export type FundChoices = {
	readonly funders: readonly { readonly id: string; readonly name: string }[];
	readonly decidingOffices: readonly { readonly id: string; readonly name: string }[];
};

/** What a fund's form offers: every funder and deciding office, ended ones with the day they ended. */
export function readFundChoices(context: Context): Outcome<FundChoices, PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "manage-fund");
		if (!allowed.ok) return allowed;
		const offered = (kind: "funder" | "deciding-office") =>
			organisationsOfKind(tx, kind).map(({ id, name, endsOn }) => ({
				id,
				name: endsOn === null ? name : `${name} (until ${endsOn})`,
			}));
		return accepted({ funders: offered("funder"), decidingOffices: offered("deciding-office") });
	});
}
