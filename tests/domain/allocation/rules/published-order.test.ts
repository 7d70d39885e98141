import { describe, expect, it } from "vitest";
import { comparePlaces, rank } from "~/domain/allocation/rules/published-order";
import { pence } from "~/domain/money";
import { ratio } from "~/domain/ratio";
import { funded, runOf } from "../../../support/run-case";

function bid(ref: string, score: bigint | null, asked: number, second: bigint | null = null) {
	return {
		ref,
		score: score === null ? null : ratio(score),
		received: second === null ? null : { text: "", instant: ratio(second) },
		options: [{ amount: pence(asked), score: null }] as const,
	};
}
type Bid = ReturnType<typeof bid>;

function split(a: Bid, b: Bid) {
	const { fundable } = rank([a, b], ratio(0n));
	const [first, second] = fundable;
	if (first === undefined || second === undefined) throw new Error("both bids are scored");
	return `${first.ref} before ${second.ref} by ${comparePlaces(first, second).by}`;
}

describe("the published order", () => {
	it("puts the higher score first whatever was asked", () => {
		expect(split(bid("A", 60n, 1), bid("B", 61n, 900))).toBe("B before A by score");
	});

	it("splits equal scores by the smaller amount asked", () => {
		expect(split(bid("A", 60n, 500, 1n), bid("B", 60n, 499, 2n))).toBe("B before A by amount");
	});

	it("then by who was received earlier, absent last", () => {
		expect(split(bid("A", 60n, 500, 20n), bid("B", 60n, 500, 19n))).toBe("B before A by received");
		expect(split(bid("A", 60n, 500), bid("B", 60n, 500, 19n))).toBe("B before A by received");
	});

	it("then by reference in code point order, capitals before small letters", () => {
		expect(split(bid("a", 60n, 500, 1n), bid("Z", 60n, 500, 1n))).toBe("Z before a by reference");
		expect(split(bid("S10", 60n, 500), bid("S2", 60n, 500))).toBe("S10 before S2 by reference");
	});

	it("takes a score of exactly the threshold as fundable, and keeps not scored apart from zero", () => {
		const bids = [
			bid("N2", null, 1),
			bid("Z", 0n, 1),
			bid("T", 50n, 1),
			bid("N1", null, 1),
			bid("U", 49n, 1),
		];
		const { fundable, belowThreshold, notScored } = rank(bids, ratio(50n));
		expect([fundable, belowThreshold, notScored].map((part) => part.map(({ ref }) => ref))).toEqual([
			["T"],
			["U", "Z"],
			["N1", "N2"],
		]);
	});
});

it("splits equal points for each pound by the published order, whatever the references", () => {
	const bid = (ref: string, score: string, amount: string) => ({ ref, score, options: [{ amount }] });
	const file = (first: string, second: string) => ({
		format: "tranche-case/1",
		fund: { total: "100" },
		bids: [bid(first, "60", "60"), bid(second, "80", "80")],
		rule: { method: "score-per-pound" },
	});
	for (const [first, second] of [
		["A", "B"],
		["B", "A"],
	] as const)
		expect(funded(runOf(file(first, second)))).toEqual([`${second} 80.00`]);
});
