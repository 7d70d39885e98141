import { laterBy } from "~/clock";
import { ELIGIBILITY_TEST, type EligibilityTestValues } from "~/domain/form/kinds/eligibility-test";
import { pence } from "~/domain/money";
import type { Outcome } from "~/domain/outcome";
import type { PlanTheme } from "~/domain/plan/codes";
import type { CriterionText } from "~/domain/round/criterion";
import type { SchemeRules } from "~/domain/round/scheme-rules";
import { addRecord } from "~/use-cases/form/add-record";
import { createFund } from "~/use-cases/fund/create-fund";
import { enterInLedger } from "~/use-cases/fund/enter-in-ledger";
import { createPlan } from "~/use-cases/plan/create-plan";
import { createRound } from "~/use-cases/round/create-round";
import { openRound } from "~/use-cases/round/open-round";
import { setYearsOfRound } from "~/use-cases/round/set-round-years";
import { setScheme } from "~/use-cases/round/set-scheme";
import { setWhoMayBid } from "~/use-cases/round/set-who-may-bid";
import { themesOf } from "~db/plan/plan";
import type { testWorld } from "./context";
import { addCriterion } from "./criteria";

export type World = ReturnType<typeof testWorld>;

/** The value of an outcome that a builder relies on; throws with the refusal when there is none. */
export function must<T>(outcome: Outcome<T>): T {
	if (outcome.ok) return outcome.value;
	throw new Error(`${outcome.code}: ${outcome.message}`);
}

const DAY = 24 * 3_600_000;

export const DESCRIPTORS = [
	"Nothing that answers the question",
	"Weak: little that convinces",
	"Some merit, with large gaps",
	"Sound, with gaps that can be mended",
	"Good, with small gaps",
	"Excellent: convincing throughout",
] as const;

/** The five criteria of the demonstration, weights 30, 20, 20, 15, 15; the first is scored by theme. */
export const FIVE_CRITERIA: readonly CriterionText[] = [
	{ title: "Contribution to the plan", weight: 30, perTheme: true },
	{ title: "Evidence of need", weight: 20, perTheme: false },
	{ title: "Value for money and savings", weight: 20, perTheme: false },
	{ title: "Deliverability", weight: 15, perTheme: false },
	{ title: "Succession", weight: 15, perTheme: false },
].map((each) => ({ ...each, guidance: `How well: ${each.title.toLowerCase()}`, descriptors: DESCRIPTORS }));

/** Two themes with two objectives each: 1.1, 1.2, 2.1, 2.2. */
export const TWO_THEMES: readonly PlanTheme[] = [
	{
		code: "1",
		title: "Protecting people from harm",
		objectives: [
			{ code: "1.1", title: "Reduce harm from gangs" },
			{ code: "1.2", title: "Reduce harm from domestic abuse" },
		],
	},
	{
		code: "2",
		title: "Reducing crime and offending",
		objectives: [
			{ code: "2.1", title: "Reduce overall crime" },
			{ code: "2.2", title: "Reduce re-offending" },
		],
	},
];

/** An office with a fund manager, a funder, a deciding office, a fund (pot in pounds) and a plan. */
export function fundAndPlan(
	world: World,
	more: { readonly pounds?: number; readonly themes?: readonly PlanTheme[] } = {},
) {
	const officeId = world.organisation("office", { name: "Office of the Commissioner" });
	const fundManager = world.person("fund-manager", officeId, "Farah Manager");
	const funderId = world.organisation("funder", { name: "West Midlands Commissioner" });
	const decidingOfficeId = world.organisation("deciding-office", {
		name: "Office of the deciding Commissioner",
		officeTitle: "Police and Crime Commissioner",
	});
	const manager = world.as(fundManager);
	const fund = must(
		createFund(manager, {
			name: "Invest to Save Budget",
			financialYear: "2026-27",
			funderId,
			decidingOfficeId,
			legalPower: "Police Reform and Social Responsibility Act 2011, section 9",
			purpose: "Schemes that save money later",
			pot: pence((more.pounds ?? 350_000) * 100),
		}),
	);
	const plan = must(
		createPlan(manager, { title: "Police and Crime Plan", funderId, themes: more.themes ?? TWO_THEMES }),
	);
	const themes = themesOf(world.db, plan.id);
	return { officeId, fundManager, funderId, decidingOfficeId, fundId: fund.id, planId: plan.id, themes };
}

