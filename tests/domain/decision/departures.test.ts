import { expect, it } from "vitest";
import { departuresFrom } from "~/domain/decision/departures";
import { pence } from "~/domain/money";

const line = (reference: string, publishedPounds: number, decidedPounds: number) => ({
	reference,
	published: pence(publishedPounds * 100),
	decided: pence(decidedPounds * 100),
	reason: `Why ${reference}`,
});

it("lists nothing where every amount is the published rule's", () => {
	expect(departuresFrom([line("B1", 100_000, 100_000), line("C1", 0, 0)], null)).toEqual([]);
});

it("names what a bid displaces: the bids that get less, where it gets more", () => {
	const departures = departuresFrom(
		[line("B1", 100_000, 90_000), line("S1", 1_500, 1_500), line("C1", 0, 30_000), line("C2", 20_000, 0)],
		null,
	);
	const displaces = [
		{ reference: "B1", less: 1_000_000n },
		{ reference: "C2", less: 2_000_000n },
	];
	expect(departures).toEqual([
		{ ...line("B1", 100_000, 90_000), displaces: [], cost: null },
		{ ...line("C1", 0, 30_000), displaces, cost: null },
		{ ...line("C2", 20_000, 0), displaces: [], cost: null },
	]);
});
