import { expect, it } from "vitest";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { startBid } from "~/use-cases/bid/start-bid";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";
import { countCompleteDrafts } from "~/use-cases/round/count-complete-drafts";
import { readHome } from "~/use-cases/round/read-home";
import { roundById } from "~db/round/round";
import { bidWorld, CLOSES, done, draftBid } from "../../support/bid-builders";
import { lastAuditDetail } from "../../support/people-builders";

/** A closed round with a bid submitted, one complete, certified or not, and one only begun. */
function closedWorld() {
	const world = bidWorld();
	const of = ({ id, bidder }: typeof world.solihull) => ({ partnershipId: id, bidderId: bidder });
	const certified = draftBid(world, world.roundId, { ...of(world.solihull), title: "Certified" });
	const complete = draftBid(world, world.roundId, { ...of(world.walsall), title: "Complete" });
	const submitted = draftBid(world, world.roundId, { ...of(world.sandwell), title: "Submitted" });
	const walsall = world.as(world.walsall.bidder);
	const { bidId: begun } = done(
		startBid(walsall, { roundId: world.roundId, partnershipId: world.walsall.id, title: "Begun" }),
	);
	done(certifyBid(world.as(world.solihull.signatory), { bidId: certified }));
	done(certifyBid(world.as(world.sandwell.signatory), { bidId: submitted }));
	done(submitBid(world.as(world.sandwell.signatory), { bidId: submitted }));
	const close = () => {
		world.clock.set(CLOSES);
		closeDueRounds(world.system);
		countCompleteDrafts(world.system);
		countCompleteDrafts(world.system);
	};
	const counted = () => roundById(world.db, world.roundId)?.completeDrafts;
	const notSubmitted = (personId: string) =>
		readHome(world.as(personId)).work.flatMap((work) => (work.kind === "not-submitted" ? [work.title] : []));
	return { ...world, certified, complete, begun, close, counted, notSubmitted };
}

it("the office learns at closing how many complete bids were not submitted, and the audit no more of them", () => {
	const world = closedWorld();
	countCompleteDrafts(world.system);
	expect(world.counted()).toBeNull();
	world.close();
	expect(world.counted()).toBe(2);
	expect(JSON.stringify(lastAuditDetail(world))).toBe('{"completeDrafts":2}');
});

it("their own people see which, by name, on the front page and the bid's page, and nobody else does", () => {
	const world = closedWorld();
	expect(world.notSubmitted(world.walsall.bidder)).toEqual([]);
	world.close();
	expect(world.notSubmitted(world.walsall.bidder)).toEqual(["Complete"]);
	expect(world.notSubmitted(world.solihull.signatory)).toEqual(["Certified"]);
	expect(world.notSubmitted(world.sandwell.bidder)).toEqual([]);
	const walsall = world.as(world.walsall.bidder);
	const isComplete = (bidId: string) => done(readTaskList(walsall, { bidId })).completeAtClosing;
	expect([world.complete, world.begun].map(isComplete)).toEqual([true, false]);
});
