import { describe, expect, it } from "vitest";
import { choiceOf, MESSAGE_KINDS } from "~/domain/messages/kinds";
import { mailText } from "~/domain/messages/message";
import type { Pence } from "~/domain/money";

describe("what messages say", () => {
	it("a reminder names the drafts and the closing time in London", () => {
		const message = MESSAGE_KINDS["one-day"].write({
			...{ roundId: "second-tranche", round: "Second tranche", closesAt: "2026-05-29T16:00:00.000Z" },
			drafts: [{ bidId: "b1", title: "Engagement events" }],
		});
		expect(message.subject).toBe("Second tranche closes on 29 May 2026 at 5:00pm");
		expect(mailText(message, "https://tranche.example.org")).toContain(
			"Engagement events:\nhttps://tranche.example.org/bids/b1\n",
		);
	});

	it("an outcome says what each bid of the reader got, in words and pounds", () => {
		const { lines } = MESSAGE_KINDS.outcome.write({
			...{ number: "2013-014", title: "Invest to Save" },
			lines: [
				{ bidId: "b1", reference: "S1", title: "One", outcome: "awarded", decided: 3_500_000n as Pence },
				{ bidId: "b2", reference: "S2", title: "Two", outcome: "reserve", decided: 0n as Pence },
				{ bidId: "b3", reference: "S3", title: "Three", outcome: "declined", decided: 0n as Pence },
				{ bidId: null, reference: null, title: "Four", outcome: null, decided: 100n as Pence },
			],
		});
		expect(lines.map((line) => (typeof line === "string" ? line : line.text))).toEqual([
			"Decision 014/2013 has been published. What it says for your partnership:",
			"S1, One: awarded £35,000.00",
			"S2, Two: on the reserve list",
			"S3, Three: not funded",
			"Four: awarded £1.00",
			"Read the decision",
		]);
	});

	it("answers that were sent say how the amount asked changed", () => {
		const bid = { bidId: "b1", reference: "S1", title: "One", changed: ["Interventions"] };
		const asked = { before: 3_500_000n as Pence, after: 5_000_000n as Pence };
		const said = (more: typeof asked | null) =>
			JSON.stringify(MESSAGE_KINDS["clarification-answered"].write({ ...bid, asked: more }).lines);
		expect(said(asked)).toContain("The bid now asks £50,000.00. It asked £35,000.00 before.");
		expect(said(null)).not.toContain("now asks");
	});

	it("links, extensions, outcomes and bids left behind go to everybody; the rest can be done without", () => {
		const always = Object.keys(MESSAGE_KINDS).filter((kind) => choiceOf(kind as "receipt") === null);
		expect(always).toEqual([
			...["extension", "not-submitted", "outcome", "invitation", "password-reset"],
			...["partner-joined", "partner-declined", "clarification", "clarification-extended"],
			...["clarification-withdrawn", "clarification-answered", "clarification-lapsed", "eligibility"],
			...["reconsideration-asked", "score-again"],
			...["round-cancelled", "round-question", "round-answer", "round-question-declined"],
			...["interests-due", "work-taken-back", "assessment-declined", "scores-overdue", "scores-wanted"],
			"practice-set",
		]);
	});
});
