import type { CaseFile } from "../allocation/case/case-file";
import { moneyByAreas } from "../allocation/case/money-by-areas";
import { pointsAt } from "../allocation/rules/points";
import { type Pence, pence } from "../money";
import { add, type Ratio, subtract, toPlainDecimal, ZERO } from "../ratio";

/** What a departure from the published rule costs, beside its reason. Points are decimals. */
export type DepartureCost = {
	/** What the bid's amounts are worth. */
	readonly points: { readonly published: string; readonly decided: string };
	/** The money of the bid's partnership, or of its partnerships jointly; `share` is what the needs formula gives it. */
	readonly need: {
		readonly name: string;
		readonly share: Pence | null;
		readonly published: Pence;
		readonly decided: Pence;
	} | null;
};

/** What all bids are worth together by the published rule and as decided; `by` is the second less the first. */
export type CostOfAll = { readonly published: string; readonly decided: string; readonly by: string };

/** The published rule's case, what its formula gives each area, and how an area is named. */
export type DepartureInputs = {
	readonly file: CaseFile;
	readonly envelopes: { readonly [area: string]: Pence } | null;
	readonly nameOf: (area: string) => string;
};

type Amounts = readonly {
	readonly reference: string;
	readonly published: Pence;
	readonly decided: Pence;
}[];
type Which = "published" | "decided";

function pointsOf({ file }: DepartureInputs, reference: string, amount: Pence): Ratio {
	const bid = file.bids?.find(({ ref }) => ref === reference);
	return bid && amount > 0n ? pointsAt(bid, amount) : ZERO;
}

/**
 * What one line's amount costs against the published rule's: in points, and in its partnership's money (the sum of its
 * lines) beside what the needs formula gives it. Null for a line without a bid in the case.
 */
export function departureCost(
	inputs: DepartureInputs,
	lines: Amounts,
	reference: string,
): DepartureCost | null {
	const line = lines.find((each) => each.reference === reference);
	const bid = inputs.file.bids?.find(({ ref }) => ref === reference);
	if (!line || !bid) return null;
	const points = (which: Which) => toPlainDecimal(pointsOf(inputs, reference, line[which]));
	const areas = bid.areas ?? [];
	const key = areas.join("+");
	const [only] = areas;
	const money = (which: Which) => {
		const amounts = lines.map((each) => ({ reference: each.reference, amount: each[which] }));
		return pence(moneyByAreas(amounts, inputs.file).get(key) ?? 0n);
	};
	return {
		points: { published: points("published"), decided: points("decided") },
		need:
			inputs.envelopes === null || only === undefined
				? null
				: {
						name: areas.length === 1 ? inputs.nameOf(only) : `${areas.map(inputs.nameOf).join(", ")} jointly`,
						share: areas.length === 1 ? (inputs.envelopes[only] ?? null) : null,
						published: money("published"),
						decided: money("decided"),
					},
	};
}

/** What all lines together are worth, in points by score. */
export function costOfAll(inputs: DepartureInputs, lines: Amounts): CostOfAll {
	const total = (which: Which) =>
		lines.reduce((sum, line) => add(sum, pointsOf(inputs, line.reference, line[which])), ZERO);
	const [published, decided] = [total("published"), total("decided")];
	const by = subtract(decided, published);
	return {
		published: toPlainDecimal(published),
		decided: toPlainDecimal(decided),
		by: toPlainDecimal(by),
	};
}
