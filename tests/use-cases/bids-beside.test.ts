import { describe, expect, it } from "vitest";
import { FUNDING_LINE } from "~/domain/form/kinds/funding-line";
import { readAssessment } from "~/use-cases/assessment/read-assessment";
import { readBidEligibility } from "~/use-cases/assessment/read-bid-eligibility";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import { addRecord } from "~/use-cases/form/add-record";
import { assessingWorld } from "../support/assessment-builders";
import { bidWorld, CLOSES, done, draftBid } from "../support/bid-builders";
import { funding, pounds } from "../support/bid-record-builders";

/** Two drafts of one partnership that count the same £2,000 of the council's, and one of another partnership. */
function twoBids() {
	const world = bidWorld();
	const { solihull, walsall, roundId } = world;
	const draft = (partnership: typeof solihull, title: string) => {
		const bidId = draftBid(world, roundId, {
			partnershipId: partnership.id,
			bidderId: partnership.bidder,
			title,
			interventions: [{ title, asked: pounds(1500) }],
		});
		done(addRecord(world.as(partnership.bidder), FUNDING_LINE, { bidId, values: funding() }));
		return bidId;
	};
	return {
		...world,
		first: draft(solihull, "Cameras"),
		second: draft(solihull, "Lights"),
		other: draft(walsall, "Locks"),
	};
}

const SAME = (name: string) =>
	`“The borough council” of £2,000.00 is also in ${name}. Check that the same money is not counted twice.`;

describe("what two bids of a partnership count both", () => {
	it("is said to its own people on either's task list, and never of another partnership's", () => {
		const { as, solihull, walsall, first, other } = twoBids();
		const warned = (personId: string, bidId: string) =>
			done(readTaskList(as(personId), { bidId }))
				.progress.warnings.filter(({ code }) => code === "counted-in-another-bid")
				.map(({ section, words }) => [section, words]);
		expect(warned(solihull.bidder, first)).toEqual([["funding", SAME("“Lights”")]]);
		expect(warned(walsall.bidder, other)).toEqual([]);
	});

	it("is said to the office once bidding has closed, of the bids that were submitted", () => {
		const { as, clock, solihull, fundManager, first, second } = twoBids();
		const submit = (bidId: string) => {
			done(certifyBid(as(solihull.signatory), { bidId }));
			return done(submitBid(as(solihull.signatory), { bidId })).reference;
		};
		submit(first);
		const said = () =>
			done(readBidEligibility(as(fundManager), { bidId: first })).beside.map(({ words }) => words);
		const reference = submit(second);
		clock.set(CLOSES);
		expect(said()).toEqual([SAME(reference)]);
	});

	it("is said to an assessor of both bids alone, on the assessment", () => {
		const same = { description: "Project officer", amount: pounds(15_000) };
		const { as, assessors, bids, eligible, assigned } = assessingWorld({
			linesOf: (title) => (title === "Mediation service" ? [] : [same]),
		});
		eligible(bids.c1, bids.c2);
		const [ann, bob] = assessors;
		const [ofBoth = "", ofOne = ""] = assigned(bids.c1, ann, bob);
		assigned(bids.c2, ann);
		const said = (personId: string, assessmentId: string) =>
			done(readAssessment(as(personId), { assessmentId })).beside.map(({ words }) => words);
		expect(said(ann, ofBoth)).toEqual([
			"“Project officer” of £15,000.00 is also in C2. Check that the same cost is not asked for twice.",
		]);
		expect(said(bob, ofOne)).toEqual([]);
	});
});
