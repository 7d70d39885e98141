import { describe, expect, it } from "vitest";
import { mustWaitUntil } from "~/domain/people/sign-in-limits";

const at = (minutes: number): string =>
	new Date(Date.parse("2026-05-01T09:00:00.000Z") + minutes * 60_000).toISOString();
const tries = (count: number, every: number, from = 0): string[] =>
	Array.from({ length: count }, (_, place) => at(from + place * every));

describe("waiting after failed tries", () => {
	it("begins with the tenth failure within fifteen minutes", () => {
		expect(mustWaitUntil(tries(9, 1), at(8))).toBeNull();
		expect(mustWaitUntil(tries(10, 1), at(9))).toBe(at(10));
	});

	it("does not begin when ten failures take longer than that", () => {
		expect(mustWaitUntil(tries(10, 2), at(18))).toBeNull();
		expect(mustWaitUntil(tries(40, 2), at(80))).toBeNull();
	});

	it("is over after the wait", () => {
		expect(mustWaitUntil(tries(10, 0), at(0.5))).toBe(at(1));
		expect(mustWaitUntil(tries(10, 0), at(1))).toBeNull();
	});

	it("doubles with each further failure, up to fifteen minutes", () => {
		const burst = tries(10, 0);
		expect(mustWaitUntil([...burst, at(1)], at(1))).toBe(at(3));
		expect(mustWaitUntil([...burst, at(1), at(3)], at(3))).toBe(at(7));
		expect(mustWaitUntil([...burst, at(1), at(3), at(7)], at(7))).toBe(at(15));
		expect(mustWaitUntil([...burst, at(1), at(3), at(7), at(15)], at(15))).toBe(at(30));
		expect(mustWaitUntil([...burst, at(1), at(3), at(7), at(15), at(30)], at(30))).toBe(at(45));
	});

	it("goes on growing when the first failures are hours old", () => {
		expect(mustWaitUntil([...tries(10, 0), at(1), at(300)], at(300))).toBe(at(304));
	});
});
