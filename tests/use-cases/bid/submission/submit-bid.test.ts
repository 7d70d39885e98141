import { describe, expect, it } from "vitest";
import { readBidContent } from "~/domain/bid/read-content";
import { readAbout } from "~/use-cases/bid/read-about";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { saveAbout } from "~/use-cases/bid/save-about";
import { saveBidPartnership } from "~/use-cases/bid/save-bid-partnership";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import { takeBackBid } from "~/use-cases/bid/submission/take-back-bid";
import { bidById, submittedBids } from "~db/bid/bid";
import { versionsOf, versionText } from "~db/bid/version";
import { bidOption, optionIntervention } from "~db/schema/bid";
import {
	type BidParts,
	bidWorld,
	CLOSES,
	codeOf,
	done,
	draftBid,
	submittedBid,
} from "../../../support/bid-builders";

function certifiedDraft(more: Omit<BidParts, "partnershipId"> = {}) {
	const world = bidWorld();
	const { solihull } = world;
	const bidId = draftBid(world, world.roundId, { partnershipId: solihull.id, ...more });
	const signatory = world.as(solihull.signatory);
	done(certifyBid(signatory, { bidId }));
	return { world, bidId, signatory };
}

describe("submitting a bid", () => {
	it("gives a reference, a time and a digest, and keeps what was submitted", () => {
		const { world, bidId, signatory } = certifiedDraft();
		const receipt = done(submitBid(signatory, { bidId }));
		expect(receipt.reference).toBe("S1");
		expect(receipt.receivedAt).toBe("2026-05-04T09:00:00.000Z");
		const [bid] = submittedBids(world.db, world.roundId);
		expect(bid?.sha256).toBe(receipt.sha256);
		expect(bid?.content.reference).toBe("S1");
		expect(bid?.options).toEqual([{ position: 0, amount: 150_000n, dropped: "", years: null }]);
		expect(readBidContent(versionText(world.db, bidId, 1) ?? "").title).toBe("Engagement events");
		expect(bidById(world.db, bidId)?.state).toBe("submitted");
	});

	it("is accepted a millisecond before closing and refused at the closing instant, when it stays a draft", () => {
		const late = certifiedDraft();
		late.world.clock.set(CLOSES);
		expect(codeOf(submitBid(late.signatory, { bidId: late.bidId }))).toBe("round-closed");
		expect(bidById(late.world.db, late.bidId)).toMatchObject({ state: "draft", reference: null });
		expect(versionsOf(late.world.db, late.bidId)).toEqual([]);

		const inTime = certifiedDraft();
		inTime.world.clock.set("2026-05-29T15:59:59.999Z");
		expect(done(submitBid(inTime.signatory, { bidId: inTime.bidId })).receivedAt).toBe(
			"2026-05-29T15:59:59.999Z",
		);
	});

	it("gives the same receipt when sent again, after closing too, and makes no second version", () => {
		const { world, bidId, signatory } = certifiedDraft();
		const first = done(submitBid(signatory, { bidId, version: 1 }));
		world.clock.set(CLOSES);
		expect(done(submitBid(signatory, { bidId, version: 1 }))).toEqual(first);
		expect(versionsOf(world.db, bidId)).toHaveLength(1);
	});

	it("does not submit what a colleague changed since the signatory opened the page", () => {
		const { world, bidId, signatory } = certifiedDraft();
		const read = () => done(readTaskList(signatory, { bidId })).contentSha256;
		const opened = read();
		const { solihull } = world;
		const colleague = world.as(solihull.bidder);
		const { revision, values } = done(readAbout(colleague, { bidId }));
		done(saveAbout(colleague, { bidId, revision, ...values, title: "Safer estates at night" }));
		expect(codeOf(submitBid(signatory, { bidId, contentSha256: opened }))).toBe("content-changed");
		expect(bidById(world.db, bidId)?.state).toBe("draft");
		expect(done(submitBid(signatory, { bidId, contentSha256: read() })).version).toBe(1);
	});

	it("does not submit again by a late repeat of a submission that was taken back", () => {
		const { world, bidId, signatory } = certifiedDraft();
		done(submitBid(signatory, { bidId, version: 1 }));
		done(takeBackBid(signatory, { bidId }));
		expect(codeOf(submitBid(signatory, { bidId, version: 1 }))).toBe("changed-meanwhile");
		expect(bidById(world.db, bidId)?.state).toBe("draft");
	});

	it("keeps the reference through taking back, and numbers the next bid after it", () => {
		const { world, bidId, signatory } = certifiedDraft();
		done(submitBid(signatory, { bidId }));
		done(takeBackBid(signatory, { bidId }));
		const other = submittedBid(world, world.roundId, { partnershipId: world.solihull.id });
		expect(other.reference).toBe("S2");
		expect(done(submitBid(signatory, { bidId })).reference).toBe("S1");
		expect(versionsOf(world.db, bidId).map(({ version, takenBackAt }) => [version, takenBackAt])).toEqual([
			[2, null],
			[1, "2026-05-04T09:00:00.000Z"],
		]);
	});

	it("names what is missing", () => {
		const world = bidWorld();
		const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id, interventions: [] });
		const outcome = submitBid(world.as(world.solihull.signatory), { bidId });
		expect(codeOf(outcome)).toBe("not-complete");
		const { blocks } = (outcome as unknown as { details: { blocks: { code: string }[] } }).details;
		expect(blocks.map(({ code }) => code)).toEqual(["intervention-missing", "certificate-missing"]);
	});

	it("refuses once a figure was changed after the certificate", () => {
		const { world, bidId, signatory } = certifiedDraft();
		done(
			saveBidPartnership(signatory, {
				bidId,
				revision: 0,
				partnershipId: world.walsall.id,
				payee: true,
				amount: null,
			}),
		);
		const outcome = submitBid(signatory, { bidId });
		expect((outcome as unknown as { details: { blocks: { code: string }[] } }).details.blocks).toMatchObject([
			{ code: "certificate-void" },
		]);
	});

	it("stores the reduced versions as falling options and the parts where they are known", () => {
		const { world, bidId, signatory } = certifiedDraft({
			interventions: [
				{ title: "Cameras", asked: 3_500_000n },
				{ title: "Strategy", asked: 1_000_000n },
			],
			reducedVersions: [
				{ amount: 2_000_000n, dropped: "Half the cameras" },
				{ amount: 3_500_000n, dropped: "The strategy" },
			],
		});
		done(submitBid(signatory, { bidId }));
		const [bid] = submittedBids(world.db, world.roundId);
		expect(bid?.options.map(({ amount }) => amount)).toEqual([4_500_000n, 3_500_000n, 2_000_000n]);
		const full = world.db
			.select()
			.from(bidOption)
			.all()
			.find(({ position }) => position === 0);
		const parts = world.db.select().from(optionIntervention).all();
		expect(parts.filter(({ optionId }) => optionId === full?.id).map(({ amount }) => amount)).toEqual([
			3_500_000n,
			1_000_000n,
		]);
		expect(parts).toHaveLength(2);
	});

	it("gives a joint bid a reference of its own prefix", () => {
		const world = bidWorld();
		const { reference, bidId } = submittedBid(world, world.roundId, {
			partnershipId: world.solihull.id,
			partners: [{ id: world.walsall.id, amount: 50_000n }],
		});
		expect(reference).toBe("J1");
		expect(submittedBids(world.db, world.roundId)[0]?.partnerships.map(({ id }) => id)).toEqual([
			world.solihull.id,
			world.walsall.id,
		]);
		expect(codeOf(takeBackBid(world.as(world.walsall.bidder), { bidId }))).toBe("accepted");
	});

	it("is for a signatory of the bid's own partnership alone", () => {
		const { world, bidId } = certifiedDraft();
		expect(codeOf(submitBid(world.as(world.solihull.bidder), { bidId }))).toBe("forbidden");
		expect(codeOf(submitBid(world.as(world.walsall.signatory), { bidId }))).toBe("not-found");
		expect(codeOf(submitBid(world.as(world.fundManager), { bidId }))).toBe("not-found");
		expect(codeOf(submitBid(world.public, { bidId }))).toBe("not-found");
	});
});
