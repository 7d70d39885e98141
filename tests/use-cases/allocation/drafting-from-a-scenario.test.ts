import { expect, it } from "vitest";
import { readBidInScenario } from "~/use-cases/allocation/read-bid-in-scenario";
import { readScenario } from "~/use-cases/allocation/read-scenario";
import { allocatingWorld, signing, withBoard } from "../../support/decision-builders";
import { must } from "../../support/round-builders";

it("is offered for as long as the permission table lets a decision be drafted", async () => {
	const world = await allocatingWorld();
	const { manager, roundId } = world;
	const asked = { roundId, scenarioId: world.scenarios.stop };
	const offered = async () => [
		must(readScenario(manager, asked)).mayDraft,
		must(await readBidInScenario(manager, { ...asked, reference: "C2" })).mayChange,
	];
	expect(await offered()).toEqual([true, true]);
	const decisionId = await withBoard(world);
	expect(await offered()).toEqual([true, true]);
	must(await signing(world, decisionId));
	expect(await offered()).toEqual([false, false]);
});
