import { expect, it } from "vitest";
import { ROUND_STATES } from "~/domain/lifecycle";
import type { Action } from "~/domain/permissions";
import { roundAllows } from "~/domain/possible-now";

const statesOf = (action: Action) => ROUND_STATES.filter((state) => roundAllows(action, state));

it("knows when money of a round goes back to its fund, and when its board gives advice", () => {
	expect(statesOf("release-set-aside")).toEqual(["published"]);
	expect(statesOf("advise-on-whole")).toEqual(["with-board", "decided"]);
	expect(statesOf("advise-on-bid")).toEqual(["with-board", "decided"]);
});