export type RoundOptions = {
	readonly title?: string;
	/** Pounds; £320,000 unless told. */
	readonly pounds?: number;
	/** £350,000 unless told; what a fund holds less than the round is sliced off once the round is planned. */
	readonly fundPounds?: number;
	/** Days from now until it closes; 28 unless told. */
	readonly closesInDays?: number;
	/** Partnerships that may bid; two new ones (prefixes B and C) unless told. */
	readonly partnerships?: readonly string[];
	readonly criteria?: readonly CriterionText[];
	readonly themes?: readonly PlanTheme[];
	readonly rules?: Partial<SchemeRules>;
	/** Eligibility tests; none unless told. */
	readonly tests?: readonly EligibilityTestValues[];
	/** Pounds by financial year, where the round limits years: the fund gets a pot for each later one. */
	readonly years?: Readonly<Record<string, number>>;
};

/**
 * A planned round that is ready to open, played through the use cases: an office, a fund, a plan, five criteria with
 * descriptors, a threshold of 50, rank-and-skip. `fundManager` is the person to act as.
 */
export function plannedRoundIn(world: World, options: RoundOptions = {}) {
	const { pounds = 320_000, fundPounds = 350_000 } = options;
	const setUp = fundAndPlan(world, {
		pounds: Math.max(pounds, fundPounds),
		...(options.themes === undefined ? {} : { themes: options.themes }),
	});
	const partnerships = options.partnerships ?? [
		world.organisation("partnership", { name: "Birmingham Partnership", prefix: "B", areaGss: "E08000025" }),
		world.organisation("partnership", { name: "Coventry Partnership", prefix: "C", areaGss: "E08000026" }),
	];
	const manager = world.as(setUp.fundManager);
	const now = world.clock.now();
	const { id: roundId } = must(
		createRound(manager, {
			fundId: setUp.fundId,
			planId: setUp.planId,
			title: options.title ?? "Second tranche",
			purpose: "Projects that prevent crime",
			amount: pence(pounds * 100),
			opensAt: now,
			closesAt: laterBy(now, (options.closesInDays ?? 28) * DAY),
			boardMeetsOn: null,
			decisionExpectedOn: null,
			spendBy: null,
			copyFrom: null,
		}),
	);
	if (fundPounds < pounds)
		must(
			enterInLedger(manager, {
				fundId: setUp.fundId,
				kind: "top-slice",
				title: "Taken off later",
				amount: pence((pounds - fundPounds) * 100),
				decidedElsewhere: null,
			}),
		);
	must(setWhoMayBid(manager, { roundId, revision: 1, partnershipIds: partnerships }));
	must(
		setScheme(manager, {
			roundId,
			revision: 1,
			thresholdHundredths: 5000,
			moderationGap: 2,
			moderationDeviation: null,
			method: "rank-and-skip",
			unspent: "rank",
			unit: "0.01",
			needsVersionId: null,
			...options.rules,
		}),
	);
	const years = Object.entries(options.years ?? {});
	for (const [financialYear, amount] of years.slice(1))
		must(
			enterInLedger(manager, {
				fundId: setUp.fundId,
				kind: "pot",
				title: "A later year",
				amount: pence(amount * 100),
				decidedElsewhere: null,
				financialYear,
			}),
		);
	if (years.length > 0)
		must(
			setYearsOfRound(manager, {
				roundId,
				years: new Map(years.map(([year, amount]) => [year, pence(amount * 100)])),
			}),
		);
	const criteria = (options.criteria ?? FIVE_CRITERIA).map(
		(text) => must(addCriterion(manager, { roundId, ...text })).id,
	);
	for (const values of options.tests ?? []) must(addRecord(manager, ELIGIBILITY_TEST, { roundId, values }));
	return { ...setUp, roundId, partnerships, criteria };
}

/** The same, opened: its scheme frozen and its amount set aside. */
export function openRoundIn(world: World, options: RoundOptions = {}) {
	const planned = plannedRoundIn(world, options);
	const scheme = must(openRound(world.as(planned.fundManager), { roundId: planned.roundId }));
	return { ...planned, ...scheme };
}
