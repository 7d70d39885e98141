import { describe, expect, it } from "vitest";
import { laterBy } from "~/clock";
import { moveClock } from "~/use-cases/demonstration/move-clock";
import { readClock } from "~/use-cases/demonstration/read-clock";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";
import { clockMovedOn } from "~db/installation";
import { round } from "~db/schema/round";
import { auditedActions, peopleWorld } from "../../support/people-builders";

const START = "2026-05-01T09:00:00.000Z";
const HOUR = 3_600_000;

function clockWorld() {
	const world = peopleWorld(START);
	world.demonstrate();
	let machineNow = START;
	const clock = {
		now: () => laterBy(machineNow, clockMovedOn(world.db)),
		machineNow: () => machineNow,
	};
	const openRound = (id: string, closesAt: string) => {
		world.db.$client.pragma("foreign_keys = OFF");
		const row = {
			id,
			fundId: "f",
			planId: "p",
			title: id,
			purpose: "",
			amount: 1n as never,
			form: "short",
		} as const;
		world.db
			.insert(round)
			.values({ ...row, state: "open", opensAt: START, closesAt, createdAt: START })
			.run();
	};
	return {
		...world,
		context: { ...world.public, clock },
		openRound,
		machineRunsOn: (milliseconds: number) => {
			machineNow = laterBy(machineNow, milliseconds);
		},
	};
}

describe("moving the clock on", () => {
	it.each([
		["hour", "2026-05-01T10:00:00.000Z"],
		["day", "2026-05-02T09:00:00.000Z"],
		["week", "2026-05-08T09:00:00.000Z"],
	] as const)("by a %s", (by, expected) => {
		const world = clockWorld();
		expect(moveClock(world.context, { by })).toEqual({ ok: true, value: { now: expected } });
		expect(world.context.clock.now()).toBe(expected);
		expect(world.context.clock.machineNow()).toBe(START);
		expect(auditedActions(world)).toEqual(["move-clock"]);
	});

	it("adds up, while the clock runs on with the machine", () => {
		const world = clockWorld();
		moveClock(world.context, { by: "day" });
		world.machineRunsOn(HOUR);
		moveClock(world.context, { by: "day" });
		expect(world.context.clock.now()).toBe("2026-05-03T10:00:00.000Z");
	});

	it("to the closing of the round that closes first, which then closes", () => {
		const world = clockWorld();
		world.openRound("later", "2026-06-01T16:00:00.000Z");
		world.openRound("sooner", "2026-05-29T16:00:00.000Z");
		expect(readClock(world.context)).toMatchObject({
			value: { openRounds: [{ title: "sooner" }, { title: "later" }] },
		});
		expect(moveClock(world.context, { to: "closing" })).toMatchObject({
			value: { now: "2026-05-29T16:00:00.000Z" },
		});
		expect(closeDueRounds({ ...world.context, actor: { kind: "system" } })).toEqual(["sooner"]);
	});

	it("to a time that is typed, forward only and within five years", () => {
		const world = clockWorld();
		const to = (instant: string) => moveClock(world.context, { to: "instant", instant });
		expect(to(START)).toMatchObject({ code: "not-forward", path: "instant" });
		expect(to("2026-04-30T09:00:00.000Z")).toMatchObject({ code: "not-forward" });
		expect(to("2031-06-01T09:00:00.000Z")).toMatchObject({ code: "too-far" });
		expect(to("2026-05-01T09:00:00.001Z")).toMatchObject({ ok: true });
		expect(clockMovedOn(world.db)).toBe(1);
	});

	it("needs an open round to move to its closing", () => {
		expect(moveClock(clockWorld().context, { to: "closing" })).toMatchObject({ code: "no-open-round" });
	});

	it("does not exist in a live installation, for anybody", () => {
		const world = peopleWorld(START);
		for (const context of [world.public, world.asAdministrator()]) {
			expect(readClock(context)).toMatchObject({ code: "not-found" });
			expect(moveClock(context, { by: "hour" })).toMatchObject({ code: "not-found" });
		}
		expect(clockMovedOn(world.db)).toBe(0);
	});
});
