import { expect, test } from "vitest";
import { RISK } from "~/domain/form/kinds/risk";
import { deleteBid } from "~/use-cases/bid/delete-bid";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { sayReady } from "~/use-cases/bid/submission/say-ready";
import { takeBackBid } from "~/use-cases/bid/submission/take-back-bid";
import { addRecord } from "~/use-cases/form/add-record";
import { removeRecord } from "~/use-cases/form/remove-record";
import { auditEntriesOfBid } from "~db/bid/history";
import { bidCounts } from "~db/round/bids";
import { bidWorld, codeOf, done, draftBid, submittedBid } from "../../support/bid-builders";
import { oneOfEach, risk } from "../../support/bid-record-builders";

test("a bid that was never submitted is deleted with every row of it; the audit keeps who did it", () => {
	const world = bidWorld();
	const { roundId, solihull, sandwell } = world;
	const partners = [{ id: sandwell.id }];
	const bidId = draftBid(world, roundId, { partnershipId: solihull.id, partners });
	const [bidder, signatory] = [world.as(solihull.bidder), world.as(solihull.signatory)];
	oneOfEach(bidder, bidId);
	const { id } = done(addRecord(bidder, RISK, { bidId, values: risk() }));
	done(removeRecord(bidder, RISK, { bidId, id, revision: 1 }));
	done(certifyBid(signatory, { bidId }));
	done(sayReady(bidder, { bidId, ready: true }));
	const rows = (table: string) =>
		world.db.$client.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number;
	const tables = world.db.$client
		.prepare(
			"SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'audit_entry' AND (name GLOB 'bid*' OR sql LIKE '%bid_id%')",
		)
		.pluck()
		.all() as string[];
	expect(tables.filter((table) => rows(table) > 0).length).toBeGreaterThan(10);
	expect(codeOf(deleteBid(world.as(world.walsall.bidder), { bidId }))).toBe("not-found");
	done(deleteBid(bidder, { bidId }));
	expect(tables.filter((table) => rows(table) > 0)).toEqual([]);
	expect(rows("intervention_objective") + rows("reduced_version_intervention")).toBe(0);
	expect([...bidCounts(world.db, roundId)]).toEqual([]);
	expect(auditEntriesOfBid(world.db, bidId)[0]).toMatchObject({
		action: "delete-bid",
		actorId: solihull.bidder,
	});
	expect(codeOf(deleteBid(bidder, { bidId }))).toBe("not-found");
});

test("a bid that was submitted once is withdrawn, not deleted, though it was taken back", () => {
	const world = bidWorld();
	const { roundId, solihull } = world;
	const { bidId } = submittedBid(world, roundId, { partnershipId: solihull.id, bidderId: solihull.bidder });
	const bidder = world.as(solihull.bidder);
	expect(codeOf(deleteBid(bidder, { bidId }))).toBe("bid-not-draft");
	done(takeBackBid(bidder, { bidId }));
	expect(codeOf(deleteBid(bidder, { bidId }))).toBe("once-submitted");
});
