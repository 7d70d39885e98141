import { describe, expect, it } from "vitest";
import { type ActingPerson, coverageOf } from "~/domain/assessment/coverage";

const person = (name: string, role: ActingPerson["roles"][number], more: Partial<ActingPerson> = {}) => ({
	...{ name, roles: [role], conflicts: [], scores: false, moderates: false },
	...more,
});

describe("who may still act on a bid", () => {
	it("an interest keeps a person from all of it, in any of its partnerships", () => {
		const both = {
			...person("Ann", "assessor"),
			roles: ["assessor", "board-member"] as const,
			conflicts: ["b"],
		};
		const found = coverageOf(["a", "b"], [both, person("Bob", "assessor")]);
		expect(found.score).toEqual({ free: ["Bob"], closed: [{ name: "Ann", why: "interest" }], missing: 1 });
		expect(found.advise).toEqual({ free: [], closed: [{ name: "Ann", why: "interest" }], missing: 1 });
		expect(coverageOf(["a"], [both]).advise.missing).toBe(0);
	});

	it("nobody scores and moderates in one round", () => {
		const people = [
			{ ...person("Ann", "assessor", { scores: true }), roles: ["assessor", "moderator"] as const },
			{ ...person("Mo", "moderator", { moderates: true }), roles: ["assessor", "moderator"] as const },
		];
		const { score, moderate } = coverageOf(["a"], people);
		expect(score).toEqual({ free: ["Ann"], closed: [{ name: "Mo", why: "moderates" }], missing: 1 });
		expect(moderate).toEqual({ free: ["Mo"], closed: [{ name: "Ann", why: "scores" }], missing: 0 });
	});

	it("a bid that nobody may check has a gap", () => {
		expect(coverageOf(["a"], [person("Fay", "fund-manager")]).check.missing).toBe(0);
		expect(coverageOf(["a"], [person("Fay", "fund-manager", { conflicts: ["a"] })]).check.missing).toBe(1);
	});
});
