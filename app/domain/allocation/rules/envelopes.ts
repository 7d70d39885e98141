import { type Pence, pence, sumPence } from "../../money";
import { divideByWeights } from "../../needs/largest-remainder";
import type { ByArea } from "../../needs/needs-input";
import { type Ratio, ZERO } from "../../ratio";
import type { BidInput } from "../case/case-input";
import type { AreaCharges } from "./choice";

/** The shares of these areas; null where they have none between them. */
export function sharesOf(areas: Iterable<string>, shares: ByArea<Ratio>): ByArea<Ratio> | null {
	const some = new Map([...areas].map((area) => [area, shares.get(area) ?? ZERO]));
	return [...some.values()].some(({ numerator }) => numerator > 0n) ? some : null;
}

/**
 * What an amount charges to the areas of a bid: a single area bears the whole, those of a joint bid parts by
 * need shares (largest remainder, pence). Null for a joint bid whose areas all have share 0.
 */
export function chargesOf(bid: BidInput, amount: Pence, shares: ByArea<Ratio>): ByArea<Pence> | null {
	const [only, ...others] = bid.areas;
	if (only !== undefined && others.length === 0) return new Map([[only, amount]]);
	const weights = sharesOf(bid.areas, shares);
	if (weights === null) return null;
	const { rounded } = divideByWeights(amount, 1n, weights);
	return new Map([...rounded].map(([area, part]) => [area, pence(part.amount)]));
}

/** What is left in the envelope of each area. */
export class Envelopes {
	private readonly left: Map<string, Pence>;

	constructor(
		amounts: ByArea<Pence>,
		private readonly shares: ByArea<Ratio>,
	) {
		this.left = new Map(amounts);
	}

	/** What each of a bid's areas has left. */
	leftFor({ areas }: BidInput): ByArea<Pence> {
		return new Map(areas.map((area) => [area, this.left.get(area) ?? pence(0)]));
	}

	/** The charges of an amount beside what its areas have left; null where they all have share 0. */
	position(bid: BidInput, amount: Pence): AreaCharges | null {
		const charges = chargesOf(bid, amount, this.shares);
		if (charges === null) return null;
		return new Map(
			[...charges].map(([area, charge]) => [area, { left: this.left.get(area) ?? pence(0), charge }]),
		);
	}

	/** The largest option that fits in each of the bid's areas, charged to them; null where none does. */
	take(bid: BidInput): { readonly option: number; readonly areas: AreaCharges; readonly left: Pence } | null {
		for (const [option, { amount }] of bid.options.entries()) {
			const areas = this.position(bid, amount);
			if (areas === null || [...areas.values()].some(({ left, charge }) => charge > left)) continue;
			for (const [area, { left, charge }] of areas) this.left.set(area, pence(left - charge));
			return { option, areas, left: sumPence([...areas.values()].map(({ left }) => left)) };
		}
		return null;
	}
}
