import { expect, it } from "vitest";
import { costOfAll, departureCost } from "~/domain/decision/departure-cost";
import { pence } from "~/domain/money";
import { westMidlandsCase } from "../../support/west-midlands-case";
import { kept, pounds } from "../../support/written";

const line = (reference: string, publishedPounds: number, decidedPounds: number) => ({
	reference,
	published: pence(publishedPounds * 100),
	decided: pence(decidedPounds * 100),
});
const inputs = {
	file: kept(westMidlandsCase({ method: "rank-and-skip" })),
	envelopes: { B: pounds("125481.24"), C: pounds("37065.11") },
	nameOf: (area: string) => `area ${area}`,
};
const lines = [line("B1", 100_000, 45_000), line("B2", 95_000, 95_000), line("C2", 0, 38_000)];

it("is what the bid's amounts are worth, and its partnership's money beside its need share", () => {
	// B1 is worth 74 points for £100,000, so 33.3 for £45,000.
	expect(departureCost(inputs, lines, "B1")).toEqual({
		points: { published: "74", decided: "33.3" },
		need: {
			name: "area B",
			share: pounds("125481.24"),
			published: pounds("195000.00"),
			decided: pounds("140000.00"),
		},
	});
	expect(departureCost(inputs, lines, "C2")).toEqual({
		points: { published: "0", decided: "64" },
		need: {
			name: "area C",
			share: pounds("37065.11"),
			published: pounds("0.00"),
			decided: pounds("38000.00"),
		},
	});
});

it("says nothing of need without a formula, and nothing of a line without a bid", () => {
	expect(departureCost({ ...inputs, envelopes: null }, lines, "C2")?.need).toBeNull();
	expect(departureCost(inputs, [line("A grant", 0, 5_000)], "A grant")).toBeNull();
});

it("counts the money of a joint bid's partnerships jointly, beside no share of one", () => {
	const bids = (inputs.file.bids ?? []).map((bid) =>
		bid.ref === "C2" ? { ...bid, areas: ["B", "C"] } : bid,
	);
	expect(departureCost({ ...inputs, file: { ...inputs.file, bids } }, lines, "C2")?.need).toEqual({
		name: "area B, area C jointly",
		share: null,
		published: pounds("0.00"),
		decided: pounds("38000.00"),
	});
});

it("adds up what all awards are worth, those that nobody changed too", () => {
	// 74 + 81 by the rule; 33.3 + 81 + 64 as decided.
	expect(costOfAll(inputs, lines)).toEqual({ published: "155", decided: "178.3", by: "23.3" });
});
