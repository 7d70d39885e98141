import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canonicalText } from "~/domain/canonical";
import { ledgerFigures } from "~/domain/fund/ledger";
import { openRound } from "~/use-cases/round/open-round";
import { ledgerOf } from "~db/fund/fund";
import { frozenScheme, roundById } from "~db/round/round";
import { testWorld } from "../../support/context";
import { addCriterion } from "../../support/criteria";
import { FIVE_CRITERIA, openRoundIn, plannedRoundIn } from "../../support/round-builders";

const code = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? "accepted" : outcome.code);

describe("opening a round", () => {
	it("freezes the scheme as canonical JSON under its digest, without the closing time", () => {
		const world = testWorld();
		const { roundId, sha256 } = openRoundIn(world);
		const frozen = frozenScheme(world.db, roundId);
		expect(frozen?.sha256).toBe(sha256);
		expect(
			createHash("sha256")
				.update(frozen?.text ?? "", "utf8")
				.digest("hex"),
		).toBe(sha256);
		expect(canonicalText(frozen?.content as never)).toBe(frozen?.text);
		expect(frozen?.text).not.toContain(roundById(world.db, roundId)?.closesAt);
		expect(frozen?.content.criteria.map(({ weight }) => weight)).toEqual([30, 20, 20, 15, 15]);
		expect(frozen?.content.amount).toBe(32_000_000n);
		expect(frozen?.text).toContain('"amount":"320000.00"');
		expect(frozen?.content.threshold).toBe("50");
		expect(frozen?.content.partnerships.map(({ areaGss }) => areaGss)).toEqual(["E08000025", "E08000026"]);
	});

	it("freezes the sections that a criterion names, and no word of them where it names none", () => {
		const world = testWorld();
		const [first, ...others] = FIVE_CRITERIA;
		const criteria = [{ ...first, sections: ["need", "costs"] as const }, ...others];
		const { roundId } = openRoundIn(world, { criteria: criteria as typeof FIVE_CRITERIA });
		const frozen = frozenScheme(world.db, roundId);
		expect(frozen?.content.criteria.map(({ sections }) => sections)).toEqual([
			["need", "costs"],
			...others.map(() => undefined),
		]);
		expect(frozen?.text.match(/"sections"/g)).toHaveLength(1);
	});

	it("sets the round's amount aside in the ledger", () => {
		const world = testWorld();
		const { fundId } = openRoundIn(world);
		const figures = ledgerFigures(ledgerOf(world.db, fundId));
		expect([figures.setAside, figures.remaining]).toEqual([32_000_000n, 3_000_000n]);
	});

	it("makes the instant of the act the round's opening", () => {
		const world = testWorld("2026-05-01T09:00:00.000Z");
		const { roundId, fundManager } = plannedRoundIn(world);
		world.clock.set("2026-05-02T10:30:00.000Z");
		expect(openRound(world.as(fundManager), { roundId }).ok).toBe(true);
		expect(roundById(world.db, roundId)).toMatchObject({
			state: "open",
			opensAt: "2026-05-02T10:30:00.000Z",
		});
	});

	it("is refused with the first thing that stands in the way", () => {
		const opening = (options: Parameters<typeof plannedRoundIn>[1]) => {
			const world = testWorld();
			const { roundId, fundManager } = plannedRoundIn(world, options);
			return code(openRound(world.as(fundManager), { roundId }));
		};
		expect(opening({ criteria: FIVE_CRITERIA.slice(1) })).toBe("weights-not-100");
		expect(opening({ criteria: [] })).toBe("no-criteria");
		expect(opening({ partnerships: [] })).toBe("no-partnerships");
		expect(opening({ themes: [] })).toBe("no-objectives");
		expect(opening({ rules: { method: "needs-envelopes" } })).toBe("needs-version-missing");
		expect(opening({ fundPounds: 319_999 })).toBe("fund-overdrawn");
		expect(
			opening({ criteria: FIVE_CRITERIA.map((each) => ({ ...each, descriptors: Array(6).fill("") })) }),
		).toBe("descriptors-missing");
	});

	it("is refused at the closing instant and says by how much the fund falls short", () => {
		const world = testWorld();
		const { roundId, fundManager } = plannedRoundIn(world, { closesInDays: 1, fundPounds: 300_000 });
		expect(openRound(world.as(fundManager), { roundId })).toMatchObject({
			code: "fund-overdrawn",
			details: { shortfall: 2000000n, remaining: 30000000n },
		});
		world.clock.set("2026-05-02T09:00:00.000Z");
		expect(code(openRound(world.as(fundManager), { roundId }))).toBe("already-past-closing");
	});

	it("happens once, and leaves the scheme as it is", () => {
		const world = testWorld();
		const { roundId, fundManager } = openRoundIn(world);
		expect(code(openRound(world.as(fundManager), { roundId }))).toBe("move-not-possible");
		const [first] = FIVE_CRITERIA;
		if (!first) throw new Error("five criteria");
		expect(code(addCriterion(world.as(fundManager), { roundId, ...first }))).toBe("round-opened");
	});

	it("is for the fund manager: others who read the round may not, the rest know of none", () => {
		const world = testWorld();
		const { roundId, officeId, partnerships } = plannedRoundIn(world);
		const as = (...args: Parameters<typeof world.person>) =>
			code(openRound(world.as(world.person(...args)), { roundId }));
		for (const role of ["finance-officer", "assessor", "moderator", "auditor"] as const)
			expect(as(role, officeId)).toBe("forbidden");
		expect(as("administrator", officeId)).toBe("not-found");
		expect(as("bidder", partnerships[0] ?? "")).toBe("not-found");
		expect(code(openRound(world.public, { roundId }))).toBe("not-found");
	});
});
