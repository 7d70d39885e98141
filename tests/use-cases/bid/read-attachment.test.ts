import { describe, expect, it } from "vitest";
import { attachFile } from "~/use-cases/bid/attach-file";
import { readAttachment } from "~/use-cases/bid/read-attachment";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import { takeBackBid } from "~/use-cases/bid/submission/take-back-bid";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";
import { attachedFile, hold, receivedFile } from "../../support/attached-files";
import { bidWorld, CLOSES, codeOf, done, draftBid } from "../../support/bid-builders";

const ROLES = [
	"fund-manager",
	"moderator",
	"auditor",
	"assessor",
	"board-member",
	"decision-maker",
	"finance-officer",
	"administrator",
] as const;

async function world() {
	const made = bidWorld();
	const { solihull, walsall, office } = made;
	const bidId = draftBid(made, made.roundId, { partnershipId: solihull.id });
	const [bidder, signatory] = [made.as(solihull.bidder), made.as(solihull.signatory)];
	const people = {
		bidder: solihull.bidder,
		signatory: solihull.signatory,
		otherBidder: walsall.bidder,
		...Object.fromEntries(ROLES.map((role) => [role, made.person(role, office)])),
	};
	return {
		...made,
		bidId,
		bidder,
		signatory,
		submit: () => {
			done(certifyBid(signatory, { bidId }));
			done(submitBid(signatory, { bidId }));
		},
		close: () => {
			made.clock.set(CLOSES);
			closeDueRounds(made.system);
		},
		/** Who may open a file. */
		readers: (fileId: string): readonly string[] =>
			Object.entries(people)
				.filter(([, id]) => readAttachment(made.as(id), { fileId }).ok)
				.map(([who]) => who),
	};
}

const OWN = ["bidder", "signatory"];
const OFFICE = ["fund-manager", "moderator", "auditor"];

describe("a file of a bid is opened", () => {
	it("by the bid’s own people at any time, by the office once bidding has closed", async () => {
		const { bidder, bidId, submit, close, readers } = await world();
		const file = await attachedFile(bidder, bidId);
		expect(readers(file)).toEqual(OWN);
		submit();
		expect(readers(file)).toEqual(OWN);
		close();
		expect(readers(file)).toEqual([...OWN, ...OFFICE]);
	});

	it("by nobody else where no version that stands holds it", async () => {
		const { bidder, bidId, clock, submit, close, readers } = await world();
		const takenBack = await attachedFile(bidder, bidId, "Taken back.txt", "taken back");
		submit();
		clock.set("2026-05-05T09:00:00.000Z");
		done(takeBackBid(bidder, { bidId }));
		hold(bidder, bidId, []);
		const letGo = await attachedFile(bidder, bidId, "Let go.txt", "let go");
		const held = await attachedFile(bidder, bidId, "Held.txt", "held");
		hold(bidder, bidId, [held]);
		const unsaved = done(
			await attachFile(bidder, { bidId, file: receivedFile("Unsaved.txt", "unsaved") }),
		).id;
		submit();
		close();
		expect([takenBack, letGo, unsaved].map((id) => readers(id))).toEqual([OWN, OWN, OWN]);
		expect(readers(held)).toEqual([...OWN, ...OFFICE]);
	});

	it("by nobody who is not signed in, and by its key alone", async () => {
		const made = await world();
		const file = await attachedFile(made.bidder, made.bidId);
		expect(codeOf(readAttachment(made.public, { fileId: file }))).toBe("not-found");
		expect(codeOf(readAttachment(made.bidder, { fileId: "../tranche.sqlite" }))).toBe("not-found");
	});
});
