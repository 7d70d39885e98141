import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { referencesOf } from "~db/bid/bid";
import { versionsOf } from "~db/bid/version";
import { bidWorld, done, draftBid } from "../../support/bid-builders";

const run = promisify(execFile);

it("makes one version and one reference of twenty submissions over two connections at once", async () => {
	const world = bidWorld();
	const { bidder, signatory, id: partnershipId } = world.solihull;
	const bids = [0, 1].map(() => draftBid(world, world.roundId, { partnershipId, bidderId: bidder }));
	for (const bidId of bids) done(certifyBid(world.as(signatory), { bidId }));
	const submitter = async (bidId: string) => {
		const args = ["--import", "tsx", "tests/support/submit-many-times.ts", world.file, bidId, signatory];
		const { stdout } = await run(process.execPath, [...args, world.clock.now(), "10"]);
		return stdout.trim().split("\n");
	};
	const [first = "", second = ""] = bids;
	const [one, two, other] = await Promise.all([submitter(first), submitter(first), submitter(second)]);
	expect(new Set([...(one ?? []), ...(two ?? [])]).size).toBe(1);
	expect(one).toHaveLength(10);
	expect(new Set(other).size).toBe(1);
	expect(referencesOf(world.db, world.roundId).sort()).toEqual(["S1", "S2"]);
	for (const bidId of bids) expect(versionsOf(world.db, bidId)).toHaveLength(1);
}, 60_000);
