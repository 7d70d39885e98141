import { expect, it } from "vitest";
import { waitAfter } from "~/domain/messages/next-attempt";

const MINUTE = 60_000;

it("a refused message is given up at once", () => {
	expect(waitAfter("refused", 1)).toBeNull();
});

it("a message that is put off waits twice as long each time, four hours at most, and is given up after ten attempts", () => {
	const waits = Array.from({ length: 10 }, (_, tried) => waitAfter("put-off", tried + 1));
	expect(waits.map((wait) => wait && wait / MINUTE)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 240, null]);
});

it("a server that cannot be reached is tried for three days, a quarter of an hour apart at most", () => {
	const waits = Array.from({ length: 299 }, (_, tried) => waitAfter("unreachable", tried + 1) ?? 0);
	expect(Math.max(...waits)).toBe(15 * MINUTE);
	expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(3 * 24 * 60 * MINUTE);
	expect(waitAfter("unreachable", 300)).toBeNull();
});
