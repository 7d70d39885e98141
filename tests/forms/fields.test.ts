import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import {
	anyChoice,
	choice,
	choices,
	decimalText,
	email,
	money,
	optionalChoice,
	optionalMoney,
	optionalText,
	optionalWholeNumber,
	requiredText,
	requiredTick,
	tick,
	wholeNumber,
} from "~/forms/fields";

/** The value a field gives for a text, or its message. */
function outcome(field: z.ZodMiniType, typed: unknown): unknown {
	const result = z.safeParse(field, typed);
	return result.success ? { value: result.data } : result.error.issues[0]?.message;
}

describe("an amount", () => {
	const amount = money({ what: "Amount asked", missing: "Enter the amount asked" });

	it.each([
		["£1,098.50", 109850n],
		["1098.5", 109850n],
		[" 1,098 ", 109800n],
		["0", 0n],
		["1000000000", 100000000000n],
	])("typed as '%s' is %s pence", (typed, value) => expect(outcome(amount, typed)).toEqual({ value }));

	it.each([
		["", "Enter the amount asked"],
		["1e5", "Enter an amount in pounds, like 1,098.50"],
		["１０９８", "Enter an amount in pounds, like 1,098.50"],
		["12,34", "Enter an amount in pounds, like 1,098.50"],
		["1.005", "Amount asked must not have more than 2 decimal places"],
		["-40", "Amount asked must be zero or more"],
		["1000000000.01", "Amount asked must be £1,000,000,000.00 or less"],
	])("typed as '%s' is refused: %s", (typed, message) => expect(outcome(amount, typed)).toBe(message));

	it("left blank is nothing, never £0.00", () => {
		expect(outcome(optionalMoney({ what: "Match" }), " ")).toEqual({ value: null });
		expect(outcome(optionalMoney({ what: "Match" }), "0")).toEqual({ value: 0n });
	});

	it("can be asked to be above zero", () => {
		const above = money({ what: "Cost", aboveZero: true });
		expect(outcome(above, "0.00")).toBe("Cost must be more than £0");
		expect(outcome(above, "-1")).toBe("Cost must be more than £0");
		expect(outcome(above, "0.01")).toEqual({ value: 1n });
	});
});

describe("a text", () => {
	const title = requiredText(5, { missing: "Enter a title", tooLong: "Title must be 5 characters or less" });

	it("is trimmed, needed and limited", () => {
		expect(outcome(title, " abcde ")).toEqual({ value: "abcde" });
		expect(outcome(title, " \n ")).toBe("Enter a title");
		expect(outcome(title, "abcdef")).toBe("Title must be 5 characters or less");
	});

	it("may be left out where it is optional", () => {
		const note = optionalText(3, { tooLong: "Note must be 3 characters or less" });
		expect(outcome(note, "  ")).toEqual({ value: "" });
		expect(outcome(note, "abcd")).toBe("Note must be 3 characters or less");
	});
});

describe("an e-mail address", () => {
	const contact = email({ missing: "Enter an email address" });

	it.each([
		"mailto:jo@example.org",
		"MAILTO:jo@example.org?subject=Bids",
		"Jo Smith <jo@example.org>",
		'"Smith, Jo" <jo@example.org>;',
		"Jo <mailto:jo@example.org>",
		"<jo@example.org>",
		"'jo@example.org'",
		"\u00a0jo@example.org\u200b.",
	])("%s is taken for the address in it", (typed) =>
		expect(outcome(contact, typed)).toEqual({ value: "jo@example.org" }),
	);

	it.each(["jo@example.org", " jo.o'neill+csp@sub.example.org "])("%s is taken", (typed) =>
		expect(outcome(contact, typed)).toEqual({ value: typed.trim() }),
	);

	it.each([
		"jo",
		"jo@example",
		"jo@@example.org",
		"jo smith@example.org",
		"jo@example..org",
		`${"a".repeat(250)}@b.org`,
	])("%s is refused", (typed) =>
		expect(outcome(contact, typed)).toBe(
			"Enter an email address in the correct format, like name@example.org",
		),
	);
});

describe("a number", () => {
	const score = wholeNumber(0, 5, { what: "Score" });

	it.each([
		["3", { value: 3 }],
		["", "Enter score"],
		["2.5", "Score must be a whole number"],
		["3 points", "Score must be a whole number"],
		["6", "Score must be between 0 and 5"],
		["-1", "Score must be between 0 and 5"],
	])("typed as '%s'", (typed, expected) => expect(outcome(score, typed)).toEqual(expected));

	it("not given is not zero", () => {
		expect(outcome(optionalWholeNumber(0, 5, { what: "Score" }), "")).toEqual({ value: null });
		expect(outcome(optionalWholeNumber(0, 5, { what: "Score" }), "0")).toEqual({ value: 0 });
	});

	it.each([
		["1,073,045", { value: "1073045" }],
		["0.50", { value: "0.5" }],
		["007", { value: "7" }],
		["0.1000000001", "Value must not have more than 4 decimal places"],
		["-3", "Value must be a number, like 1234.5"],
		["1e3", "Value must be a number, like 1234.5"],
	])("kept as decimal text, '%s'", (typed, expected) =>
		expect(outcome(decimalText(4, { what: "Value" }), typed)).toEqual(expected),
	);

	it.each(["many", "12.5", "-3"])("whole, '%s' is told so with a whole number", (typed) => {
		const limit = decimalText(0, { what: "Word limit" });
		expect(outcome(limit, typed)).toBe("Word limit must be a whole number, like 300");
		expect(outcome(limit, "1,300")).toEqual({ value: "1300" });
	});
});

describe("a choice", () => {
	const kind = choice(["capital", "revenue"], { missing: "Choose capital or revenue" });

	it("is one of its values", () => {
		expect(outcome(kind, "capital")).toEqual({ value: "capital" });
		expect(outcome(kind, "")).toBe("Choose capital or revenue");
		expect(outcome(kind, "both")).toBe("Choose capital or revenue");
	});

	it("may be none where it is optional, but not an unknown one", () => {
		const optional = optionalChoice(["yes", "no"], { unknown: "Choose yes or no" });
		expect(outcome(optional, "")).toEqual({ value: null });
		expect(outcome(optional, "maybe")).toBe("Choose yes or no");
	});

	it("from a list that only the server knows is any text but none", () => {
		expect(outcome(anyChoice({ missing: "Choose a fund" }), "f1")).toEqual({ value: "f1" });
		expect(outcome(anyChoice({ missing: "Choose a fund" }), "")).toBe("Choose a fund");
	});

	it("of several drops what is unknown or given twice, and may need one", () => {
		expect(outcome(choices(["a", "b"]), ["b", "x", "b"])).toEqual({ value: ["b"] });
		expect(outcome(choices(["a", "b"], { missing: "Choose one" }), ["x"])).toBe("Choose one");
		expect(outcome(choices(null), ["anything"])).toEqual({ value: ["anything"] });
	});

	it("by a single box is yes or no, or must be yes", () => {
		expect(outcome(tick(), "yes")).toEqual({ value: true });
		expect(outcome(tick(), "")).toEqual({ value: false });
		expect(outcome(requiredTick({ missing: "Certify the figures" }), "")).toBe("Certify the figures");
	});
});
