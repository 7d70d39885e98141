import { compare, divide, multiply, type Ratio, subtract, sum, ZERO } from "../ratio";
import { type DiscountRates, discountFactors } from "./discount-rates";
import { type Payback, paybackOf, runningTotals } from "./payback";

/** Costs and benefits of each year, year 0 first, in pence or parts of a penny; both lists are as long. */
export type Flows = { readonly costs: readonly Ratio[]; readonly benefits: readonly Ratio[] };

/** One year of an appraisal; every amount in pence, exact. */
export type YearFigures = {
	readonly cost: Ratio;
	readonly benefit: Ratio;
	/** benefit − cost. */
	readonly net: Ratio;
	/** Running total of `net`. */
	readonly cumulative: Ratio;
	readonly factor: Ratio;
	/** net × factor. */
	readonly discounted: Ratio;
	/** Running total of `discounted`. */
	readonly cumulativeDiscounted: Ratio;
};

/** What an appraisal comes to; amounts in pence, exact, rounded only where they are shown. */
export type AppraisalFigures = {
	readonly years: readonly YearFigures[];
	/** Not discounted. */
	readonly costs: Ratio;
	readonly benefits: Ratio;
	readonly net: Ratio;
	/** Discounted: the present values. */
	readonly presentCosts: Ratio;
	readonly presentBenefits: Ratio;
	/** Net present value: present benefits − present costs. */
	readonly npv: Ratio;
	/** Benefit-cost ratio: present benefits ÷ present costs; null where those are zero or less. */
	readonly bcr: Ratio | null;
	/** Return, not discounted: net ÷ costs and benefits ÷ costs; null where costs are zero or less. */
	readonly netReturn: Ratio | null;
	readonly grossReturn: Ratio | null;
	readonly payback: Payback;
	readonly discountedPayback: Payback;
	/** The share of the promised benefits at which the net present value is 0; null without any benefits. */
	readonly switchingValue: Ratio | null;
	/** The most that is out at the end of any year, and the first year in which it is; amount 0 where never. */
	readonly peak: { readonly amount: Ratio; readonly year: number };
};

/**
 * Appraises costs and benefits by year: NPV = Σ DF (B − C), year 0 not discounted; BCR, returns, payback, switching
 * value and the most money out. Source: HM Treasury, The Green Book. Throws where years go beyond the published rates.
 */
export function appraise({ costs, benefits }: Flows, rates: DiscountRates): AppraisalFigures {
	const factors = discountFactors(rates, costs.length);
	const discount = (amounts: readonly Ratio[]) =>
		amounts.map((amount, year) => multiply(amount, factors[year] ?? ZERO));
	const net = costs.map((cost, year) => subtract(benefits[year] ?? ZERO, cost));
	const discounted = discount(net);
	const [cumulative, cumulativeDiscounted] = [runningTotals(net), runningTotals(discounted)];
	const [allCosts, allBenefits] = [sum(costs), sum(benefits)];
	const [presentCosts, presentBenefits] = [sum(discount(costs)), sum(discount(benefits))];
	return {
		years: costs.map((cost, year) => ({
			cost,
			benefit: benefits[year] ?? ZERO,
			net: net[year] ?? ZERO,
			cumulative: cumulative[year] ?? ZERO,
			factor: factors[year] ?? ZERO,
			discounted: discounted[year] ?? ZERO,
			cumulativeDiscounted: cumulativeDiscounted[year] ?? ZERO,
		})),
		costs: allCosts,
		benefits: allBenefits,
		net: subtract(allBenefits, allCosts),
		presentCosts,
		presentBenefits,
		npv: subtract(presentBenefits, presentCosts),
		bcr: perCost(presentBenefits, presentCosts),
		netReturn: perCost(subtract(allBenefits, allCosts), allCosts),
		grossReturn: perCost(allBenefits, allCosts),
		payback: paybackOf(net),
		discountedPayback: paybackOf(discounted),
		switchingValue: perCost(presentCosts, presentBenefits),
		peak: peakOf(cumulative),
	};
}

/** A part of a whole; null where the whole is zero or less and a ratio says nothing. */
function perCost(part: Ratio, whole: Ratio): Ratio | null {
	return whole.numerator > 0n ? divide(part, whole) : null;
}

function peakOf(cumulative: readonly Ratio[]): AppraisalFigures["peak"] {
	return cumulative.reduce(
		(peak, total, year) => {
			const out = subtract(ZERO, total);
			return compare(out, peak.amount) > 0 ? { amount: out, year } : peak;
		},
		{ amount: ZERO, year: 0 },
	);
}
