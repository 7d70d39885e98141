import { describe, expect, it, vi } from "vitest";
import { discountRatesOn } from "~/domain/appraisal/discount-rates";
import { readBidContent } from "~/domain/bid/read-content";
import { SAVING_LINE } from "~/domain/form/kinds/saving-line";
import { readAppraisal } from "~/use-cases/bid/read-appraisal";
import { readBid } from "~/use-cases/bid/read-bid";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import { addRecord } from "~/use-cases/form/add-record";
import { versionText } from "~db/bid/version";
import { bidWorld, CLOSES, codeOf, done, draftBid } from "../../support/bid-builders";
import { pounds, saving } from "../../support/bid-record-builders";

// The Treasury changes its rates on the day on which bidding closes.
vi.mock("~/domain/appraisal/discount-rates", async (original) => {
	const actual = await original<typeof import("~/domain/appraisal/discount-rates")>();
	const later = {
		source: "Later rates",
		from: "2026-05-29",
		bands: [{ fromYear: 1, toYear: 125, percent: "9" }],
	};
	return {
		...actual,
		discountRatesOn: (day: string) => (day < later.from ? actual.discountRatesOn(day) : later),
	};
});

const TODAY = discountRatesOn("2026-05-04");

function bidSaving(more: Parameters<typeof saving>[0] = {}) {
	const world = bidWorld();
	const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id });
	const bidder = world.as(world.solihull.bidder);
	done(addRecord(bidder, SAVING_LINE, { bidId, values: saving(more) }));
	const signatory = world.as(world.solihull.signatory);
	const submit = () => {
		done(certifyBid(signatory, { bidId }));
		done(submitBid(signatory, { bidId }));
		return readBidContent(versionText(world.db, bidId, 1) ?? "");
	};
	return { world, bidId, bidder, submit };
}

describe("the appraisal of a bid", () => {
	it("goes by the rates of the day while it is a draft, for its own people alone", () => {
		const { world, bidId, bidder } = bidSaving();
		expect(done(readAppraisal(bidder, { bidId }))).toMatchObject({
			own: true,
			editable: true,
			submitted: false,
			content: { discountRates: TODAY },
		});
		for (const person of [world.walsall.bidder, world.fundManager])
			expect(codeOf(readAppraisal(world.as(person), { bidId }))).toBe("not-found");
	});

	it("goes by new rates from the day on which they apply", () => {
		const { world, bidId, bidder } = bidSaving();
		world.clock.set(CLOSES);
		expect(done(readBid(bidder, { bidId })).content.discountRates?.source).toBe("Later rates");
	});

	it("keeps the rates that a bid was submitted with, for everybody who reads it", () => {
		const { world, bidId, bidder, submit } = bidSaving();
		expect(submit().discountRates).toEqual(TODAY);
		world.clock.set(CLOSES);
		for (const person of [world.as(world.fundManager), bidder])
			expect(done(readAppraisal(person, { bidId })).content.discountRates).toEqual(TODAY);
		expect(done(readBid(bidder, { bidId })).content.discountRates).toEqual(TODAY);
	});

	it("keeps the rates of a bid whose only saving is a percentage of what is spent today", () => {
		const { submit } = bidSaving({ amount: null, percent: "12.5", base: pounds(4000) });
		expect(submit().discountRates).toEqual(TODAY);
	});

	it("adds no rates to what is submitted without a saving in figures, whose bytes stay as they were", () => {
		const { submit } = bidSaving({ amount: null });
		expect(submit()).not.toHaveProperty("discountRates");
	});
});
