import { describe, expect, it } from "vitest";
import { declareOwnInterest } from "~/use-cases/people/declare-own-interest";
import { readHome } from "~/use-cases/round/read-home";
import { bidSubject, updateBid } from "~db/bid/bid";
import { membership } from "~db/schema/people";
import { assessingWorld } from "../../support/assessment-builders";
import { done, draftBid } from "../../support/bid-builders";
import { testWorld } from "../../support/context";
import { openRoundIn } from "../../support/round-builders";

describe("the front page", () => {
	it("gives each kind of person the work that waits for them", () => {
		const world = assessingWorld();
		const { roundId, bids, assessors } = world;
		world.scoredBid(bids.b1, "44444", "44424");
		world.eligible(bids.c1);
		world.assigned(bids.c1, assessors[0], assessors[1]);
		const work = (personId: string) => readHome(world.as(personId)).work;
		expect(work(world.fundManager)).toMatchObject([{ kind: "round", roundId, step: "assessing" }]);
		expect(work(assessors[0])).toEqual([{ kind: "assessments", left: 1 }]);
		expect(work(assessors[2])).toEqual([]);
		expect(work(world.moderator)).toMatchObject([{ kind: "moderation", bids: 1 }]);
		expect(work(world.auditor)).toEqual([{ kind: "audit" }]);
		expect(work(world.signatory.birmingham)).toEqual([]);
		expect(work(world.person("finance-officer", world.officeId))).toMatchObject([
			{ kind: "fund", remaining: 3000000n },
		]);
		expect(readHome(world.public).work).toEqual([]);
	});

	it("counts no bid to score that was withdrawn or that an interest keeps from its assessor", () => {
		const world = assessingWorld();
		const { bids, assessors } = world;
		for (const bidId of [bids.b1, bids.c1]) {
			world.eligible(bidId);
			world.assigned(bidId, assessors[0], assessors[1]);
		}
		const work = () => readHome(world.as(assessors[0])).work;
		expect(work()).toEqual([{ kind: "assessments", left: 2 }]);
		updateBid(world.db, bids.b1, { state: "withdrawn" });
		expect(work()).toEqual([{ kind: "assessments", left: 1 }]);
		const [organisationId = ""] = bidSubject(world.db, bids.c1, world.clock.now()).partnerships;
		done(declareOwnInterest(world.as(assessors[0]), { organisationId, nature: "Trustee" }));
		expect(work()).toEqual([]);
	});

	it("lists a partnership's drafts while their round is open, and no other partnership's", () => {
		const world = testWorld();
		const { roundId, partnerships } = openRoundIn(world);
		const [own = "", other = ""] = partnerships;
		const signatoryId = world.person("signatory", own);
		draftBid(world, roundId, { partnershipId: own, signatoryId, title: "Our draft" });
		const work = (partnershipId: string) =>
			readHome(world.as(world.person("bidder", partnershipId))).work.map((each) =>
				each.kind === "draft-bid" ? each.title : each.kind,
			);
		expect([work(own), work(other)]).toEqual([["Our draft"], []]);
		const moved = world.person("bidder", other);
		const held = { personId: moved, organisationId: own, role: "bidder" } as const;
		const years = { startsAt: "2000-01-01T00:00:00.000Z", endsAt: "2001-01-01T00:00:00.000Z" };
		world.db
			.insert(membership)
			.values({ id: world.ids.next(), ...held, ...years })
			.run();
		expect(readHome(world.as(moved)).work, "whose role there has ended").toEqual([]);
		expect(readHome(world.as(signatoryId)).open).toMatchObject([{ id: roundId, mayBid: true }]);
		expect(readHome(world.public).open).toMatchObject([{ id: roundId, mayBid: false }]);
	});
});
