import { describe, expect, it } from "vitest";
import { DECISION_STATES, ROUND_STATES } from "~/domain/lifecycle";
import type { Action } from "~/domain/permissions";
import { decisionAllows, roundAllows } from "~/domain/possible-now";

const statesOf = (action: Action) => ROUND_STATES.filter((state) => roundAllows(action, state));

it("knows when money of a round goes back to its fund, and when its board gives advice", () => {
	expect(statesOf("release-set-aside")).toEqual(["published"]);
	expect(statesOf("advise-on-whole")).toEqual(["with-board", "decided"]);
	expect(statesOf("advise-on-bid")).toEqual(["with-board", "decided"]);
});

describe("a decision", () => {
	it.each([
		["draft-decision", ["draft"]],
		["prepare-pack", ["draft"]],
		["sign-decision", ["draft"]],
		["publish-decision", ["signed"]],
		["read-pack", ["draft", "signed", "published"]],
	] as const)("%s: %j", (action, states) => {
		expect(DECISION_STATES.filter((state) => decisionAllows(action, state))).toEqual(states);
	});
});
