import { describe, expect, it } from "vitest";
import { bidContentText, readBidContent } from "~/domain/bid/read-content";
import { canonicalText } from "~/domain/canonical";
import { storedKept } from "~/domain/form/kept-record";
import { pence } from "~/domain/money";
import { ratio } from "~/domain/ratio";
import {
	storedCase,
	storedChoices,
	storedColumns,
	storedNotice,
	storedPack,
	storedRun,
	storedScheme,
	storedTable,
} from "~/domain/stored-formats";
import { fileText, storedList, storedObject, UnreadableText } from "~/domain/stored-text";
import { bidContent, costLine, interventionContent } from "../support/bid-content";

const FILES = [
	["a case", storedCase, { format: "tranche-case/1", fund: { total: "1.00" } }],
	["a run", storedRun, { format: "tranche-run/1", awards: [], reserve: [], spent: "0.00" }],
	["a run with its passes", storedRun, { format: "tranche-run/2", awards: [], reserve: [], spent: "0.00" }],
	["a decision", storedNotice, { format: "tranche-decision/1", lines: [], text: {}, signature: {} }],
	["a pack", storedPack, { format: "tranche-pack/1", bids: [], draftSha256: "0", proposal: {} }],
	["a scheme", storedScheme, { format: "tranche-scheme/1", criteria: [], partnerships: [], rule: {} }],
	["a bid", readBidContent, { format: "tranche-bid/2", answers: [], interventions: [], reducedVersions: [] }],
] as const;

const OTHERS = [
	["an uploaded table", storedTable, { sheets: [] }],
	["choices", storedChoices, { sheet: null, rows: null, names: {} }],
	["a removed record", storedKept, { values: {}, written: {}, costLines: [] }],
	["an object", storedObject, { entries: [1] }],
] as const;

describe.each([...FILES, ...OTHERS])("the codec of %s", (_, codec, file) => {
	it("gives what was stored", () => {
		expect(fileText(codec(JSON.stringify(file)))).toBe(JSON.stringify(file));
	});

	it.each(["", "{", "null", "[]", '"text"', "7"])("says of %j that it does not read", (text) => {
		expect(() => codec(text)).toThrow(UnreadableText);
	});
});

describe.each(FILES)("the codec of %s", (_, codec, file) => {
	it("takes no other format, and none", () => {
		expect(() => codec(JSON.stringify({ ...file, format: "tranche-moon/1" }))).toThrow(UnreadableText);
		expect(() => codec(JSON.stringify({ ...file, format: undefined }))).toThrow(UnreadableText);
	});

	it.each(Object.keys(file).filter((key) => key !== "format"))("misses %s", (key) => {
		expect(() => codec(JSON.stringify({ ...file, [key]: undefined }))).toThrow(UnreadableText);
		expect(() => codec(JSON.stringify({ ...file, [key]: 7 }))).toThrow(UnreadableText);
	});
});

describe("the amounts of a stored file", () => {
	const read = (amount: string) =>
		storedRun(
			JSON.stringify({
				...FILES[1][2],
				awards: [{ ref: "B1", amount }],
				passes: [{ amounts: { North: "1.5" } }],
			}),
		);

	it("are pence wherever they stand, and the file is written with them as it was", () => {
		const { awards, passes, spent } = read("1098.50");
		expect({ awards, passes, spent }).toEqual({
			awards: [{ ref: "B1", amount: 109_850n }],
			passes: [{ amounts: { North: 150n } }],
			spent: 0n,
		});
		expect(fileText(read("-0.05"))).toContain('"amount":"-0.05"');
		expect(read("12345678901234567890.12").awards[0]?.amount).toBe(1_234_567_890_123_456_789_012n);
	});

	it.each(["", "£5", "1e3", "1.234", "１"])("of %j are refused by whoever reads that part", (amount) => {
		const run = read(amount);
		expect(run.spent).toBe(0n);
		expect(() => run.awards).toThrow(UnreadableText);
	});
});

describe("the amounts of a submitted bid", () => {
	const stored = bidContentText(
		bidContent({
			interventions: [
				interventionContent({
					couldBeReducedTo: pence(90_000),
					costLines: [{ ...costLine("Interpreter", "1500.00"), unitCost: pence(25_050) }],
				}),
			],
			reducedVersions: [
				{ amount: pence(90_000), dropped: "", interventions: [{ key: "i1", amount: pence(90_000) }] },
			],
		}),
	);
	/** A text in each place of the file where it holds that amount. */
	const places = [...stored.matchAll(/"\d+\.\d\d"/g)].map(({ index, 0: amount }) => [amount, index] as const);

	it("are pence, and the version is written with them as it was", () => {
		const content = readBidContent(stored);
		expect(content.interventions[0]).toMatchObject({
			asked: 150_000n,
			couldBeReducedTo: 90_000n,
			costLines: [{ unitCost: 25_050n, amount: 150_000n }],
		});
		expect(content.funding[0]?.amount).toBe(10_000n);
		expect(bidContentText(content)).toBe(stored);
	});

	it("are refused where one of them is no amount", () => {
		expect(places).toHaveLength(7);
		for (const [amount, index] of places) {
			const broken = `${stored.slice(0, index)}"£1"${stored.slice(index + amount.length)}`;
			expect(() => bidContentText(readBidContent(broken))).toThrow(UnreadableText);
		}
	});
});

it("a part of a reduced version that is kept with a removed intervention is pence, and its text the same", () => {
	const text = canonicalText({
		values: { asked: "10.00" },
		parts: [{ reducedVersionId: "v", amount: pence(1_050) }],
	});
	expect(text).toContain('"amount":"10.50"');
	expect(storedKept(text)).toMatchObject({ values: { asked: "10.00" }, parts: [{ amount: 1_050n }] });
	expect(canonicalText(storedKept(text))).toBe(text);
	expect(() => storedKept(text.replace("10.50", "£10")).parts).toThrow(UnreadableText);
});

describe("the shares of a stored file", () => {
	const needs = (share: unknown) => JSON.stringify({ ...FILES[1][2], needs: { shares: { North: share } } });
	const over = (usedShare: string) =>
		JSON.stringify({ ...FILES[4][2], scenarios: [{ overProgramming: { share: "10%", usedShare } }] });

	it("are fractions, and a run is written with them as it was", () => {
		const run = needs({ decimal: "0.3921288818", fraction: "214609/547292" });
		expect(storedRun(run).needs?.shares).toEqual({ North: ratio(214_609n, 547_292n) });
		expect(fileText(storedRun(run))).toBe(run);
		expect(storedPack(over("6.09%")).scenarios[0]?.overProgramming).toEqual({
			share: ratio(1n, 10n),
			usedShare: ratio(609n, 10_000n),
		});
	});

	it.each([{}, { fraction: "1/0" }, "a half", 7, { decimal: "0.5" }])("of %j are refused", (share) => {
		expect(() => storedRun(needs(share)).needs).toThrow(UnreadableText);
	});
});

describe("the codec of a list", () => {
	it("takes lists alone, and columns that are objects", () => {
		expect(storedList('["a",1]')).toEqual(["a", 1]);
		expect(() => storedList("{}")).toThrow(UnreadableText);
		expect(storedColumns('[{"use":"skip"}]')).toEqual([{ use: "skip" }]);
		expect(() => storedColumns("[7]")).toThrow(UnreadableText);
	});
});
