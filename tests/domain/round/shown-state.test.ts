import { describe, expect, it } from "vitest";
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
		expect(all.filter(isPublicRound)).toEqual(all.filter((state) => state !== "planned"));
	});

	it("counts an open round as closed from its closing instant on", () => {
		const round = { state: "open", closesAt: "2026-05-29T16:00:00.000Z" } as const;
		expect(roundStateAt(round, "2026-05-29T15:59:59.999Z")).toBe("open");
		expect(roundStateAt(round, "2026-05-29T16:00:00.000Z")).toBe("closed");
	});
});
