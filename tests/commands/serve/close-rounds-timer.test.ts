import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { closeRoundsEverySecond } from "~/commands/serve/close-rounds-timer";
import { roundById } from "~db/round/round";
import { bidWorld, CLOSES } from "../../support/bid-builders";

describe("the process", () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it("closes a round in the second its closing instant comes, and not before", () => {
		const world = bidWorld("2026-05-29T15:59:59.500Z");
		const stop = closeRoundsEverySecond(world, { error: vi.fn() });
		vi.advanceTimersByTime(1000);
		expect(roundById(world.db, world.roundId)?.state).toBe("open");
		world.clock.set(CLOSES);
		vi.advanceTimersByTime(1000);
		expect(roundById(world.db, world.roundId)?.state).toBe("closed");
		stop();
	});

	it("logs an error and tries again the next second, until it is stopped", () => {
		const world = bidWorld();
		const error = vi.fn();
		world.clock.set(CLOSES);
		world.db.$client.pragma("query_only = ON");
		const stop = closeRoundsEverySecond(world, { error });
		vi.advanceTimersByTime(2000);
		expect(error).toHaveBeenCalledTimes(2);
		world.db.$client.pragma("query_only = OFF");
		vi.advanceTimersByTime(1000);
		expect(roundById(world.db, world.roundId)?.state).toBe("closed");
		stop();
		expect(vi.getTimerCount()).toBe(0);
	});
});
