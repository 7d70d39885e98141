import { describe, expect, it } from "vitest";
import { detailsOf } from "~/domain/outcome";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";
import { returnToAllocating } from "~/use-cases/round/return-to-allocating";
import { returnToAssessing } from "~/use-cases/round/return-to-assessing";
import { startAllocating } from "~/use-cases/round/start-allocating";
import { startAssessing } from "~/use-cases/round/start-assessing";
import { verifyAudit } from "~db/audit/audit";
import { openDatabase } from "~db/client";
import { roundById } from "~db/round/round";
import { auditEntry } from "~db/schema/audit";
import { assessingWorld } from "../../support/assessment-builders";
import { codeOf } from "../../support/bid-builders";
import { testWorld } from "../../support/context";
import { allocatingWorld, withBoard } from "../../support/decision-builders";
import { openRoundIn } from "../../support/round-builders";

describe("closing", () => {
	it("happens at the closing instant, not a moment before, and once", () => {
		const world = testWorld("2026-05-01T09:00:00.000Z");
		const { roundId } = openRoundIn(world, { closesInDays: 1 });
		world.clock.set("2026-05-02T08:59:59.999Z");
		expect(closeDueRounds(world.system)).toEqual([]);
		world.clock.set("2026-05-02T09:00:00.000Z");
		expect(closeDueRounds(world.system)).toEqual([roundId]);
		expect(roundById(world.db, roundId)?.state).toBe("closed");
		expect(closeDueRounds(world.system)).toEqual([]);
	});

	it("is recorded once when two processes come to it", () => {
		const world = testWorld("2026-05-01T09:00:00.000Z");
		const { roundId } = openRoundIn(world, { closesInDays: 1 });
		world.clock.set("2026-05-02T09:00:00.000Z");
		const elsewhere = openDatabase(world.file);
		const closed = [closeDueRounds({ ...world.system, db: elsewhere }), closeDueRounds(world.system)];
		elsewhere.$client.close();
		expect(closed).toEqual([[roundId], []]);
		const entries = world.db.select().from(auditEntry).all();
		expect(entries.filter(({ action }) => action === "close-round")).toMatchObject([
			{ recordId: roundId, actorKind: "system", actorId: null },
		]);
		expect(verifyAudit(world.db).ok).toBe(true);
	});
});

describe("starting the assessment", () => {
	it("waits for closing, and needs a bid", () => {
		const world = testWorld();
		const { roundId, fundManager } = openRoundIn(world, { closesInDays: 1 });
		const manager = world.as(fundManager);
		expect(startAssessing(manager, { roundId })).toMatchObject({
			code: "move-not-possible",
			details: { possible: ["close", "cancel"] },
		});
		world.clock.set("2026-06-01T09:00:00.000Z");
		closeDueRounds(world.system);
		expect(codeOf(startAssessing(manager, { roundId }))).toBe("no-bids");
	});
});

const WAITING = [
	"eligibility-unchecked",
	"reconsideration-waits",
	"assessment-incomplete",
	"moderation-due",
] as const;

describe("starting the allocation", () => {
	it("waits for every check, every score and every moderator, and names the bids", () => {
		const world = assessingWorld();
		const { manager, roundId, bids, assessors } = world;
		const refusal = () => {
			const outcome = startAllocating(manager, { roundId });
			return outcome.ok ? "accepted" : [outcome.code, detailsOf(outcome, ...WAITING)?.bids];
		};
		expect(refusal()).toEqual(["eligibility-unchecked", ["B1", "C1", "C2"]]);
		world.scoredBid(bids.b1, "44444", "44444");
		world.eligible(bids.c1);
		expect(refusal()).toEqual(["eligibility-unchecked", ["C2"]]);
		world.scoredBid(bids.c2, "33333", "33333");
		const [one = "", two = ""] = world.assigned(bids.c1, assessors[0], assessors[1]);
		world.scored(one, assessors[0], "44444");
		expect(refusal()).toEqual(["assessment-incomplete", ["C1"]]);
		world.scored(two, assessors[1], "44424");
		expect(refusal()).toEqual(["moderation-due", ["C1"]]);
	});

	it("goes on when all is in, and comes back with a reason", async () => {
		const world = await allocatingWorld();
		const { manager, roundId } = world;
		const state = () => roundById(world.db, roundId)?.state;
		expect(state()).toBe("allocating");
		expect(codeOf(returnToAssessing(manager, { roundId, reason: " " }))).toBe("reason-missing");
		expect(codeOf(returnToAssessing(manager, { roundId, reason: "A score was mistyped" }))).toBe("accepted");
		expect(state()).toBe("assessing");
		expect(codeOf(startAllocating(manager, { roundId }))).toBe("accepted");
		await withBoard(world);
		expect(state()).toBe("with-board");
		expect(codeOf(returnToAssessing(manager, { roundId, reason: "No" }))).toBe("move-not-possible");
		expect(codeOf(returnToAllocating(manager, { roundId, reason: "New advice" }))).toBe("accepted");
		expect(state()).toBe("allocating");
	});

	it("is for the fund manager, like every move", async () => {
		const world = await allocatingWorld();
		const { roundId, auditor, boardMember, administrator, signatory } = world;
		const moves = (personId: string) => {
			const context = world.as(personId);
			return new Set(
				[
					startAssessing(context, { roundId }),
					startAllocating(context, { roundId }),
					returnToAssessing(context, { roundId, reason: "why" }),
					returnToAllocating(context, { roundId, reason: "why" }),
				].map(codeOf),
			);
		};
		expect(moves(auditor)).toEqual(new Set(["forbidden"]));
		expect(moves(boardMember)).toEqual(new Set(["forbidden"]));
		expect(moves(administrator)).toEqual(new Set(["not-found"]));
		expect(moves(signatory.birmingham)).toEqual(new Set(["not-found"]));
	});
});
