import { expect, it } from "vitest";
import { readAbout } from "~/use-cases/bid/read-about";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { saveAbout } from "~/use-cases/bid/save-about";
import { bidWorld, done, draftBid } from "../../support/bid-builders";
import { queriesOf } from "../../support/counted-queries";

it("what a bid says is read once for as long as nothing is written, and anew by the next reader after that", () => {
	const world = bidWorld();
	const { bidder, signatory, id } = world.solihull;
	const bidId = draftBid(world, world.roundId, { partnershipId: id });
	const title = (person: string) => done(readTaskList(world.as(person), { bidId })).bid.title;
	const asksForLines = (sql: string) => sql.includes('from "cost_line"');
	expect(queriesOf(() => title(bidder)).filter(asksForLines)).toHaveLength(1);
	expect(queriesOf(() => title(signatory)).filter(asksForLines)).toHaveLength(0);

	const before = done(readTaskList(world.as(bidder), { bidId }));
	const { revision, values } = done(readAbout(world.as(bidder), { bidId }));
	done(saveAbout(world.as(bidder), { bidId, revision, ...values, title: "Safer estates at night" }));
	const after = done(readTaskList(world.as(signatory), { bidId }));
	expect(after.bid.title).toBe("Safer estates at night");
	expect(after.contentSha256).not.toBe(before.contentSha256);
});
