import { expect, test } from "vitest";
import { pence } from "~/domain/money";
import { priorOf } from "~/domain/needs/predecessors";

const given = new Map([
	["a", pence(100)],
	["b", pence(20)],
]);

test("a merged partnership's prior is the sum of its predecessors', through two mergers", () => {
	const merged = new Map([
		["new", ["middle", "b"]],
		["middle", ["a"]],
	]);
	expect(priorOf("new", given, merged)).toEqual({
		amount: 120n,
		parts: [
			{ organisationId: "new", amount: null },
			{ organisationId: "middle", amount: null },
			{ organisationId: "b", amount: 20n },
			{ organisationId: "a", amount: 100n },
		],
	});
});

test("what a partnership had itself is added to what others brought", () => {
	expect(priorOf("a", given, new Map([["a", ["b"]]])).amount).toBe(120n);
});

test("is not known while a predecessor's is not, and never zero for it", () => {
	expect(priorOf("new", given, new Map([["new", ["a", "c"]]])).amount).toBeNull();
	expect(priorOf("c", given, new Map()).amount).toBeNull();
	expect(priorOf("z", new Map([["z", pence(0)]]), new Map()).amount).toBe(0n);
});
