import { laterBy } from "~/clock";
import { FIVE_CASE_FORM } from "~/domain/form/definitions/five-case-form";
import { AWARD_CATEGORY } from "~/domain/form/kinds/award-category";
import { ELIGIBILITY_TEST } from "~/domain/form/kinds/eligibility-test";
import { yearsFrom } from "~/domain/fund/financial-year";
import { instantToLondon, londonToInstant } from "~/domain/london-time";
import { type Pence, pence } from "~/domain/money";
import { addRecord } from "~/use-cases/form/add-record";
import { publishForm } from "~/use-cases/form/publish-form";
import { createFund } from "~/use-cases/fund/create-fund";
import { enterInLedger } from "~/use-cases/fund/enter-in-ledger";
import { chooseForm } from "~/use-cases/round/choose-form";
import { createRound } from "~/use-cases/round/create-round";
import { openRound } from "~/use-cases/round/open-round";
import { setYearsOfRound } from "~/use-cases/round/set-round-years";
import type { PresentRound } from "../present-round/play-present-round";
import { ROUND_CONTACT } from "../round-contact";
import { holder, must, type Stage } from "../stage";
import { playBusinessCase } from "./play-business-case";

const DAY = 24 * 3_600_000;
const pounds = (amount: number): Pence => pence(amount * 100);

/** What the fund has, and what the round pays of it, in pounds by year. */
const POTS = [450_000, 350_000, 150_000] as const;
const PAID = [400_000, 300_000, 100_000] as const;

const CATEGORIES = [
	{ title: "Pilot", least: pounds(10_000), most: pounds(150_000) },
	{ title: "Programme", least: pence(15_000_001), most: pounds(600_000) },
];

const TESTS = [
	{
		title: "It prevents crime or disorder",
		rule: "The bid says which crime or disorder it reduces, and supports at least one objective of the plan.",
		sections: ["interventions"],
	},
	{
		title: "It asks for money for a time",
		rule: "Every cost ends within the three years, or the bid says who pays afterwards.",
		sections: ["costs"],
	},
	{
		title: "It saves more than it costs",
		rule: "The appraisal has a net present value above £0.",
		sections: ["savings"],
	},
];

/**
 * A fund of three years with an open round of the five-case form, which limits each year, has award categories and
 * tests of eligibility, and one whole business case in it: submitted, taken back, changed and submitted again. All
 * of it is invented.
 */
export async function playRoundOfYears(
	stage: Stage,
	machineNow: string,
	{ roundId: copyFrom, planId, financialYear }: PresentRound,
): Promise<void> {
	const manager = stage.as(holder("fund-manager", "office"));
	const years = yearsFrom(financialYear, POTS.length);
	const onDay = (days: number) => instantToLondon(laterBy(machineNow, days * DAY)).date;
	const text = JSON.stringify(FIVE_CASE_FORM);
	const { id: formVersionId } = must(publishForm(stage.system, { text, anyway: true, origin: "five-case" }));
	const fund = must(
		createFund(manager, {
			name: "Invest to Save Fund, three years",
			financialYear,
			funderId: stage.organisation("funder"),
			decidingOfficeId: stage.organisation("deciding-office"),
			legalPower:
				"Police Reform and Social Responsibility Act 2011, section 9: crime and disorder reduction grants, which may carry conditions.",
			purpose: "Larger schemes that save more than they cost. An invented fund.",
			pot: pounds(POTS[0]),
		}),
	);
	for (const [place, year] of years.entries())
		if (place > 0)
			must(
				enterInLedger(manager, {
					fundId: fund.id,
					kind: "pot",
					title: `Pot of ${year}`,
					amount: pounds(POTS[place] ?? 0),
					decidedElsewhere: null,
					financialYear: year,
				}),
			);
	const { id: roundId } = must(
		createRound(manager, {
			fundId: fund.id,
			planId,
			title: `Invest to save over three years, ${financialYear}`,
			code: `ISF-${financialYear.slice(0, 4)}`,
			purpose:
				"Business cases that need money for up to three years and then pay for themselves. An invented round.",
			amount: pounds(PAID.reduce((sum, each) => sum + each, 0)),
			opensAt: machineNow,
			closesAt: must(londonToInstant({ date: onDay(42), time: "17:00" })),
			boardMeetsOn: onDay(70),
			decisionExpectedOn: onDay(77),
			...ROUND_CONTACT,
			spendBy: null,
			copyFrom,
		}),
	);
	const byYear = new Map(years.map((year, place) => [year, pounds(PAID[place] ?? 0)]));
	must(setYearsOfRound(manager, { roundId, years: byYear }));
	must(chooseForm(manager, { roundId, formVersionId }));
	const [pilot = "", programme = ""] = CATEGORIES.map(
		(values) => must(addRecord(manager, AWARD_CATEGORY, { roundId, values })).id,
	);
	for (const values of TESTS) must(addRecord(manager, ELIGIBILITY_TEST, { roundId, values }));
	must(openRound(manager, { roundId }));
	await playBusinessCase(stage, { roundId, years, categoryId: programme, fallBackId: pilot });
}
