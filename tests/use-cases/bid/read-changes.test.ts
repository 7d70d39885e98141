import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holder } from "~/demo/stage";
import { readChanges, textsComparer } from "~/use-cases/bid/read-changes";
import { bid } from "~db/schema/bid";
import { done } from "../../support/bid-builders";
import { demonstration } from "../../support/demonstration";

const comparedTexts = (before: string, after: string) => textsComparer()(before, after);
const joined = (pieces: ReturnType<typeof comparedTexts>, without: "added" | "removed") =>
	pieces.flatMap(({ is, text }) => (is === without ? [] : [text])).join("");

describe("two texts", () => {
	it("are compared word by word, short ones as a whole, and lists line by line", () => {
		expect(
			comparedTexts("Two marshals at each of three ranks", "Two marshals at each of four ranks"),
		).toEqual([
			{ is: "kept", text: "Two marshals at each of " },
			{ is: "removed", text: "three" },
			{ is: "added", text: "four" },
			{ is: "kept", text: " ranks" },
		]);
		expect(comparedTexts("£80,000.00", "£40,000.00")).toEqual([
			{ is: "removed", text: "£80,000.00" },
			{ is: "added", text: "£40,000.00" },
		]);
		expect(comparedTexts("", "New")).toEqual([{ is: "added", text: "New" }]);
		const lines = (last: string) => `2026-27: £40,000.00\n2027-28: £40,000.00\n${last}`;
		expect(
			comparedTexts(lines("2028-29: £1.00"), lines("2028-29: £2.00")).filter(({ is }) => is !== "kept"),
		).toEqual([
			{ is: "removed", text: "2028-29: £1.00" },
			{ is: "added", text: "2028-29: £2.00" },
		]);
	});

	it("are shown whole where they have next to nothing in common, and take little time however long they are", () => {
		const words = (seed: number) =>
			Array.from({ length: 12_000 }, (_, place) => `w${(place * seed) % 3_001}`).join(" ");
		const [before, after] = [words(7), words(1_009)];
		const compared = textsComparer();
		for (let field = 0; field < 20; field += 1)
			expect(compared(before, after)).toEqual([
				{ is: "removed", text: before },
				{ is: "added", text: after },
			]);
		const [first = "", ...rest] = before.split(" ");
		expect(textsComparer()(before, ["new", ...rest].join(" "))).toMatchObject([
			{ is: "removed", text: first },
			{ is: "added", text: "new" },
			{ is: "kept" },
		]);
	}, 10_000);

	it("can both be read back whole from what is shown", () => {
		const text = fc.stringMatching(/^[a-z £0-9,.\n]{0,60}$/);
		fc.assert(
			fc.property(text, text, (before, after) => {
				const pieces = comparedTexts(before, after);
				expect(joined(pieces, "added")).toBe(before);
				expect(joined(pieces, "removed")).toBe(after);
			}),
		);
	});
});

describe("the changes of a bid between two points of its history", () => {
	async function businessCase() {
		const world = await demonstration();
		const own = world.db
			.select()
			.from(bid)
			.all()
			.find(({ title }) => title === "One front door for families at risk");
		return { ...world, bidId: own?.id ?? "" };
	}

	it("are, unless a person chooses, those between its two submissions: who changed what, and how", async () => {
		const { as, bidId } = await businessCase();
		const { points, records, from, to } = done(
			readChanges(as(holder("bidder", "WV")), { bidId, from: null, to: null }),
		);
		expect(points.filter(({ version }) => version !== null).map(({ version }) => version)).toEqual([2, 1]);
		expect(from).toBeLessThan(to);
		const said = (field: string) =>
			records.flatMap((record) => record.fields).find((each) => each.field === field)?.pieces;
		expect(said("Title")?.filter(({ is }) => is === "added")).toEqual([{ is: "added", text: " at risk" }]);
		expect(records.find(({ about }) => about === "Manager’s allowance and travel")).toMatchObject({
			how: "changed",
			by: ["Amina Stellwick"],
		});
		const whole = done(readChanges(as(holder("bidder", "WV")), { bidId, from: to, to: 0 }));
		expect(whole.from).toBe(0);
		expect(whole.records.some(({ how }) => how === "added")).toBe(true);
	});

	it("are for its own people alone", async () => {
		const { as, bidId } = await businessCase();
		for (const who of [holder("bidder", "B"), holder("fund-manager", "office")])
			expect(readChanges(as(who), { bidId, from: null, to: null })).toMatchObject({
				ok: false,
				code: "not-found",
			});
	});
});
