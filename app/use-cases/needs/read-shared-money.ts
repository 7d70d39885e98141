import type { CaseRefusal } from "~/domain/allocation/case/case-refusal";
import type { RunNeeds } from "~/domain/allocation/run/run-file";
import { shownLedger } from "~/domain/fund/shown-ledger";
import { type Pence, sumPence } from "~/domain/money";
import { needsOfCase } from "~/domain/needs/needs-of-case";
import { sharedPrefix } from "~/domain/needs/shared-prefix";
import {
	accepted,
	type DetailsOf,
	detailsOf,
	type Outcome,
	type Reason,
	type Refusal,
} from "~/domain/outcome";
import { fileText } from "~/domain/stored-text";
import type { Tx } from "~db/client";
import { ledgerOf } from "~db/fund/fund";
import { decisionsByNeed } from "~db/needs/allocation";
import { answerTo } from "../allocation/solving/read-answer";
import type { VersionFigures } from "./read-version-figures";

/** Why a formula cannot divide an amount; the figures stand in the details. */
export type SharingRefusal = {
	readonly code: CaseRefusal | "prefix-shared" | "nothing-to-share";
	/** The key of the partnership at fault, where there is one. */
	readonly area: string | null;
	readonly details: SharingDetails;
};

/** The figures or names that explain it. */
export type SharingDetails = Partial<
	DetailsOf["bounds-cross"] &
		DetailsOf["floors-exceed-pot"] &
		DetailsOf["ceilings-below-pot"] &
		DetailsOf["prefix-shared"]
>;

/**
 * Divides an amount by the formula, within `readAnswered`. Gives shares, amounts, working, or why it cannot be divided.
 * Takes pence; `unit` is in pounds, the version's own unless told.
 */
export function shareAmount(
	figures: VersionFigures,
	amount: Pence,
	unit: string = figures.formula.unit,
): Outcome<RunNeeds, CaseRefusal> {
	const areas = figures.partnerships.map(({ key }) => key);
	const text = fileText({
		format: "tranche-case/1",
		unit,
		fund: { total: amount },
		needs: needsOfCase(figures.indicators, areas, figures.formula),
	});
	const allocated = answerTo("formula", text);
	if (!allocated.ok) return allocated;
	const { needs } = allocated.value.run;
	if (needs === null) throw new Error("a formula was run without its needs");
	return accepted(needs);
}

/** The figures and names that a refusal holds. */
export function sharingDetails(refusal: Reason): SharingDetails {
	return detailsOf(refusal, "bounds-cross", "floors-exceed-pot", "ceilings-below-pot", "prefix-shared") ?? {};
}

/** A refusal of the rules as pages word it. An area given twice is two partnerships of one prefix: it says which. */
export function sharingRefusal(
	refusal: Refusal<CaseRefusal>,
	partnerships: VersionFigures["partnerships"],
): SharingRefusal {
	const shared = refusal.code === "area-duplicate" ? sharedPrefix(partnerships) : null;
	if (shared) return { code: "prefix-shared", area: null, details: shared };
	const area = /^\/needs\/prior\/(.+)$/.exec(refusal.path ?? "")?.[1] ?? null;
	return {
		code: refusal.code,
		area: area === null ? null : area.replaceAll("~1", "/").replaceAll("~0", "~"),
		details: sharingDetails(refusal),
	};
}

/**
 * What a fund has in its own year for its partnerships by need: pots and releases, less top-slices, contingency and
 * commitments. What decisions by need have shared still counts; rows of an unpublished one only where `mayKnow`.
 */
export function amountToShare(tx: Tx, fundId: string, mayKnow: boolean): Pence {
	const own = decisionsByNeed(tx, fundId);
	const rows = shownLedger(ledgerOf(tx, fundId), mayKnow).filter(
		({ decisionId, financialYear }) =>
			(financialYear ?? null) === null && (decisionId === null || !own.includes(decisionId)),
	);
	const of = (...kinds: readonly string[]) =>
		sumPence(rows.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount));
	const total = of("pot", "release") - of("commitment", "top-slice", "contingency");
	return (total < 0n ? 0n : total) as Pence;
}
