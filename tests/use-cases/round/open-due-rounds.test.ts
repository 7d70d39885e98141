import { expect, it } from "vitest";
import { openDueRounds } from "~/use-cases/round/open-due-rounds";
import { readHome } from "~/use-cases/round/read-home";
import { readRound } from "~/use-cases/round/read-round";
import { frozenScheme, roundById, updateRound } from "~db/round/round";
import { auditEntry } from "~db/schema/audit";
import { criterion } from "~db/schema/round";
import { testWorld } from "../../support/context";
import { must, plannedRoundIn } from "../../support/round-builders";

function dueRound(opensByItself: boolean) {
	const world = testWorld();
	const made = plannedRoundIn(world);
	updateRound(world.db, made.roundId, { opensByItself, opensAt: "2026-05-01T09:00:01.000Z" });
	return { ...world, ...made, stateOf: () => roundById(world.db, made.roundId)?.state };
}

it("a round opens by itself at its planned opening and not before, its scheme frozen at that instant", () => {
	const world = dueRound(true);
	expect(openDueRounds(world.system)).toEqual([]);
	world.clock.set("2026-05-01T09:00:01.000Z");
	expect(openDueRounds(world.system)).toEqual([world.roundId]);
	expect(world.stateOf()).toBe("open");
	expect(frozenScheme(world.db, world.roundId)?.frozenAt).toBe("2026-05-01T09:00:01.000Z");
	const entry = world.db.select().from(auditEntry).all().at(-1);
	expect(entry).toMatchObject({ action: "open-round", actorKind: "system", recordId: world.roundId });
	expect(openDueRounds(world.system)).toEqual([]);
});

it("a round that is not set to, and one that something blocks, stay planned, and both are said to be overdue", () => {
	const waiting = dueRound(false);
	waiting.clock.set("2026-05-01T09:00:01.000Z");
	expect(openDueRounds(waiting.system)).toEqual([]);
	expect(waiting.stateOf()).toBe("planned");
	const blocked = dueRound(true);
	blocked.db.update(criterion).set({ weight: 1 }).run();
	blocked.clock.set("2026-05-01T09:00:01.000Z");
	expect(openDueRounds(blocked.system)).toEqual([]);
	expect(blocked.stateOf()).toBe("planned");
	for (const [world, blocks] of [
		[waiting, 0],
		[blocked, 1],
	] as const) {
		const manager = world.as(world.fundManager);
		expect(readHome(manager).work).toContainEqual(
			expect.objectContaining({ kind: "round", step: "overdue", blocks }),
		);
		const page = must(readRound(manager, { roundId: world.roundId }));
		expect(page).toMatchObject({ view: "office", step: "overdue" });
		expect(page.view === "office" ? page.problems.length : -1).toBe(blocks);
	}
});
