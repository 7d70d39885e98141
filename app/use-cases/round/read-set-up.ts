import { hasOtherYears, remainingIn } from "~/domain/fund/ledger";
import { isPlainFormula } from "~/domain/needs/formula";
import { needsOfCase } from "~/domain/needs/needs-of-case";
import { schemeContent } from "~/domain/round/freeze-scheme";
import type { RoundSetUp } from "~/domain/round/opening";
import type { SchemeContent } from "~/domain/round/scheme";
import type { SchemeRules } from "~/domain/round/scheme-rules";
import type { Tx } from "~db/client";
import { formOfVersion } from "~db/form/versions";
import { fundById, ledgerOf } from "~db/fund/fund";
import { needsVersionWithValues } from "~db/needs/needs";
import { planById, themesOf } from "~db/plan/plan";
import { awardCategories } from "~db/round/categories";
import { eligibilityTests } from "~db/round/eligibility-tests";
import { partnershipsOfRound, type RoundRow, yearsOfRound } from "~db/round/round";
import { criteriaOf, schemeOf } from "~db/round/scheme";
import { figuresOfVersion } from "../needs/read-needs-version";

export type LoadedSetUp = { readonly setUp: RoundSetUp; readonly content: SchemeContent };

/** A formula's history, limits and rounding for the partnerships that may bid, where it has any. */
function formulaOf(tx: Tx, needsVersionId: string, bidders: readonly { readonly id: string }[]) {
	const figures = figuresOfVersion(tx, needsVersionId);
	if (!figures || isPlainFormula(figures.formula)) return {};
	const mayBid = new Set(bidders.map(({ id }) => id));
	const keys = figures.partnerships.filter(({ id }) => mayBid.has(id)).map(({ key }) => key);
	const { areas: _areas, indicators: _indicators, ...formula } = needsOfCase([], keys, figures.formula);
	return { formula };
}

function needsOf(tx: Tx, needsVersionId: string | null, bidders: readonly { readonly id: string }[]) {
	const version = needsVersionId === null ? undefined : needsVersionWithValues(tx, needsVersionId);
	if (!version) return null;
	const { id, title, indicators } = version;
	return {
		version,
		content: {
			id,
			version: version.version,
			title,
			indicators: indicators.map(({ key, title: said, weight }) => ({ key, title: said, weight })),
			...formulaOf(tx, id, bidders),
		},
	};
}

/** Everything a round is set up with: what is looked at before opening, and the content that opening would freeze. */
export function loadSetUp(tx: Tx, round: RoundRow): LoadedSetUp {
	const scheme = schemeOf(tx, round.id);
	const plan = planById(tx, round.planId);
	if (!scheme || !plan) throw new Error(`round ${round.id} has no scheme or plan`);
	const bidders = partnershipsOfRound(tx, round.id);
	const themes = themesOf(tx, plan.id);
	const needs = needsOf(tx, scheme.needsVersionId, bidders);
	const criteria = criteriaOf(tx, round.id).map(
		({ id, title, guidance, weight, perTheme, sections, descriptors }) => ({
			id,
			title,
			guidance,
			weight,
			perTheme,
			...(sections.length > 0 ? { sections } : {}),
			descriptors,
		}),
	);
	const { version: form, definition } = formOfVersion(tx, round.formVersionId);
	const lacking = bidders.filter(({ id }) =>
		needs?.version.indicators.some(({ values }) => !values.some((value) => value.organisationId === id)),
	);
	const fund = fundById(tx, round.fundId);
	const ledger = ledgerOf(tx, round.fundId);
	const years = yearsOfRound(tx, round.id);
	const categories = awardCategories.list(tx, round.id).map(({ values }) => values);
	return {
		setUp: {
			dates: round,
			amount: round.amount,
			remaining: remainingIn(ledger, null),
			...(fund && hasOtherYears(ledger) ? { ownYear: fund.financialYear } : {}),
			...(years === null
				? {}
				: {
						years: [...years].map(([year, amount]) => ({
							year,
							amount,
							remaining: remainingIn(ledger, year === fund?.financialYear ? null : year),
						})),
					}),
			partnerships: bidders,
			categories,
			objectives: themes.reduce((count, { objectives }) => count + objectives.length, 0),
			criteria,
			method: scheme.method,
			asksCostLines: definition.sections.some(({ key }) => key === "costs"),
			needs: needs && {
				indicators: needs.version.indicators.length,
				lacking: lacking.map(({ name }) => name),
			},
		},
		content: schemeContent({
			round,
			years,
			plan: {
				id: plan.id,
				title: plan.title,
				version: plan.version,
				themes: themes.map(({ code, title, objectives }) => ({
					code,
					title,
					objectives: objectives.map((objective) => ({ code: objective.code, title: objective.title })),
				})),
			},
			criteria,
			categories,
			eligibility: eligibilityTests
				.list(tx, round.id)
				.map(({ id, values: { title, rule, sections } }) => ({ id, title, rule, sections })),
			rules: scheme as SchemeRules,
			needs: needs?.content ?? null,
			form: form && { title: form.title, number: form.number, sha256: form.sha256 },
			blocking: round.blocking,
			partnerships: bidders.map(({ id, name, areaGss }) => ({ id, name, areaGss })),
		}),
	};
}
