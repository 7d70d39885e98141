import { expect, it } from "vitest";
import { readPublicRounds } from "~/use-cases/public/read-public-rounds";
import { announceRound } from "~/use-cases/round/announce-round";
import { cancelRound } from "~/use-cases/round/cancel-round";
import { readRound } from "~/use-cases/round/read-round";
import { readRounds } from "~/use-cases/round/read-rounds";
import { readSchemeFile } from "~/use-cases/round/read-scheme-file";
import { codeOf } from "../../support/bid-builders";
import { testWorld } from "../../support/context";
import { must, openRoundIn, plannedRoundIn } from "../../support/round-builders";

it("shows everybody a planned round with its money and dates, and not its rules", () => {
	const world = testWorld();
	const { roundId, fundManager, officeId } = plannedRoundIn(world);
	const manager = world.as(fundManager);
	expect(codeOf(announceRound(world.public, { roundId }))).toBe("not-found");
	expect(codeOf(announceRound(world.as(world.person("auditor", officeId)), { roundId }))).toBe("forbidden");
	expect(readPublicRounds(manager)).toEqual([]);
	must(announceRound(manager, { roundId }));
	expect(must(readRound(world.public, { roundId }))).toMatchObject({
		view: "public",
		state: "planned",
		isOpen: false,
		mayStart: false,
		scheme: null,
		bids: [],
	});
	expect(codeOf(readSchemeFile(world.public, { roundId }))).toBe("not-found");
	expect(readRounds(world.public).rounds).toMatchObject([{ id: roundId, state: "planned" }]);
	expect(readPublicRounds(world.public)).toMatchObject([{ id: roundId, published: world.clock.now() }]);
	must(announceRound(manager, { roundId }));
	must(cancelRound(manager, { roundId, reason: "No money came." }));
	expect(must(readRound(world.public, { roundId }))).toMatchObject({
		state: "cancelled",
		cancelled: { because: "No money came." },
	});
});

it("is not of a round that is open", () => {
	const world = testWorld();
	const { roundId, fundManager } = openRoundIn(world);
	expect(codeOf(announceRound(world.as(fundManager), { roundId }))).toBe("not-planned");
});
