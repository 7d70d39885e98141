import { SplitMix64 } from "~/domain/allocation/splitmix64";
import type { ConditionedOption, ConditionedProblem } from "~/domain/solver/conditioned/problem";
import type { ChoiceProblem } from "~/domain/solver/problem";

/** Random numbers from 0 to below 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
	const numbers = new SplitMix64(BigInt(seed));
	return () => Number(numbers.next() >> 11n) / 2 ** 53;
}

/** Bids of £5,000 to £100,000, scored 30.00 to 90.00, two in five reducible to 60-90%; three fifths of it is there. */
export function portfolio(bids: number, seed: number): ChoiceProblem {
	const random = randomFrom(seed);
	const classes = Array.from({ length: bids }, () => {
		const asked = BigInt(Math.round(5_000 + random() * 95_000)) * 100n;
		const value = BigInt(Math.round(3_000 + random() * 6_000)) * 100n;
		const options = [{ cost: asked, value }];
		if (random() < 0.4) {
			const cost = BigInt(Math.round((Number(asked) / 100) * (0.6 + 0.3 * random()))) * 100n;
			options.push({ cost, value: (value * cost) / asked });
		}
		return { options };
	});
	return { capacity: threeFifths(classes), classes };
}

/** Strongly correlated: each bid is worth its cost and a fixed sum, the hard case of the textbooks. */
export function strongly(bids: number, seed: number): ChoiceProblem {
	const random = randomFrom(seed);
	const classes = Array.from({ length: bids }, () => {
		const cost = BigInt(1 + Math.floor(random() * 1000));
		return { options: [{ cost, value: cost + 100n }] };
	});
	return { capacity: threeFifths(classes), classes };
}

function threeFifths(classes: ChoiceProblem["classes"]): bigint {
	const asked = classes.reduce((sum, { options }) => sum + (options[0]?.cost ?? 0n), 0n);
	return (asked * 3n) / 5n;
}

/** A portfolio in ten areas, each with a most of a little more than a tenth of the money, three with a least. */
export function inTenAreas(problem: ChoiceProblem): ConditionedProblem {
	const areas = Array.from({ length: 10 }, (_, area) => ({
		name: `area ${area}`,
		most: (problem.capacity * 11n) / 100n,
		least: area % 3 === 0 ? problem.capacity / 20n : null,
		mostBids: null,
	}));
	const within =
		(area: number) =>
		(option: { cost: bigint; value: bigint }): ConditionedOption => ({
			...option,
			uses: [{ area, charge: option.cost }],
		});
	return {
		capacity: problem.capacity,
		areas,
		exclusive: [],
		classes: problem.classes.map(({ options }, place) => ({ options: options.map(within(place % 10)) })),
	};
}

/** The same problem with no conditions, in the shape that has them. */
export function withoutConditions(problem: ChoiceProblem): ConditionedProblem {
	return {
		...problem,
		areas: [],
		exclusive: [],
		classes: problem.classes.map(({ options }) => ({
			options: options.map((option) => ({ ...option, uses: [] })),
		})),
	};
}
