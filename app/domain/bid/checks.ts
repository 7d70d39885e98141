import { onceFor } from "../once-for";
import { amountsDiffer } from "./checks/amounts-differ";
import { approvalPending } from "./checks/approval-pending";
import type { Found } from "./checks/check";
import { costTwice } from "./checks/cost-twice";
import { type BidBeside, countedInAnotherBid } from "./checks/counted-in-another-bid";
import { fundingAboveNeed } from "./checks/funding-above-need";
import { lineSaysOtherwise } from "./checks/line-says-otherwise";
import { linesTwice } from "./checks/lines-twice";
import { outsideCategory } from "./checks/outside-category";
import { payeesDiffer } from "./checks/payees-differ";
import { printedCalculation } from "./checks/printed-calculation";
import { printedTotal } from "./checks/printed-total";
import { savingAlreadyBudgeted } from "./checks/saving-already-budgeted";
import { savingTwice } from "./checks/saving-twice";
import { spendProfileDiffers } from "./checks/spend-profile-differs";
import { thousandsDoubtful } from "./checks/thousands-doubtful";
import { totalAsLine } from "./checks/total-as-line";
import { totalGivenAsYearly } from "./checks/total-given-as-yearly";
import { unitDoubtful } from "./checks/unit-doubtful";
import type { BidContent } from "./content";
import { discrepanciesOf, type FindingCode } from "./discrepancies";

/** The checks by name, in the order in which readers meet their sections. Each warns, unless it stops a submission. */
export const CHECKS = {
	"payees-differ": payeesDiffer,
	"outside-category": outsideCategory,
	"unit-doubtful": unitDoubtful,
	"printed-calculation": printedCalculation,
	"printed-total": printedTotal,
	"thousands-doubtful": thousandsDoubtful,
	"cost-twice": costTwice,
	"line-says-otherwise": lineSaysOtherwise,
	"lines-twice": linesTwice,
	"total-as-line": totalAsLine,
	"amounts-differ": amountsDiffer,
	"spend-profile-differs": spendProfileDiffers,
	"funding-above-need": fundingAboveNeed,
	"saving-already-budgeted": savingAlreadyBudgeted,
	"saving-twice": savingTwice,
	"total-given-as-yearly": totalGivenAsYearly,
	"approval-pending": approvalPending,
} as const;

/** The sums of a bid that a round can have agree, each with what is found where they do not. */
const SUMS = {
	"lines-differ": ["intervention-lines-differ", "bid-lines-differ"],
	"breakdown-missing": ["no-breakdown"],
	"partnerships-differ": ["joint-amounts-differ", "joint-amounts-missing"],
	"reduced-differs": [
		"reduced-breakdown-differs",
		"reduced-breakdown-incomplete",
		"reduced-intervention-above-asked",
	],
} as const satisfies Readonly<Record<string, readonly FindingCode[]>>;

export type CheckName = keyof typeof CHECKS | keyof typeof SUMS;

/** The check of the award categories, a rule of every round with some: it stops a submission without being chosen. */
const RULE: CheckName = "outside-category";

/** The checks that a round can choose to stop a submission by. */
export const CHECKS_TO_CHOOSE: readonly CheckName[] = (
	[...Object.keys(SUMS), ...Object.keys(CHECKS)] as CheckName[]
).filter((name) => name !== RULE);

/** Whether what a check finds stops a submission in a round that chose some. */
export function stopsSubmission(name: CheckName, chosen: readonly CheckName[]): boolean {
	return name === RULE || chosen.includes(name);
}

/** Whether sums that do not agree stop a submission in a round that chose some checks. */
export function sumStopsSubmission(code: FindingCode, chosen: readonly CheckName[]): boolean {
	const sums = Object.entries(SUMS) as [CheckName, readonly FindingCode[]][];
	return sums.some(([name, codes]) => codes.includes(code) && chosen.includes(name));
}

/** What each check finds, in words: a round chooses by them which of its findings stop a submission. */
export const CHECKS_IN_WORDS: Readonly<Record<CheckName, string>> = {
	"lines-differ": "The cost lines do not add up to the amount asked",
	"breakdown-missing": "An intervention asks an amount without cost lines",
	"partnerships-differ": "The partnerships’ amounts do not add up to the amount asked",
	"reduced-differs": "A reduced version’s interventions do not add up to it",
	"payees-differ": "What the partners are paid does not add up to the amount asked",
	"outside-category": "An amount is outside the award category that the bid names",
	"unit-doubtful": "An amount is written in full and has a k or an m after it",
	"printed-calculation": "A sum, a product or a percentage in words does not come to what is written",
	"printed-total": "A total in words is the sum of no amounts of the bid",
	"thousands-doubtful": "A table in thousands holds what look like pounds",
	"cost-twice": "The same cost stands in two lines",
	"line-says-otherwise": "The words of a cost line give another amount than it has",
	"lines-twice": "The cost lines come to twice the amount asked",
	"total-as-line": "A total is counted as a line of its own",
	"amounts-differ": "The same thing has one amount in one table and another in another",
	"spend-profile-differs": "The spend profile is not the amount asked",
	"funding-above-need": "What is asked and what others give is more than the whole costs",
	"saving-already-budgeted": "A saving is in somebody’s budget already",
	"saving-twice": "The same saving stands in two lines",
	"total-given-as-yearly": "A saving every year is the total of several years by its own words",
	"approval-pending": "An approval is not given yet",
};

/** The check that looks at a bid beside others. It stops nobody: what it finds hangs on what a person may read. */
const BESIDE = "counted-in-another-bid";

/** What every check that looks at one bid alone finds in it, with the name of the check. */
export const checked = onceFor(
	(content: BidContent): readonly (Found & { readonly name: keyof typeof CHECKS })[] =>
		(Object.keys(CHECKS) as (keyof typeof CHECKS)[]).flatMap((name) =>
			CHECKS[name](content).map((found) => ({ ...found, name })),
		),
);

/** The same of a bid beside others of its partnerships. */
export function checkedBeside(
	content: BidContent,
	others: readonly BidBeside[],
): readonly (Found & { readonly name: typeof BESIDE })[] {
	return countedInAnotherBid(content, others).map((found) => ({ ...found, name: BESIDE }));
}

/** What stops a submission in a round that chose these checks, each in a sentence. */
export function stopsOf(content: BidContent, chosen: readonly CheckName[]): readonly string[] {
	return [
		...discrepanciesOf(content).filter(({ code }) => sumStopsSubmission(code, chosen)),
		...checked(content).filter(({ name }) => stopsSubmission(name, chosen)),
	].map(({ words }) => words);
}

/** All that does not add up or is doubtful in a bid's figures: sums first, then what the checks find. */
export function doubtsOf(content: BidContent): readonly Pick<Found, "kind" | "words">[] {
	return [...discrepanciesOf(content), ...checked(content)];
}
