import { expect, it } from "vitest";
import { totalsByKind } from "~/domain/bid/record-totals";
import { pence } from "~/domain/money";

it("adds up each kind by itself, and counts what has no figure instead of taking it for zero", () => {
	const records = [
		{ kind: "cash", amount: pence(4_000_000) },
		{ kind: "cash", amount: null },
		{ kind: "cash", amount: pence(1) },
	] as const;
	expect(totalsByKind(["cash", "in-kind"] as const, records)).toEqual([
		{ kind: "cash", count: 3, amount: 4_000_001n, withoutAmount: 1 },
	]);
	expect(totalsByKind(["cash", "in-kind"] as const, [{ kind: "in-kind", amount: null }])).toEqual([
		{ kind: "in-kind", count: 1, amount: null, withoutAmount: 1 },
	]);
});
