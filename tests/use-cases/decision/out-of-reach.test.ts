import { expect, test } from "vitest";
import { readScenarios } from "~/use-cases/allocation/read-scenarios";
import { readNotice } from "~/use-cases/decision/read-notice";
import { readOutcome } from "~/use-cases/decision/read-outcome";
import { allocatingWorld, draftOf, published, withBoard } from "../../support/decision-builders";
import { must } from "../../support/round-builders";
import { pounds } from "../../support/written";

test("a bid that asks more than the whole round has no place, ends declined and is shown apart with the reason", async () => {
	const world = await allocatingWorld({
		extra: ({ coventry }) => [
			{
				partnershipId: coventry,
				title: "Whole city",
				interventions: [{ title: "Whole city", asked: 13_000_001n }],
			},
		],
	});
	const [bidId = ""] = world.extraBids;
	const columns = must(readScenarios(world.manager, world.roundId)).scenarios;
	for (const column of columns) {
		expect(column.reserve).not.toContain("C3");
		expect(column.outOfReach).toEqual([{ reference: "C3", smallest: pounds("130000.01") }]);
	}
	const decisionId = await withBoard(world);
	expect((await draftOf(world, decisionId)).lines.map(({ name, outcome }) => [name, outcome])).toEqual([
		["B1", "awarded"],
		["C3", "declined"],
		["C1", "reserve"],
		["C2", "awarded"],
	]);
	const number = await published(world, decisionId);
	const { content } = must(readNotice(world.manager, number));
	expect(content.lines.find(({ reference }) => reference === "C3")).toMatchObject({
		outcome: "declined",
		outOfReach: { smallest: pounds("130000.01") },
	});
	expect(world.stateOf(bidId)).toBe("declined");
	expect(world.stateOf(world.bids.c1)).toBe("reserve");
	const coventry = world.as(world.signatory.coventry);
	expect(must(readOutcome(coventry, { bidId }))).toMatchObject({
		outcome: "declined",
		reservePlace: null,
		outOfReach: { smallest: pounds("130000.01") },
	});
	expect(must(readOutcome(coventry, { bidId: world.bids.c1 }))).toMatchObject({ reservePlace: 1 });
});
