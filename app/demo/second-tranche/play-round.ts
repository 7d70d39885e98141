import { pence } from "~/domain/money";
import { createFund } from "~/use-cases/fund/create-fund";
import { createNeedsVersion } from "~/use-cases/needs/create-needs-version";
import { saveIndicator } from "~/use-cases/needs/save-indicator";
import { createPlan } from "~/use-cases/plan/create-plan";
import { addCriterion } from "~/use-cases/round/add-criterion";
import { createRound } from "~/use-cases/round/create-round";
import { openRound } from "~/use-cases/round/open-round";
import { setScheme } from "~/use-cases/round/set-scheme";
import { setWhoMayBid } from "~/use-cases/round/set-who-may-bid";
import { holder, must, type Stage } from "../stage";
import { CRITERIA } from "./criteria";
import { PLAN_2013 } from "./plan";
import { playDirectDecision } from "./play-direct-decision";

/** Census 2011, and two columns made up to show what more indicators do. */
const INDICATORS = {
	population: {
		B: "1073045",
		C: "316960",
		D: "312925",
		SS: "308063",
		S: "206674",
		W: "269323",
		WV: "249470",
	},
	crime: { B: "71200", C: "19400", D: "14900", SS: "18800", S: "10300", W: "16100", WV: "16700" },
	income: { B: "288000", C: "66000", D: "58000", SS: "80000", S: "25000", W: "62000", WV: "61000" },
};
const KEYS = ["B", "C", "D", "SS", "S", "W", "WV"] as const;

type Indicator = {
	readonly key: string;
	readonly title: string;
	readonly source: string;
	readonly weight: string;
};

function addIndicator(
	stage: Stage,
	version: { readonly id: string; readonly revision: number },
	indicator: Indicator,
	values: Readonly<Record<(typeof KEYS)[number], string>>,
): void {
	const context = stage.as(holder("fund-manager", "office"));
	must(
		saveIndicator(context, {
			...indicator,
			versionId: version.id,
			revision: version.revision,
			id: context.ids.next(),
			sourceDate: "2011-03-27",
			kind: "count",
			values: KEYS.map((key) => ({ organisationId: stage.organisation(key), value: values[key], per: null })),
		}),
	);
}

function playNeeds(stage: Stage, fundId: string): string {
	const context = stage.as(holder("fund-manager", "office"));
	const census = "Office for National Statistics, Census 2011, usual residents";
	const scheme = must(
		createNeedsVersion(context, {
			fundId,
			title: "Population 2011, weight 1",
			note: "The version that the second tranche's scheme stands on.",
			illustrative: false,
		}),
	);
	const population = { key: "population-2011", title: "Population 2011", source: census };
	addIndicator(stage, { id: scheme.id, revision: 1 }, { ...population, weight: "1" }, INDICATORS.population);
	const illustration = must(
		createNeedsVersion(context, {
			fundId,
			title: "Population, crime and low income",
			note: "Shows what more indicators would do. Only the population is real; the other two columns are made up.",
			illustrative: true,
		}),
	);
	const madeUp = "Made up for the demonstration";
	addIndicator(
		stage,
		{ id: illustration.id, revision: 1 },
		{ ...population, weight: "0.5" },
		INDICATORS.population,
	);
	addIndicator(
		stage,
		{ id: illustration.id, revision: 2 },
		{ key: "recorded-crime", title: "Recorded crime in a year", source: madeUp, weight: "0.3" },
		INDICATORS.crime,
	);
	addIndicator(
		stage,
		{ id: illustration.id, revision: 3 },
		{ key: "low-income", title: "People in low-income households", source: madeUp, weight: "0.2" },
		INDICATORS.income,
	);
	return scheme.id;
}

/** Fund, plan, needs versions, direct decision and the round's opening on 16 September 2013. Gives what comes next. */
export async function playRound(
	stage: Stage,
): Promise<{ readonly roundId: string; readonly criteria: readonly string[] }> {
	const fundManager = holder("fund-manager", "office");
	stage.at("2013-08-19T09:00:00.000Z");
	const fund = must(
		createFund(stage.as(fundManager), {
			name: "Invest to Save Budget",
			financialYear: "2013-14",
			funderId: stage.organisation("funder"),
			decidingOfficeId: stage.organisation("deciding-office"),
			legalPower:
				"Police Reform and Social Responsibility Act 2011, section 9: crime and disorder reduction grants, which may carry conditions.",
			purpose:
				"One-off schemes that make work against crime and disorder more efficient, and keep it going after community safety funding fell by 12%. Beside it, £6,969,000 of the Community Safety Fund 2013-14 goes to the seven partnerships by formula; that money is no part of this fund.",
			pot: pence(35_000_000),
		}),
	);
	const plan = must(
		createPlan(stage.as(fundManager), {
			title: PLAN_2013.title,
			funderId: stage.organisation("funder"),
			themes: PLAN_2013.themes.map(({ code, title, objectives }) => ({
				code,
				title,
				objectives: objectives.map(([objective, name]) => ({ code: objective, title: name })),
			})),
		}),
	);
	await playDirectDecision(stage, fund.id);
	stage.at("2013-09-11T09:00:00.000Z");
	const needsVersionId = playNeeds(stage, fund.id);
	const round = must(
		createRound(stage.as(fundManager), {
			fundId: fund.id,
			planId: plan.id,
			title: "Invest to Save Budget 2013-14, second tranche",
			purpose:
				"Schemes that need money once, save money or effort afterwards, and can be done by 31 March 2014.",
			amount: pence(32_000_000),
			opensAt: "2013-09-16T08:00:00.000Z",
			closesAt: "2013-10-11T16:00:00.000Z",
			boardMeetsOn: "2013-11-05",
			decisionExpectedOn: "2013-11-06",
			spendBy: "2014-03-31",
			copyFrom: null,
		}),
	);
	must(
		setWhoMayBid(stage.as(fundManager), {
			roundId: round.id,
			revision: 1,
			partnershipIds: KEYS.map((key) => stage.organisation(key)),
		}),
	);
	const criteria = CRITERIA.map(
		(criterion) => must(addCriterion(stage.as(fundManager), { roundId: round.id, ...criterion })).id,
	);
	must(
		setScheme(stage.as(fundManager), {
			roundId: round.id,
			revision: 1,
			thresholdHundredths: 5000,
			moderationGap: 2,
			method: "rank-and-skip",
			unspent: "rank",
			unit: "0.01",
			needsVersionId,
		}),
	);
	stage.at("2013-09-16T08:00:00.000Z");
	must(openRound(stage.as(fundManager), { roundId: round.id }));
	return { roundId: round.id, criteria };
}
