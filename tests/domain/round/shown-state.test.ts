import { describe, expect, it } from "vitest";
import type { RoundState } from "~/domain/lifecycle";
import {
	isPublicRound,
	roundStateAt,
	shownRoundState,
	stateForPartnerships,
} from "~/domain/round/shown-state";

describe("what may be known of a round's state", () => {
	it("keeps a signed decision to its own people", () => {
		expect(shownRoundState("decided", false)).toBe("with-board");
		expect(shownRoundState("decided", true)).toBe("decided");
		expect(shownRoundState("published", false)).toBe("published");
	});

	it("tells partnerships the same words before and after signing", () => {
		expect(stateForPartnerships("with-board")).toBe(stateForPartnerships("decided"));
		expect(stateForPartnerships("allocating")).toBe(stateForPartnerships("decided"));
	});

	it("shows the public what is open and what is published, nothing between", () => {
		const all = [
			"planned",
			"open",
			"closed",
			"assessing",
			"allocating",
			"with-board",
			"decided",
			"published",
		] as const;
		const isPublic = (announcedAt: string | null) => (state: RoundState) =>
			isPublicRound({ state, announcedAt, hadOpened: false });
		expect(all.filter(isPublic(null))).toEqual(all.filter((state) => state !== "planned"));
		expect(all.filter(isPublic("2026-05-01T09:00:00.000Z"))).toEqual(all);
	});

	it("shows a cancelled round only where people knew of it", () => {
		const cancelled = { state: "cancelled", announcedAt: null } as const;
		expect(isPublicRound({ ...cancelled, hadOpened: false })).toBe(false);
		expect(isPublicRound({ ...cancelled, hadOpened: true })).toBe(true);
		expect(isPublicRound({ ...cancelled, hadOpened: false, announcedAt: "2026-05-01T09:00:00.000Z" })).toBe(
			true,
		);
	});

	it("counts an open round as closed from its closing instant on", () => {
		const round = { state: "open", closesAt: "2026-05-29T16:00:00.000Z" } as const;
		expect(roundStateAt(round, "2026-05-29T15:59:59.999Z")).toBe("open");
		expect(roundStateAt(round, "2026-05-29T16:00:00.000Z")).toBe("closed");
	});
});
