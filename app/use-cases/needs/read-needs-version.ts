import type { RunNeeds } from "~/domain/allocation/run/run-file";
import { remainingIn } from "~/domain/fund/ledger";
import { shownLedger } from "~/domain/fund/shown-ledger";
import type { Pence } from "~/domain/money";
import type { NeedsFormula } from "~/domain/needs/formula";
import { type IndicatorFigures, problemsOfVersion, type VersionProblem } from "~/domain/needs/version-check";
import { type YearOnYear, yearOnYear } from "~/domain/needs/year-on-year";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { fundById, ledgerOf } from "~db/fund/fund";
import { needsAllocationsOf } from "~db/needs/allocation";
import { needsVersionInUse, needsVersionWithValues } from "~db/needs/needs";
import { readAnswered } from "../allocation/solving/read-answer";
import { type Context, notFound, permitted } from "../context";
import { mayReadAllocations } from "./read-allocation";
import { amountToShare, type SharingRefusal, shareAmount, sharingRefusal } from "./read-shared-money";
import { figuresOfVersion, type NeedsPartnership } from "./read-version-figures";

export { figuresOfVersion, type NeedsPartnership } from "./read-version-figures";

export type NeedsVersionPage = {
	readonly id: string;
	readonly fund: { readonly id: string; readonly name: string };
	readonly version: number;
	readonly title: string;
	readonly note: string;
	readonly illustrative: boolean;
	readonly createdAt: string;
	readonly revision: number;
	readonly inUse: boolean;
	readonly mayChange: boolean;
	readonly partnerships: readonly NeedsPartnership[];
	readonly indicators: readonly (IndicatorFigures & {
		readonly id: string;
		readonly source: string;
		readonly sourceDate: string;
	})[];
	readonly formula: Omit<NeedsFormula, "priors">;
	readonly problems: readonly VersionProblem[];
	/** The pot less commitments, top-slices and contingency, which the example divides. */
	readonly amount: Pence;
	/** What of it nothing has a claim on yet, as far as this reader may know. */
	readonly remaining: Pence;
	readonly needs: RunNeeds | null;
	/** Why the amount cannot be divided; null where it can, and where the problems say why. */
	readonly refusal: SharingRefusal | null;
	readonly rows: readonly YearOnYear[];
	/** For those who may read them. */
	readonly allocations: readonly {
		readonly id: string;
		readonly title: string;
		readonly createdAt: string;
	}[];
};

/** A version of the needs formula with its sources, its problems, and what it would make of the fund's money. */
export function readNeedsVersion(
	context: Context,
	id: string,
): Promise<Outcome<NeedsVersionPage, PermissionRefusal>> {
	return readAnswered(context, (tx): Outcome<NeedsVersionPage, PermissionRefusal> => {
		const allowed = permitted(context, tx, "read-needs");
		if (!allowed.ok) return allowed;
		const version = needsVersionWithValues(tx, id);
		const figures = figuresOfVersion(tx, id);
		const fund = version && fundById(tx, version.fundId);
		if (!version || !figures || !fund) return notFound();
		const mayKnow = permitted(context, tx, "read-unpublished-decision").ok;
		const amount = amountToShare(tx, fund.id, mayKnow);
		const keys = figures.partnerships.map(({ key }) => key);
		const problems = problemsOfVersion(figures.indicators, keys);
		const shared = problems.length === 0 ? shareAmount(figures, amount) : null;
		const { priors, ...formula } = figures.formula;
		return accepted({
			id,
			fund: { id: fund.id, name: fund.name },
			version: version.version,
			title: version.title,
			note: version.note,
			illustrative: version.illustrative,
			createdAt: version.createdAt,
			revision: version.revision,
			inUse: needsVersionInUse(tx, id),
			mayChange: permitted(context, tx, "manage-needs").ok,
			partnerships: figures.partnerships,
			indicators: figures.indicators.map((indicator, index) => ({
				...indicator,
				id: version.indicators[index]?.id ?? "",
				source: version.indicators[index]?.source ?? "",
				sourceDate: version.indicators[index]?.sourceDate ?? "",
			})),
			formula,
			problems,
			amount,
			remaining: remainingIn(shownLedger(ledgerOf(tx, fund.id), mayKnow), null),
			needs: shared?.ok ? shared.value : null,
			refusal: shared && !shared.ok ? sharingRefusal(shared, figures.partnerships) : null,
			rows: shared?.ok ? yearOnYear(shared.value, keys, priors) : [],
			allocations: mayReadAllocations(context, tx).ok
				? needsAllocationsOf(tx, id).map(({ id: each, title, createdAt }) => ({ id: each, title, createdAt }))
				: [],
		});
	});
}
