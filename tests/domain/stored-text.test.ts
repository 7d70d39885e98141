import { describe, expect, it } from "vitest";
import { readBidContent } from "~/domain/bid/read-content";
import { storedKept } from "~/domain/form/kept-record";
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
import { storedList, storedObject, UnreadableText } from "~/domain/stored-text";

const FILES = [
	["a case", storedCase, { format: "tranche-case/1", fund: { total: "1" } }],
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
		expect(codec(JSON.stringify(file))).toEqual(file);
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

describe("the codec of a list", () => {
	it("takes lists alone, and columns that are objects", () => {
		expect(storedList('["a",1]')).toEqual(["a", 1]);
		expect(() => storedList("{}")).toThrow(UnreadableText);
		expect(storedColumns('[{"use":"skip"}]')).toEqual([{ use: "skip" }]);
		expect(() => storedColumns("[7]")).toThrow(UnreadableText);
	});
});
