import { isFinancialYear } from "~/domain/fund/financial-year";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { readableId } from "~/domain/readable-id";
import type { PermissionRefusal } from "~/domain/roles";
import { fundById, fundByName, insertFund, insertFundEntry, organisationsOfKind } from "~db/fund/fund";
import { actingPerson, type Context, permitted, write } from "../context";

export type FundText = {
	readonly name: string;
	/** Such as 2013-14. */
	readonly financialYear: string;
	readonly funderId: string;
	readonly decidingOfficeId: string;
	readonly legalPower: string;
	readonly purpose: string;
};

/**
 * Makes a fund with its pot (pence) as its ledger's first row; gives its identifier. Refuses `financial-year-invalid`,
 * `funder-unknown`, `deciding-office-unknown`, `name-taken` (of the same year), `pot-not-above-zero`.
 */
export function createFund(
	context: Context,
	input: FundText & { readonly pot: Pence },
): Outcome<
	{ readonly id: string },
	| PermissionRefusal
	| "financial-year-invalid"
	| "funder-unknown"
	| "deciding-office-unknown"
	| "name-taken"
	| "pot-not-above-zero"
> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "manage-fund");
		if (!allowed.ok) return allowed;
		const { pot, ...text } = input;
		if (!isFinancialYear(text.financialYear))
			return refused("financial-year-invalid", "two years in a row, like 2027-28", { path: "financialYear" });
		if (!organisationsOfKind(tx, "funder").some(({ id }) => id === text.funderId))
			return refused("funder-unknown", "no such funder", { path: "funderId" });
		if (!organisationsOfKind(tx, "deciding-office").some(({ id }) => id === text.decidingOfficeId))
			return refused("deciding-office-unknown", "no such deciding office", { path: "decidingOfficeId" });
		if (fundByName(tx, text.name, text.financialYear))
			return refused("name-taken", "this year has a fund of that name", { path: "name" });
		if (pot <= 0n) return refused("pot-not-above-zero", "a fund needs money", { path: "pot" });
		const named = text.name.includes(text.financialYear) ? text.name : `${text.name} ${text.financialYear}`;
		const id = readableId(named, (candidate) => fundById(tx, candidate) !== undefined);
		insertFund(tx, { id, ...text, createdAt: now });
		insertFundEntry(tx, {
			id: context.ids.next(),
			fundId: id,
			kind: "pot",
			title: "The year's budget",
			amount: pot,
			at: now,
			enteredBy: actingPerson(context),
		});
		record("create-fund", { kind: "fund", id }, { after: { ...text, pot: String(pot) } });
		return accepted({ id });
	});
}
