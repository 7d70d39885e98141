import { describe, expect, it } from "vitest";
import { navigationFor } from "~/ui/frame/navigation";

const parts = (...roles: Parameters<typeof navigationFor>[0]) =>
	navigationFor(roles, "/").map(({ text }) => text);

describe("navigation", () => {
	it("shows the public what is public", () => {
		expect(parts()).toEqual(["Rounds", "Decisions"]);
	});

	it.each([
		["bidder", ["Rounds", "Decisions", "Bids", "Figures"]],
		["assessor", ["Rounds", "Decisions", "Assessments", "Interests"]],
		["administrator", ["Rounds", "Decisions", "Forms", "Organisations", "People", "Interests", "Audit"]],
		[
			"fund-manager",
			["Rounds", "Decisions", "Funds", "Plans", "Forms", "Needs", "Organisations", "Interests"],
		],
		["board-member", ["Rounds", "Decisions", "Needs", "Interests"]],
		["decision-maker", ["Rounds", "Decisions", "Funds", "Needs", "Interests"]],
		["finance-officer", ["Rounds", "Decisions", "Funds", "Needs"]],
	] as const)("shows a %s the parts that they may use", (role, expected) => {
		expect(parts(role)).toEqual(expected);
	});

	it("marks the page, or the part that the page is in", () => {
		const at = (path: string) =>
			navigationFor([], path).map(({ current, active }) => (current ? "page" : active ? "part" : ""));
		expect(at("/rounds")).toEqual(["page", ""]);
		expect(at("/rounds/second-tranche")).toEqual(["part", ""]);
		expect(at("/roundsman")).toEqual(["", ""]);
	});
});
