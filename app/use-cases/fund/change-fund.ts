import { isFinancialYear } from "~/domain/fund/financial-year";
import { holdsOwnPotsOnly } from "~/domain/fund/ledger";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import { fundById, fundByName, ledgerOf, organisationsOfKind, updateFund } from "~db/fund/fund";
import { roundsOfFund } from "~db/round/round";
import { changedMeanwhile } from "../changed-meanwhile";
import { type Context, notFound, permitted, write } from "../context";
import type { FundText } from "./create-fund";

/**
 * Changes a fund's text, funder and deciding office; its ledger and identifier stay. Gives the new revision.
 * Refuses `changed-meanwhile`, `financial-year-invalid`, `funder-unknown`, `deciding-office-unknown`, `name-taken`, and
 * another financial year once a round names the fund or its ledger has more than its own pots (`financial-year-fixed`).
 */
export function changeFund(
	context: Context,
	input: FundText & { readonly fundId: string; readonly revision: number },
): Outcome<
	{ readonly revision: number },
	| PermissionRefusal
	| "changed-meanwhile"
	| "financial-year-invalid"
	| "financial-year-fixed"
	| "funder-unknown"
	| "deciding-office-unknown"
	| "name-taken"
> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-fund");
		if (!allowed.ok) return allowed;
		const { fundId, revision, ...text } = input;
		const before = fundById(tx, fundId);
		if (!before) return notFound();
		const { name, financialYear, funderId, decidingOfficeId, legalPower, purpose } = before;
		const stood: FundText = { name, financialYear, funderId, decidingOfficeId, legalPower, purpose };
		if (standsAlready(before, text)) return accepted({ revision: before.revision });
		if (before.revision !== revision)
			return changedMeanwhile(tx, { kind: "fund", id: fundId, revision: before.revision }, stood);
		if (!isFinancialYear(text.financialYear))
			return refused("financial-year-invalid", "two years in a row, like 2027-28", { path: "financialYear" });
		const fixed = roundsOfFund(tx, fundId).length > 0 || !holdsOwnPotsOnly(ledgerOf(tx, fundId));
		if (text.financialYear !== financialYear && fixed)
			return refused("financial-year-fixed", "its ledger's money would change year with it", {
				path: "financialYear",
				details: { financialYear },
			});
		if (!organisationsOfKind(tx, "funder").some(({ id }) => id === text.funderId))
			return refused("funder-unknown", "no such funder", { path: "funderId" });
		if (!organisationsOfKind(tx, "deciding-office").some(({ id }) => id === text.decidingOfficeId))
			return refused("deciding-office-unknown", "no such deciding office", { path: "decidingOfficeId" });
		const namesake = fundByName(tx, text.name, text.financialYear);
		if (namesake && namesake.id !== fundId)
			return refused("name-taken", "this year has a fund of that name", { path: "name" });
		updateFund(tx, fundId, { ...text, revision: revision + 1 });
		record("change-fund", { kind: "fund", id: fundId }, { before: stood, after: text });
		return accepted({ revision: revision + 1 });
	});
}
