import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { allFunds } from "~db/fund/fund";
import { needsVersionInUse, needsVersionsOf } from "~db/needs/needs";
import { type Context, permitted, read } from "../context";

export type NeedsList = {
	readonly mayCreate: boolean;
	readonly funds: readonly {
		readonly id: string;
		readonly name: string;
		readonly financialYear: string;
		readonly versions: readonly {
			readonly id: string;
			readonly version: number;
			readonly title: string;
			readonly illustrative: boolean;
			readonly createdAt: string;
			readonly inUse: boolean;
		}[];
	}[];
};

/** All versions of the needs formula, by fund. */
export function readNeeds(context: Context): Outcome<NeedsList, PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "read-needs");
		if (!allowed.ok) return allowed;
		return accepted({
			mayCreate: permitted(context, tx, "manage-needs").ok,
			funds: allFunds(tx).map((fund) => ({
				id: fund.id,
				name: fund.name,
				financialYear: fund.financialYear,
				versions: needsVersionsOf(tx, fund.id).map(({ id, version, title, illustrative, createdAt }) => ({
					id,
					version,
					title,
					illustrative,
					createdAt,
					inUse: needsVersionInUse(tx, id),
				})),
			})),
		});
	});
}
