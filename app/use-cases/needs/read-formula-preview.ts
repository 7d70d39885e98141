import type { RunNeeds } from "~/domain/allocation/run/run-file";
import type { Pence } from "~/domain/money";
import type { NeedsFormula } from "~/domain/needs/formula";
import { type YearOnYear, yearOnYear } from "~/domain/needs/year-on-year";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { needsVersionWithValues } from "~db/needs/needs";
import { readAnswered } from "../allocation/solving/read-answer";
import { type Context, notFound, permitted } from "../context";
import { amountToShare, type SharingRefusal, shareAmount, sharingRefusal } from "./read-shared-money";
import { figuresOfVersion } from "./read-version-figures";

export type FormulaPreview = {
	readonly amount: Pence;
	readonly needs: RunNeeds | null;
	readonly refusal: SharingRefusal | null;
	readonly rows: readonly YearOnYear[];
};

/** What a formula would make of the fund's money with a version's figures and priors, before it is saved. */
export function readFormulaPreview(
	context: Context,
	input: { readonly versionId: string } & Omit<NeedsFormula, "priors">,
): Promise<Outcome<FormulaPreview, PermissionRefusal>> {
	return readAnswered(context, (tx): Outcome<FormulaPreview, PermissionRefusal> => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const { versionId, ...formula } = input;
		const version = needsVersionWithValues(tx, versionId);
		const figures = figuresOfVersion(tx, versionId);
		if (!version || !figures) return notFound();
		const { priors } = figures.formula;
		const amount = amountToShare(tx, version.fundId, true);
		const shared = shareAmount({ ...figures, formula: { ...formula, priors } }, amount);
		const keys = figures.partnerships.map(({ key }) => key);
		return accepted({
			amount,
			needs: shared.ok ? shared.value : null,
			refusal: shared.ok ? null : sharingRefusal(shared, figures.partnerships),
			rows: shared.ok ? yearOnYear(shared.value, keys, priors) : [],
		});
	});
}
