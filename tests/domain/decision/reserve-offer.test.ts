import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carried } from "~/domain/decision/board-vote";
import { bearsDecision } from "~/domain/decision/delegation";
import {
	moneyToOffer,
	nextOffer,
	type OfferedEntry,
	reserveCase,
	type reserveMethod,
} from "~/domain/decision/reserve-offer";
import { remainingIn } from "~/domain/fund/ledger";
import { pence } from "~/domain/money";
import { runOf } from "../../support/second-tranche-case";

const entry = (more: Partial<OfferedEntry>): OfferedEntry => ({
	kind: "pot",
	amount: pence(0),
	roundId: null,
	decisionId: null,
	financialYear: null,
	provisional: false,
	at: "2026-05-01T00:00:00.000Z",
	...more,
});
const AFTER = "2026-06-02T00:00:00.000Z";
const ROUND = {
	publishedAt: "2026-06-01T00:00:00.000Z",
	ownYear: "2026-27",
	offers: new Set(["offer"]),
	open: [],
};

describe("what can be offered to a reserve list", () => {
	it("is what came after publication, confirmed, less what was offered since", () => {
		const entries = [
			entry({ amount: pence(10_000) }),
			entry({ amount: pence(500), at: AFTER }),
			entry({ amount: pence(900), at: AFTER, provisional: true }),
			entry({ kind: "release", amount: pence(70), at: AFTER }),
			entry({ kind: "round-set-aside", amount: pence(-30), at: AFTER, roundId: "r" }),
			entry({ kind: "round-set-aside", amount: pence(-5_000), at: AFTER, roundId: "r", decisionId: "d" }),
			entry({ kind: "award", amount: pence(100), at: AFTER, decisionId: "offer" }),
		];
		expect([...moneyToOffer(entries, ROUND)]).toEqual([["2026-27", 500n]]);
		const open = [new Map([["2026-27", pence(450)]])];
		expect([...moneyToOffer(entries, { ...ROUND, open })]).toEqual([["2026-27", 50n]]);
	});

	it("is never more than remains in a year, whatever was entered", () => {
		const entries = fc.array(
			fc.record({
				kind: fc.constantFrom("pot", "release", "commitment", "contingency", "award", "round-set-aside"),
				amount: fc.integer({ min: -1000, max: 1000 }).map((amount) => pence(amount)),
				at: fc.constantFrom("2026-05-01T00:00:00.000Z", AFTER),
				financialYear: fc.constantFrom(null, "2027-28"),
				decisionId: fc.constantFrom(null, "offer"),
			}),
		);
		fc.assert(
			fc.property(entries, (rows) => {
				const ledger = rows.map((row) => entry(row as Partial<OfferedEntry>));
				for (const [year, amount] of moneyToOffer(ledger, ROUND)) {
					expect(amount).toBeGreaterThan(0n);
					const left = remainingIn(ledger, year === "2026-27" ? null : year);
					expect(amount).toBeLessThanOrEqual(left);
				}
			}),
		);
	});
});

const INPUTS = {
	title: "Second tranche",
	amount: pence(32_000_000),
	unit: "1",
	threshold: "50",
	areas: ["B", "C", "W"],
	indicators: null,
	bids: [
		["B1", 7400, 10_000_000, 9_000_000],
		["C1", 7150, 3_500_000],
		["W2", 6600, 1_500_000],
	].map(([reference, totalHundredths, ...options]) => ({
		reference: String(reference),
		areas: [String(reference).slice(0, 1)],
		totalHundredths: Number(totalHundredths),
		received: "2026-01-01T00:00:00.000Z",
		options: options.map((amount) => pence(Number(amount))),
	})),
};

function offered(
	method: Parameters<typeof reserveMethod>[0],
	money: number,
	references = ["B1", "C1", "W2"],
) {
	const file = reserveCase(
		INPUTS,
		{ method },
		{ references: new Set(references), money: new Map([["2026-27", pence(money)]]), ownYear: "2026-27" },
	);
	const next = nextOffer(runOf(file));
	return next && `${next.reference} ${next.amount}`;
}

describe("whom the published rule offers money", () => {
	it.each([
		// The next alone: where it does not fit, nobody.
		["rank-and-stop", 3_500_000, null],
		["rank-and-stop", 9_500_000, "B1 9000000"],
		// The next that fits, in full or at a reduced amount.
		["rank-and-skip", 10_000_000, "B1 10000000"],
		["rank-and-skip", 9_500_000, "B1 9000000"],
		["rank-and-skip", 3_500_000, "C1 3500000"],
		["rank-and-skip", 2_000_000, "W2 1500000"],
		["rank-and-skip", 1_000_000, null],
		// What envelopes leave is one pool, shared down the order.
		["needs-envelopes", 3_500_000, "C1 3500000"],
		// In order of points for each pound: W2 4.4, C1 2.04, B1 0.74 for £1,000.
		["score-per-pound", 10_000_000, "W2 1500000"],
		// C1 and W2 together are worth more than B1 reduced.
		["optimum", 9_500_000, "C1 3500000"],
	] as const)("%s with %i pence: %s", (method, money, expected) => {
		expect(offered(method, money)).toBe(expected);
	});

	it("a bid that has left the list is no longer counted", () => {
		expect(offered("rank-and-stop", 3_500_000, ["C1", "W2"])).toBe("C1 3500000");
	});
});

describe("limits of a delegation", () => {
	it("no decisions that it bears come to more than it allows altogether", () => {
		const terms = {
			fundId: null,
			perDecision: pence(600),
			altogether: pence(1_000),
			startsOn: "2026-05-01",
			endsOn: "2026-05-31",
			consult: "",
			revoked: false,
			officeEndsOn: null,
		};
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 900 })), (amounts) => {
				let used = 0n;
				for (const amount of amounts) {
					const asked = { fundId: "f", amount: pence(amount), day: "2026-05-31" };
					if (bearsDecision(terms, asked, pence(used)).ok) used += BigInt(amount);
				}
				expect(used).toBeLessThanOrEqual(1_000n);
			}),
		);
		const asked = (more: object) => {
			const decision = { fundId: "f", amount: pence(1), day: "2026-05-31", ...more };
			const borne = bearsDecision(terms, decision, pence(0));
			return borne.ok ? "accepted" : borne.code;
		};
		expect(asked({})).toBe("accepted");
		expect(asked({ day: "2026-06-01" })).toBe("delegation-not-in-force");
		expect(asked({ day: "2026-04-30" })).toBe("delegation-not-in-force");
		expect(asked({ fundId: null })).toBe("function-kept");
	});
});

describe("a board's vote", () => {
	it.each([
		[["for", "for"], 2, "carried"],
		[["for", "abstain"], 2, "carried"],
		[["for"], 2, "quorum-missing"],
		[["for", "against"], 2, "vote-not-carried"],
		[["abstain", "abstain"], 2, "vote-not-carried"],
	] as const)("%j with a quorum of %i: %s", (votes, quorum, expected) => {
		const outcome = carried(votes, quorum);
		expect(outcome.ok ? "carried" : outcome.code).toBe(expected);
	});
});
