import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type Alternative,
	type AlternativeScore,
	appraiseOptions,
	type OptionCriterion,
} from "~/domain/appraisal/options-appraisal";
import { add, compare, multiply, type Ratio, ratio, subtract } from "~/domain/ratio";

const criterion = (id: string, weight: number | null): OptionCriterion => ({
	id,
	title: `Criterion ${id}`,
	weight: weight === null ? null : ratio(BigInt(weight)),
});
const alternative = (id: string, scores: Readonly<Record<string, AlternativeScore>>, preferred = false) =>
	({
		id,
		title: `Alternative ${id}`,
		preferred,
		scores: new Map(Object.entries(scores)),
	}) satisfies Alternative;

describe("an options appraisal", () => {
	const criteria = [criterion("cost", 40), criterion("speed", 60)];
	const nothing = alternative("nothing", { cost: 3, speed: 1 });
	const all = alternative("all", { cost: 1, speed: 3 }, true);
	const some = alternative("some", { cost: 2, speed: 2 });

	it("adds up scores times weights and ranks them, equal totals alike", () => {
		const { ranked } = appraiseOptions(criteria, [nothing, some, all, { ...some, id: "other" }]);
		expect(ranked.map(({ id, total, rank }) => [id, total.numerator, rank])).toEqual([
			["all", 220n, 1],
			["some", 200n, 2],
			["other", 200n, 2],
			["nothing", 180n, 4],
		]);
	});

	it("says at which weight another draws level, the nearest change first", () => {
		const { changes } = appraiseOptions(criteria, [nothing, some, all]);
		expect(changes).toEqual([
			{
				criterion: { id: "cost", title: "Criterion cost" },
				from: ratio(40n),
				to: ratio(60n),
				rival: { id: "nothing", title: "Alternative nothing" },
			},
			{
				criterion: { id: "speed", title: "Criterion speed" },
				from: ratio(60n),
				to: ratio(40n),
				rival: { id: "nothing", title: "Alternative nothing" },
			},
		]);
		expect(appraiseOptions(criteria, [some, alternative("worse", { cost: 1, speed: 1 })]).changes).toEqual(
			[],
		);
	});

	it("has no nearest change where two are first already", () => {
		const even = [criterion("cost", 50), criterion("speed", 50)];
		expect(appraiseOptions(even, [nothing, all]).changes).toEqual([]);
	});

	it("counts all criteria alike where none has a weight, and ranks nothing where only some have", () => {
		const plain = appraiseOptions([criterion("cost", null), criterion("speed", null)], [some]);
		expect(plain).toMatchObject({ equalWeights: true, ranked: [{ id: "some", total: ratio(4n) }] });
		expect(appraiseOptions([criterion("cost", 40), criterion("speed", null)], [some]).ranked).toEqual([]);
		expect(appraiseOptions([], [some]).ranked).toEqual([]);
	});

	it("ranks no alternative without a score on each criterion, and names what is missing", () => {
		const result = appraiseOptions(criteria, [some, alternative("half", { cost: 3 })]);
		expect(result.ranked.map(({ id }) => id)).toEqual(["some"]);
		expect(result.unscored).toEqual([
			{ id: "half", title: "Alternative half", missing: ["Criterion speed"] },
		]);
	});

	it("tells where the preferred one is not the first", () => {
		expect(appraiseOptions(criteria, [nothing, all]).preferredNotFirst).toBeNull();
		const chosen = { ...nothing, preferred: true };
		expect(appraiseOptions(criteria, [chosen, { ...all, preferred: false }]).preferredNotFirst).toMatchObject(
			{
				id: "nothing",
				rank: 2,
			},
		);
	});
});

it("holds the first up to the weight that it names, and not beyond, whatever the scores", () => {
	const names = ["a", "b", "c"];
	const anyScore = fc.constantFrom<AlternativeScore>(1, 2, 3);
	const anyScores = fc.record({ a: anyScore, b: anyScore, c: anyScore });
	fc.assert(
		fc.property(
			fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)),
			fc.array(anyScores, { minLength: 2, maxLength: 6 }),
			(weights, rows) => {
				const criteria = names.map((id, at) => criterion(id, weights[at] ?? 0));
				const alternatives = rows.map((scores, at) => alternative(String(at), scores));
				const { ranked, changes } = appraiseOptions(criteria, alternatives);
				const first = ranked[0]?.id;
				for (const { criterion: changed, from, to, rival } of changes) {
					const at = (weight: Ratio) =>
						appraiseOptions(
							criteria.map((each) => (each.id === changed.id ? { ...each, weight } : each)),
							alternatives,
						).ranked;
					const firsts = (weight: Ratio) => at(weight).flatMap(({ id, rank }) => (rank === 1 ? [id] : []));
					expect(firsts(to)).toEqual(expect.arrayContaining([first, rival.id]));
					const half = multiply(add(from, to), ratio(1n, 2n));
					if (compare(from, to) !== 0) expect(firsts(half)).toEqual([first]);
					const beyond = add(to, multiply(subtract(to, from), ratio(1n, 1000n)));
					if (beyond.numerator >= 0n) expect(firsts(beyond)).not.toContain(first);
				}
			},
		),
	);
});
