import { describe, expect, it } from "vitest";
import { figuresText } from "~/domain/bid/figures";
import {
	askedOf,
	bidContentText,
	claimedThemes,
	readBidContent,
	reducibleTo,
} from "~/domain/bid/read-content";
import { bidContent, costLine, interventionContent } from "../../support/bid-content";
import { pounds } from "../../support/written";

const original = figuresText(bidContent());

describe("the figures a certificate is bound to", () => {
	it.each([
		["an amount asked", bidContent({ interventions: [interventionContent({ asked: pounds("1500.01") })] })],
		[
			"a cost line",
			bidContent({
				interventions: [interventionContent({ costLines: [costLine("Interpreter", "1499.99")] })],
			}),
		],
		[
			"a smaller amount",
			bidContent({ interventions: [interventionContent({ couldBeReducedTo: pounds("1000.00") })] }),
		],
		[
			"a reduced version",
			bidContent({ reducedVersions: [{ amount: pounds("900.00"), dropped: "", interventions: null }] }),
		],
		[
			"a payee",
			bidContent({ partnerships: bidContent().partnerships.map((each) => ({ ...each, payee: false })) }),
		],
		[
			"a partnership's amount",
			bidContent({
				partnerships: bidContent().partnerships.map((each) => ({ ...each, amount: pounds("5.00") })),
			}),
		],
		["funding", bidContent({ funding: [] })],
		["a saving", bidContent({ savings: [] })],
	])("change with %s", (_, content) => {
		expect(figuresText(content)).not.toBe(original);
	});

	it("do not change with words, the reference or the order of lines", () => {
		const lines = [costLine("Interpreter", "1000.00"), costLine("Hall", "500.00")];
		const content = (costLines: typeof lines) =>
			bidContent({ interventions: [interventionContent({ costLines })] });
		expect(figuresText(content(lines))).toBe(figuresText(content([...lines].reverse())));
		expect(figuresText(bidContent({ title: "Other", reference: "S1", answers: [], risks: [] }))).toBe(
			original,
		);
	});
});

describe("a bid's content", () => {
	it("gives the same canonical text whatever the order of its keys, and is read back from it", () => {
		const content = bidContent();
		const reversed = Object.fromEntries(Object.entries(content).reverse()) as typeof content;
		expect(bidContentText(reversed)).toBe(bidContentText(content));
		expect(readBidContent(bidContentText(content))).toEqual(content);
		expect(() => readBidContent('{"format":"other"}')).toThrow();
	});

	it("asks the sum of its interventions, nothing while none asks", () => {
		const interventions = [
			interventionContent({ asked: pounds("30000.00") }),
			interventionContent({ asked: null }),
			interventionContent({ asked: pounds("10000.50") }),
		];
		expect(askedOf(bidContent({ interventions }))).toBe(4_000_050n);
		expect(askedOf(bidContent({ interventions: [interventionContent({ asked: null })] }))).toBeNull();
	});

	it("could be reduced to the smallest reduced version", () => {
		const reducedVersions = ["90000.00", "75000.00"].map((amount) => ({
			amount: pounds(amount),
			dropped: "",
			interventions: null,
		}));
		expect(reducibleTo(bidContent({ reducedVersions }))).toBe(7_500_000n);
		expect(reducibleTo(bidContent())).toBeNull();
	});

	it("claims each theme of its objectives once", () => {
		const objective = (code: string, theme: string) => ({ code, title: code, theme, how: "" });
		const interventions = [
			interventionContent({ objectives: [objective("6.1", "6"), objective("1.3", "1")] }),
			interventionContent({ objectives: [objective("1.1", "1")] }),
		];
		expect(claimedThemes(bidContent({ interventions }))).toEqual(["1", "6"]);
	});
});
