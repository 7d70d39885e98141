import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alphaOf, alphaWithInterval, type Unit } from "~/domain/assessment/alpha";

/** Units out of what each observer said, one row an observer; a dot: nothing said. */
const unitsOf = (...observers: readonly string[]): readonly Unit[] => {
	const said = observers.map((row) => row.split(" "));
	return (said[0] ?? []).map((_, unit) =>
		said.flatMap((row) => (row[unit] === "." ? [] : Number(row[unit]))),
	);
};

/**
 * K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011, repository.upenn.edu/asc_papers/43), sections C
 * and D: four observers, twelve units, seven values missing.
 */
const SECTION_C = unitsOf(
	"1 2 3 3 2 1 4 1 2 . . .",
	"1 2 3 3 2 2 4 1 2 5 . 3",
	". 3 3 3 2 3 4 2 2 5 1 .",
	"1 2 3 3 2 4 4 1 2 5 1 .",
);
/** The same, section A: two observers, ten units, two values. */
const SECTION_A = unitsOf("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
/** The same, section B: two observers, twelve units, five names, here numbered. */
const SECTION_B = unitsOf("1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4");

describe("Krippendorff's alpha", () => {
	it("is what Krippendorff's own worked examples come to", () => {
		expect(alphaOf(SECTION_C, "nominal")?.toFixed(3)).toBe("0.743");
		expect(alphaOf(SECTION_C, "ordinal")?.toFixed(3)).toBe("0.815");
		expect(alphaOf(SECTION_C, "interval")?.toFixed(3)).toBe("0.849");
		expect(alphaOf(SECTION_A, "nominal")?.toFixed(3)).toBe("0.095");
		expect(alphaOf(SECTION_B, "nominal")?.toFixed(3)).toBe("0.692");
	});

	it("is what the three observers of the encyclopaedia's example come to", () => {
		// Wikipedia, Krippendorff's alpha, "A computational example": nominal 0.691, interval 0.811.
		const units = unitsOf(
			". . . . . 3 4 1 2 1 1 3 3 . 3",
			"1 . 2 1 3 3 4 3 . . . . . . .",
			". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
		);
		expect(alphaOf(units, "nominal")?.toFixed(3)).toBe("0.691");
		expect(alphaOf(units, "interval")?.toFixed(3)).toBe("0.811");
	});

	const units = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 4 }), {
		minLength: 2,
		maxLength: 12,
	});

	it("is at most 1, and 1 only where every unit has one value", () => {
		fc.assert(
			fc.property(units, (given) => {
				const alpha = alphaOf(given, "ordinal");
				const agreed = given.every((unit) => new Set(unit).size === 1);
				if (alpha === null) expect(new Set(given.flat()).size).toBe(1);
				else expect([alpha <= 1, alpha === 1]).toEqual([true, agreed]);
			}),
		);
	});

	it("depends on no order, and ordinal alpha on ranks alone", () => {
		fc.assert(
			fc.property(units, (given) => {
				const alpha = alphaOf(given, "ordinal");
				const turned = [...given].reverse().map((unit) => [...unit].reverse());
				const stretched = given.map((unit) => unit.map((value) => value ** 3 * 10 - 7));
				for (const same of [alphaOf(turned, "ordinal"), alphaOf(stretched, "ordinal")])
					if (alpha === null) expect(same).toBeNull();
					else expect(same).toBeCloseTo(alpha, 9);
			}),
		);
	});

	it("counts no unit that one observer alone looked at", () => {
		expect(alphaOf([...SECTION_C, [5], [1]], "ordinal")).toBe(alphaOf(SECTION_C, "ordinal"));
		expect(alphaOf([[3], [4]], "ordinal")).toBeNull();
		expect(alphaOf([], "ordinal")).toBeNull();
	});
});

describe("the interval of alpha", () => {
	const clusters = SECTION_C.map((unit) => [unit]);

	it("is the same for the same seed, holds alpha here, and lies otherwise for another", () => {
		const first = alphaWithInterval(clusters, 20131011n);
		expect(alphaWithInterval(clusters, 20131011n)).toEqual(first);
		expect(alphaWithInterval(clusters, 7n).interval).not.toEqual(first.interval);
		expect(first.alpha?.toFixed(3)).toBe("0.815");
		const [low, high] = first.interval ?? [1, 0];
		expect(low).toBeLessThan(0.815);
		expect(high).toBeGreaterThan(0.815);
	});

	it("is narrower with more bids like these", () => {
		const width = ({ interval }: ReturnType<typeof alphaWithInterval>) =>
			(interval?.[1] ?? 9) - (interval?.[0] ?? 0);
		const more = Array.from({ length: 9 }, () => clusters).flat();
		expect(width(alphaWithInterval(more, 1n))).toBeLessThan(width(alphaWithInterval(clusters, 1n)));
	});

	it("is not given of one bid, nor where all scores are the same", () => {
		expect(alphaWithInterval([SECTION_C], 1n).interval).toBeNull();
		expect(alphaWithInterval([[[3, 3]], [[3, 3]]], 1n)).toEqual({ alpha: null, interval: null, draws: 0 });
	});
});
