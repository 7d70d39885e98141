import { describe, expect, it } from "vitest";
import {
	problemsOfLines,
	REASON_BY_RULE,
	reasonBeginning,
	writtenByPerson,
} from "~/domain/decision/line-check";
import { pence } from "~/domain/money";

const pounds = (amount: number) => pence(amount * 100);
const line = (decided: number, more: { readonly published?: number; readonly reason?: string } = {}) => ({
	reference: "B2",
	proposed: pounds(95_000),
	decided: pounds(decided),
	published: pounds(more.published ?? 95_000),
	options: [pounds(95_000), pounds(75_000)],
	reason: more.reason ?? `${REASON_BY_RULE}funded in full.`,
});

describe("what keeps a line from being signed", () => {
	it("is nothing where the amount is the rule's", () => {
		expect(problemsOfLines([line(95_000), line(0, { published: 0 })])).toEqual([]);
	});

	it("is another amount than the rule's without a reason that a person wrote", () => {
		const problem = { code: "reason-missing-for-departure", reference: "B2" };
		expect(problemsOfLines([line(75_000)])).toEqual([problem]);
		expect(problemsOfLines([line(0, { reason: "  " })])).toEqual([problem]);
		expect(problemsOfLines([line(75_000, { reason: "The second part is funded elsewhere." })])).toEqual([]);
	});

	it("is an amount that is none of the bid's options without a reason, also where the rule gave it", () => {
		expect(problemsOfLines([line(80_000, { published: 80_000 })])).toEqual([
			{ code: "reason-missing-for-amount", reference: "B2" },
		]);
	});

	it("is an amount below zero, whatever the reason", () => {
		expect(problemsOfLines([line(-1, { reason: "Paid back." })])).toEqual([
			{ code: "line-negative", reference: "B2" },
		]);
	});

	it("allows any amount of a line that stands on no bid", () => {
		const direct = { ...line(30_000, { published: 30_000, reason: "" }), options: [] };
		expect(problemsOfLines([direct])).toEqual([]);
	});
});

it("tells a person's reason from the program's", () => {
	expect(writtenByPerson(`${REASON_BY_RULE}does not fit.`)).toBe(false);
	expect(writtenByPerson(" ")).toBe(false);
	expect(writtenByPerson("The board asked for it.")).toBe(true);
});

it("names a rule that is not the published one, and still knows those words from a person's", () => {
	const stop = reasonBeginning({ method: "rank-and-stop", publishedRule: false });
	expect(stop).toBe("By rank and stop: ");
	expect(reasonBeginning({ method: "rank-and-stop", publishedRule: true })).toBe(REASON_BY_RULE);
	for (const method of ["rank-and-skip", "score-per-pound", "needs-envelopes", "optimum"] as const)
		expect(writtenByPerson(`${reasonBeginning({ method, publishedRule: false })}does not fit.`)).toBe(false);
	expect(writtenByPerson("By rank and stop it would be nothing, but the area needs it.")).toBe(true);
});
