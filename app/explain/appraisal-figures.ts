import type { AppraisalFigures, YearFigures } from "../domain/appraisal/appraise";
import type { Payback } from "../domain/appraisal/payback";
import { formatPounds } from "../domain/money";
import { multiply, type Ratio, ratio, roundHalfUp, subtract, toDecimal, ZERO } from "../domain/ratio";
import { valueFigure } from "./in-words";

/** A figure of an appraisal: what it is called, what it comes to, and how, with the numbers in it. */
export type ExplainedFigure = {
	readonly name: string;
	readonly value: string;
	/** Sentences and sums, one a line. */
	readonly working: readonly string[];
};

/** An exact amount in pence as a page shows it, rounded to the penny. */
export function exactPounds(amount: Ratio): string {
	return formatPounds(roundHalfUp(amount));
}

/** A share as a percentage with one decimal: `75.3%`. */
export function percentFigure(share: Ratio): string {
	return `${valueFigure(toDecimal(multiply(share, ratio(100n)), 1))}%`;
}

/** A discount factor with four decimals, as they are published. */
export function factorFigure(factor: Ratio): string {
	return toDecimal(factor, 4);
}

/** A ratio with two decimals; words where there is none. */
export function ratioFigure(value: Ratio | null): string {
	return value === null ? "None, as nothing is paid" : valueFigure(toDecimal(value, 2));
}

/** A return as a percentage; words where there is none. */
export function returnFigure(value: Ratio | null): string {
	return value === null ? "None, as nothing is paid" : percentFigure(value);
}

/** When a bid has paid for itself, in a few words; `years` are the names of the years looked at. */
export function paybackFigure(payback: Payback, years: readonly string[]): string {
	if (payback.kind === "never") return `Not by the end of ${years.at(-1) ?? ""}`;
	const after = `${toDecimal(payback.years, 2)} years`;
	return payback.kind === "paid-back"
		? after
		: `${after}, but not sustained: below zero again in ${years[payback.belowAgain] ?? ""}`;
}

/** The share of the promised savings at which a bid is worth what it costs. */
export function switchingFigure(value: Ratio | null): string {
	return value === null ? "None, as nothing is saved" : percentFigure(value);
}

type Each = { readonly figures: AppraisalFigures; readonly years: readonly string[] };

function presentValue(
	name: string,
	{ figures, years }: Each,
	of: (year: YearFigures) => Ratio,
	total: Ratio,
): string {
	const terms = figures.years.flatMap((year, at) =>
		of(year).numerator === 0n
			? []
			: [`${exactPounds(of(year))} × ${factorFigure(year.factor)} (${years[at] ?? ""})`],
	);
	return `Present value of ${name}: ${terms.length === 0 ? "nothing" : terms.join(" + ")} = ${exactPounds(total)}`;
}

function paybackWorking(
	payback: Payback,
	{ figures, years }: Each,
	of: { readonly net: (year: YearFigures) => Ratio; readonly total: (year: YearFigures) => Ratio },
): readonly string[] {
	const first = `Years are counted from ${years[0] ?? ""}, which is year 0.`;
	const last = figures.years.at(-1);
	if (payback.kind === "never")
		return [
			first,
			`The running total is still ${exactPounds(last ? of.total(last) : ZERO)} at the end of ${years.at(-1) ?? ""}.`,
		];
	const [before, own] = [figures.years[payback.year - 1], figures.years[payback.year]];
	if (!before || !own) return [first, `The running total is not below zero at the end of ${years[0] ?? ""}.`];
	const left = exactPounds(subtract(ZERO, of.total(before)));
	const year = years[payback.year] ?? "";
	return [
		first,
		`At the end of ${years[payback.year - 1] ?? ""}, ${left} is still to be paid back. ${year} brings ${exactPounds(of.net(own))}.`,
		`${payback.year - 1} + ${left} ÷ ${exactPounds(of.net(own))} = ${toDecimal(payback.years, 2)} years`,
	];
}

/** Every figure of an appraisal with its formula and the numbers in it. */
export function explainedFigures(each: Each): readonly ExplainedFigure[] {
	const { figures, years } = each;
	const [costs, savings] = [exactPounds(figures.costs), exactPounds(figures.benefits)];
	const [presentCosts, presentSavings] = [
		exactPounds(figures.presentCosts),
		exactPounds(figures.presentBenefits),
	];
	const none = ["There is nothing to divide by."];
	return [
		{
			name: "Net present value",
			value: exactPounds(figures.npv),
			working: [
				"Present value of savings − present value of costs. Each year’s amount is multiplied by the year’s discount factor. Year 0 is not discounted.",
				presentValue("savings", each, ({ benefit }) => benefit, figures.presentBenefits),
				presentValue("costs", each, ({ cost }) => cost, figures.presentCosts),
				`${presentSavings} − ${presentCosts} = ${exactPounds(figures.npv)}`,
			],
		},
		{
			name: "Benefit-cost ratio",
			value: ratioFigure(figures.bcr),
			working: [
				"Present value of savings ÷ present value of costs",
				...(figures.bcr === null
					? none
					: [`${presentSavings} ÷ ${presentCosts} = ${ratioFigure(figures.bcr)}`]),
			],
		},
		{
			name: "Net return",
			value: returnFigure(figures.netReturn),
			working: [
				"(Savings − costs) ÷ costs, not discounted",
				...(figures.netReturn === null
					? none
					: [`(${savings} − ${costs}) ÷ ${costs} = ${returnFigure(figures.netReturn)}`]),
			],
		},
		{
			name: "Gross return",
			value: returnFigure(figures.grossReturn),
			working: [
				"Savings ÷ costs, not discounted",
				...(figures.grossReturn === null
					? none
					: [`${savings} ÷ ${costs} = ${returnFigure(figures.grossReturn)}`]),
			],
		},
		{
			name: "Payback",
			value: paybackFigure(figures.payback, years),
			working: [
				"The first year in which the running total of savings less costs is zero or more, with a part of that year in proportion.",
				...paybackWorking(figures.payback, each, {
					net: ({ net }) => net,
					total: ({ cumulative }) => cumulative,
				}),
			],
		},
		{
			name: "Discounted payback",
			value: paybackFigure(figures.discountedPayback, years),
			working: [
				"The same, with each year’s savings less costs multiplied by its discount factor.",
				...paybackWorking(figures.discountedPayback, each, {
					net: ({ discounted }) => discounted,
					total: ({ cumulativeDiscounted }) => cumulativeDiscounted,
				}),
			],
		},
		{
			name: "Switching value",
			value: switchingFigure(figures.switchingValue),
			working: [
				"The percentage of the promised savings at which the net present value is zero: present value of costs ÷ present value of savings",
				...(figures.switchingValue === null
					? none
					: [`${presentCosts} ÷ ${presentSavings} = ${switchingFigure(figures.switchingValue)}`]),
			],
		},
		{
			name: "Most money out at once",
			value: exactPounds(figures.peak.amount),
			working: [
				`The lowest running total of savings less costs, at the end of any year. It is reached in ${years[figures.peak.year] ?? ""}.`,
			],
		},
	];
}
