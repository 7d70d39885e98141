import { describe, expect, it } from "vitest";
import { handoverSentences } from "~/ui/people/handover-list";
import { waitWords } from "~/ui/people/wait-words";

describe("what is left to hand over", () => {
	it("is said in a sentence each", () => {
		expect(
			handoverSentences({
				assessments: [
					{ roundTitle: "Second tranche", count: 2 },
					{ roundTitle: "Third tranche", count: 1 },
				],
				draftBids: 1,
				decisions: 2,
				onlyHolderOf: [{ role: "signatory", organisationName: "Safer Walsall Partnership" }],
			}),
		).toEqual([
			"2 assessments not submitted in Second tranche: assign another assessor",
			"1 assessment not submitted in Third tranche: assign another assessor",
			"Nobody else is signatory of Safer Walsall Partnership: give the role to somebody",
			"1 draft bid they started: colleagues can continue",
			"2 decisions they worked on, not published yet",
		]);
	});

	it("is nothing where there is nothing", () => {
		expect(handoverSentences({ assessments: [], draftBids: 0, decisions: 0, onlyHolderOf: [] })).toEqual([]);
	});
});

describe("how long to wait", () => {
	it.each([
		["2026-05-01T09:00:00.001Z", "a minute", "1 minute"],
		["2026-05-01T09:01:00.000Z", "a minute", "1 minute"],
		["2026-05-01T09:07:30.000Z", "eight minutes", "8 minutes"],
	])("until %s is about %s", (until, _, words) => {
		expect(waitWords("2026-05-01T09:00:00.000Z", until)).toBe(
			`There were too many failed tries. Wait ${words}, then try again`,
		);
	});
});
