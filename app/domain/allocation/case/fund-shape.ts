import { byCodePoint } from "../../canonical";
import { type Fault, made, must, object, otherwise } from "../../form/shape";
import { type Pence, pence, sumPence } from "../../money";
import { divide, floor, multiply, ratio } from "../../ratio";
import type { FundInput, TopSlice } from "./case-input";
import { fault } from "./case-refusal";
import { AMOUNT, byYear, DECIMAL, listOf, NAME } from "./value-shapes";

const EXCESS = fault("commitments-exceed-fund", "commitments and top-slices come to more than the fund");

type Earlier = { readonly total: Pence; readonly commitments: FundInput["commitments"] };
type Line = { readonly amount: Pence };

/** What is left of the total after these lines: below zero where they come to more. */
const left = (total: Pence, lines: readonly Line[]) => total - sumPence(lines.map(({ amount }) => amount));

/** An amount, or a percentage of the total, rounded down to a penny by itself. */
const TOP_SLICE = made(
	object({ title: NAME, amount: otherwise(AMOUNT, null), percent: otherwise(DECIMAL, null) }),
	({ title, amount, percent }, { total }: Earlier, path): TopSlice | Fault => {
		if (percent === null)
			return amount === null
				? fault("number-invalid", "an amount or a percentage is needed here", { path: `${path}/amount` })
				: { title, amount, percent };
		if (amount !== null)
			return fault("amount-invalid", "a top-slice has an amount or a percentage, never both");
		if (percent.numerator < 0n)
			return fault("amount-invalid", "a percentage is not below zero", { path: `${path}/percent` });
		return { title, amount: pence(floor(divide(multiply(ratio(total), percent), ratio(100n)))), percent };
	},
);

/** The fund: its total, what is taken off before sharing, and the money that this leaves available. */
export const FUND = made(
	object({
		total: AMOUNT,
		commitments: must(
			listOf(object({ title: NAME, amount: AMOUNT })),
			(lines, { total }: Earlier) => left(total, lines) < 0n && EXCESS,
		),
		topSlices: must(
			listOf(TOP_SLICE),
			(lines, { total, commitments }: Earlier) => left(total, [...commitments, ...lines]) < 0n && EXCESS,
		),
		years: otherwise(byYear(), null),
	}),
	(fund): FundInput => ({
		...fund,
		years: fund.years && new Map([...fund.years].sort(([a], [b]) => byCodePoint(a, b))),
		available: pence(left(fund.total, [...fund.commitments, ...fund.topSlices])),
	}),
);
