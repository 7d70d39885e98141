import { expect, it } from "vitest";
import { answerInvitation } from "~/use-cases/bid/answer-invitation";
import { readBid } from "~/use-cases/bid/read-bid";
import { readBidPartnerships } from "~/use-cases/bid/read-bid-partnerships";
import { readInvitation, readOpenInvitations } from "~/use-cases/bid/read-invitation";
import { saveBidPartnership } from "~/use-cases/bid/save-bid-partnership";
import { startBid } from "~/use-cases/bid/start-bid";
import { outbox } from "~db/schema/messages";
import { bidWorld, codeOf, done } from "../../support/bid-builders";

function invited() {
	const world = bidWorld();
	const { solihull, sandwell } = world;
	const lead = world.as(solihull.bidder);
	const started = done(
		startBid(lead, { roundId: world.roundId, partnershipId: solihull.id, title: "Joint" } as never),
	) as unknown as { readonly bidId?: string; readonly id?: string };
	const bidId = started.bidId ?? started.id ?? "";
	const partnershipId = sandwell.id;
	done(saveBidPartnership(lead, { bidId, revision: 0, partnershipId, payee: true, amount: null }));
	const told = (kind: string) =>
		world.db
			.select()
			.from(outbox)
			.all()
			.flatMap((row) => (row.kind === kind ? [row.personId] : []));
	return { ...world, lead, bidId, partnershipId, told };
}

it("tells a partner's people, who accept: the lead sees it", () => {
	const { as, sandwell, lead, bidId, partnershipId, told, solihull } = invited();
	expect(told("partner-joined").sort()).toEqual([sandwell.bidder, sandwell.signatory].sort());
	const partner = as(sandwell.bidder);
	expect(readOpenInvitations(partner, { bidId })).toHaveLength(1);
	expect(readOpenInvitations(lead, { bidId })).toEqual([]);
	const answer = { bidId, partnershipId, takesPart: true, reason: "" };
	expect(codeOf(answerInvitation(lead, answer))).toBe("not-found");
	expect(codeOf(answerInvitation(lead, { ...answer, partnershipId: solihull.id }))).toBe("not-found");
	done(answerInvitation(partner, answer));
	done(answerInvitation(partner, answer));
	expect(readOpenInvitations(partner, { bidId })).toEqual([]);
	const { partnerships } = done(readBidPartnerships(lead, { bidId }));
	expect(partnerships.map(({ accepted }) => accepted)).toEqual([true, true]);
});

it("lets a partner decline: it leaves the bid, reads it no more, and the lead's people are told", () => {
	const { as, sandwell, solihull, walsall, bidId, partnershipId, told } = invited();
	const partner = as(sandwell.signatory);
	const answer = { bidId, partnershipId, takesPart: false, reason: "No staff" };
	expect(codeOf(answerInvitation(as(walsall.bidder), answer))).toBe("not-found");
	done(answerInvitation(partner, answer));
	expect(codeOf(readBid(partner, { bidId }))).toBe("not-found");
	expect(codeOf(readInvitation(partner, { bidId, partnershipId }))).toBe("not-found");
	expect(told("partner-declined").sort()).toEqual([solihull.bidder, solihull.signatory].sort());
});
