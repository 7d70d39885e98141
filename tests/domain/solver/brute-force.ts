import fc from "fast-check";
import { type ConditionedProblem, meetsConditions, totalOf } from "~/domain/solver/conditioned/problem";

export type Best = { readonly chosen: readonly number[]; readonly value: bigint; readonly spent: bigint };

/** Every choice of a small problem, compared one by one; null where none meets the conditions and the test. */
export function bestOfAll(
	problem: ConditionedProblem,
	allowed: (chosen: readonly number[]) => boolean = () => true,
): Best | null {
	let best: Best | null = null;
	const chosen: number[] = [];
	const visit = (place: number) => {
		const options = problem.classes[place]?.options;
		if (options === undefined) {
			if (!allowed(chosen) || !meetsConditions(problem, chosen)) return;
			const next = { chosen: [...chosen], ...totalOf(problem, chosen) };
			if (best === null || goesBefore(problem, next, best)) best = next;
			return;
		}
		for (let option = -1; option < options.length; option++) {
			chosen.push(option);
			visit(place + 1);
			chosen.pop();
		}
	};
	visit(0);
	return best;
}

function goesBefore(problem: ConditionedProblem, a: Best, b: Best): boolean {
	if (a.value !== b.value) return a.value > b.value;
	if (a.spent !== b.spent) return a.spent < b.spent;
	for (const [place, { options }] of problem.classes.entries()) {
		const amount = (best: Best) => options[best.chosen[place] ?? -1]?.cost ?? 0n;
		if (amount(a) !== amount(b)) return amount(a) > amount(b);
	}
	return false;
}

/** Small problems with many ties; `factor` makes values that floating point cannot hold. */
export function anyProblem(withConditions: boolean, factor = 1n): fc.Arbitrary<ConditionedProblem> {
	const small = fc.constantFrom(4, 30);
	return fc.tuple(small, small, fc.integer({ min: 1, max: 3 })).chain(([mostCost, mostValue, areas]) => {
		const bid = fc.record({
			costs: fc.uniqueArray(fc.integer({ min: 1, max: mostCost }), { minLength: 1, maxLength: 3 }),
			values: fc.array(fc.nat(mostValue), { minLength: 3, maxLength: 3 }),
			first: fc.nat(areas - 1),
			second: fc.nat(areas - 1),
			joint: fc.boolean(),
		});
		const area = fc.record({
			name: fc.constant("an area"),
			most: fc.option(fc.nat(mostCost * 2).map(BigInt)),
			least: fc.option(fc.nat(mostCost).map(BigInt), { freq: 1 }),
			mostBids: fc.option(fc.integer({ min: 0, max: 2 })),
		});
		return fc
			.record({
				bids: fc.array(bid, { minLength: 1, maxLength: 6 }),
				capacity: fc.nat(mostCost * 4),
				limits: fc.array(area, { minLength: areas, maxLength: areas }),
				groups: fc.array(fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 3 }), { maxLength: 2 }),
			})
			.map(({ bids, capacity, limits, groups }) => ({
				capacity: BigInt(capacity),
				classes: bids.map(({ costs, values, first, second, joint }) => ({
					options: costs
						.sort((a, b) => b - a)
						.map((cost, index) => ({
							cost: BigInt(cost),
							value: BigInt(values[index] ?? 0) * factor,
							uses: usesOf(BigInt(cost), first, joint && second !== first ? second : null),
						})),
				})),
				areas: withConditions ? limits : [],
				exclusive: withConditions ? groups.map((group) => group.filter((place) => place < bids.length)) : [],
			}))
			.map((problem) => (withConditions ? problem : { ...problem, classes: problem.classes.map(bare) }));
	});
}

function usesOf(cost: bigint, first: number, second: number | null) {
	if (second === null) return [{ area: first, charge: cost }];
	return [
		{ area: first, charge: cost / 2n },
		{ area: second, charge: cost - cost / 2n },
	];
}

function bare({ options }: ConditionedProblem["classes"][number]) {
	return { options: options.map((option) => ({ ...option, uses: [] })) };
}
