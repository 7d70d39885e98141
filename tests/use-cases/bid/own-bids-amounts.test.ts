import { expect, it } from "vitest";
import { readOwnBids } from "~/use-cases/bid/read-own-bids";
import { bidWorld, done, draftBid } from "../../support/bid-builders";

it("shows what each bid asks and the smallest amount it could be reduced to", () => {
	const world = bidWorld();
	const partnershipId = world.solihull.id;
	draftBid(world, world.roundId, {
		partnershipId,
		title: "Domestic abuse",
		interventions: [
			{ title: "Specialists", asked: 4_500_000n },
			{ title: "Target-hardening", asked: 5_000_000n },
		],
		reducedVersions: [
			{ amount: 7_500_000n, dropped: "Some of the hardening" },
			{ amount: 9_000_000n, dropped: "A little of it" },
		],
	});
	draftBid(world, world.roundId, { partnershipId, title: "No figures", interventions: [] });
	const { bids } = done(readOwnBids(world.as(world.solihull.bidder)));
	const amounts = Object.fromEntries(
		bids.map(({ title, asked, reducibleTo }) => [title, [asked, reducibleTo]]),
	);
	expect(amounts).toEqual({ "Domestic abuse": [9500000n, 7500000n], "No figures": [null, null] });
});
