import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readBidText } from "~/use-cases/bid/read-bid-text";
import { readRevisions } from "~/use-cases/bid/read-revisions";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { readReceipt } from "~/use-cases/bid/submission/read-receipt";
import { takeBackBid } from "~/use-cases/bid/submission/take-back-bid";
import { withdrawBid } from "~/use-cases/bid/submission/withdraw-bid";
import { recordAudit, verifyAudit } from "~db/audit/audit";
import { submittedBids, updateBid } from "~db/bid/bid";
import { bidWorld, CLOSES, codeOf, done, draftBid, submittedBid } from "../../support/bid-builders";

function submitted() {
	const world = bidWorld();
	const receipt = submittedBid(world, world.roundId, {
		partnershipId: world.solihull.id,
		bidderId: world.solihull.bidder,
		signatoryId: world.solihull.signatory,
	});
	return { world, bidId: receipt.bidId, receipt, bidder: world.as(world.solihull.bidder) };
}

describe("the receipt", () => {
	it("names the digest of the text that can be downloaded and a head that the audit holds", () => {
		const { world, bidId, receipt, bidder } = submitted();
		const { text } = done(readBidText(bidder, { bidId }));
		expect(createHash("sha256").update(text).digest("hex")).toBe(receipt.sha256);
		expect(verifyAudit(world.db, receipt.auditHash)).toMatchObject({ ok: true });
		expect(done(readReceipt(bidder, { bidId }))).toMatchObject({
			reference: "S1",
			submittedBy: "Safer Solihull Partnership signatory",
		});
		expect(codeOf(readReceipt(world.as(world.walsall.signatory), { bidId }))).toBe("not-found");
	});

	it("is gone while the bid is taken back", () => {
		const { bidId, bidder } = submitted();
		done(takeBackBid(bidder, { bidId }));
		expect(codeOf(readReceipt(bidder, { bidId }))).toBe("not-found");
	});
});

describe("taking back", () => {
	it("is possible a millisecond before closing and refused at the closing instant", () => {
		const { world, bidId, bidder } = submitted();
		world.clock.set(CLOSES);
		expect(codeOf(takeBackBid(bidder, { bidId }))).toBe("round-closed");
		world.clock.set("2026-05-29T15:59:59.999Z");
		expect(codeOf(takeBackBid(bidder, { bidId }))).toBe("accepted");
		expect(submittedBids(world.db, world.roundId)).toEqual([]);
	});

	it("is for the bid's own people, and not once the office has checked it", () => {
		const { world, bidId, bidder } = submitted();
		expect(codeOf(takeBackBid(world.as(world.fundManager), { bidId }))).toBe("not-found");
		expect(codeOf(takeBackBid(world.as(world.walsall.bidder), { bidId }))).toBe("not-found");
		updateBid(world.db, bidId, { state: "eligible" });
		expect(codeOf(takeBackBid(bidder, { bidId }))).toBe("move-not-possible");
	});
});

describe("withdrawing", () => {
	it("needs a reason and, once submitted, a signatory; the bid then counts no more", () => {
		const { world, bidId, bidder } = submitted();
		const signatory = world.as(world.solihull.signatory);
		expect(codeOf(withdrawBid(bidder, { bidId, reason: "No staff" }))).toBe("forbidden");
		expect(codeOf(withdrawBid(signatory, { bidId, reason: " " }))).toBe("reason-missing");
		done(withdrawBid(signatory, { bidId, reason: "No staff" }));
		expect(submittedBids(world.db, world.roundId)).toEqual([]);
		expect(codeOf(withdrawBid(signatory, { bidId, reason: "Again" }))).toBe("move-not-possible");
	});

	it("is open to a bidder while the bid is a draft", () => {
		const world = bidWorld();
		const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id });
		expect(codeOf(withdrawBid(world.as(world.solihull.bidder), { bidId, reason: "Merged" }))).toBe(
			"accepted",
		);
	});
});

describe("the history", () => {
	it("tells who of the own side did what, the newest first, and nothing of what others did", () => {
		const { world, bidId, bidder } = submitted();
		const others = { kind: "bid", id: bidId } as const;
		recordAudit(world.db, {
			at: world.clock.now(),
			recordedAt: world.clock.now(),
			actor: { kind: "person", id: world.fundManager },
			action: "complete-assessment",
			recordKind: others.kind,
			recordId: others.id,
			salt: "salt",
			requestId: "r",
			detail: { totalHundredths: 7800 },
		});
		const { revisions } = done(readRevisions(bidder, { bidId }));
		expect(revisions.map(({ what, by }) => [what, by])).toEqual([
			["Submitted the bid", "Safer Solihull Partnership signatory"],
			["Certified the figures", "Safer Solihull Partnership signatory"],
			["Saved the objectives of an intervention", "Safer Solihull Partnership bidder"],
			["Added an intervention", "Safer Solihull Partnership bidder"],
			["Saved “About the bid”", "Safer Solihull Partnership bidder"],
			["Started the bid", "Safer Solihull Partnership bidder"],
		]);
		expect(revisions[4]?.changes).toContainEqual({
			field: "Contact name",
			before: "",
			after: "Contact Person",
		});
		expect(codeOf(readRevisions(world.as(world.fundManager), { bidId }))).toBe("not-found");
	});
});

describe("the task list after submission", () => {
	it("offers what is still possible, by person and time", () => {
		const { world, bidId, bidder } = submitted();
		const may = (personId: string) => done(readTaskList(world.as(personId), { bidId })).may;
		expect(may(world.solihull.bidder)).toMatchObject({ edit: false, takeBack: true, withdraw: false });
		expect(may(world.solihull.signatory)).toMatchObject({ submit: false, takeBack: true, withdraw: true });
		world.clock.set(CLOSES);
		expect(done(readTaskList(bidder, { bidId }))).toMatchObject({ open: false, may: { takeBack: false } });
	});
});
