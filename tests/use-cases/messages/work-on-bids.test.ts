import { expect, it } from "vitest";
import { laterBy } from "~/clock";
import { answerInvitation } from "~/use-cases/bid/answer-invitation";
import { askQuestion } from "~/use-cases/bid/clarification/ask-question";
import { extendAnswering } from "~/use-cases/bid/clarification/extend-answering";
import { lapseDueClarifications } from "~/use-cases/bid/clarification/lapse-due-clarifications";
import { saveBidPartnership } from "~/use-cases/bid/save-bid-partnership";
import { commentOnSection } from "~/use-cases/bid/together/comment-on-section";
import { giveSection } from "~/use-cases/bid/together/give-section";
import { queueReminders } from "~/use-cases/messages/queue-reminders";
import { cancelRound } from "~/use-cases/round/cancel-round";
import { assessingWorld } from "../../support/assessment-builders";
import { bidWorld, done, draftBid } from "../../support/bid-builders";
import { keptMail } from "../../support/messages";

function drafting() {
	const world = bidWorld();
	const bidder = world.as(world.solihull.bidder);
	const bidId = draftBid(world, world.roundId, {
		partnershipId: world.solihull.id,
		bidderId: world.solihull.bidder,
	});
	const mail = keptMail();
	const sent = async () => {
		await mail.send(world.system);
		return mail.letters.splice(0).map(({ to, subject }) => `${to.name}: ${subject}`);
	};
	return { ...world, bidder, bidId, mail, sent };
}

it("a comment is told to the others of the bid, a section to whom it is given, words of neither", async () => {
	const { bidder, bidId, solihull, mail, system } = drafting();
	done(commentOnSection(bidder, { bidId, section: "need", text: "Our secret weakness" }));
	done(giveSection(bidder, { bidId, section: "risks", personId: solihull.signatory }));
	done(giveSection(bidder, { bidId, section: "costs", personId: solihull.bidder }));
	await mail.send(system);
	expect(mail.sent()).toEqual([
		"Safer Solihull Partnership signatory: Comment on “Need”: Engagement events",
		"Safer Solihull Partnership signatory: “Risks” is yours to write: Engagement events",
	]);
	expect(mail.letters.map(({ text }) => text).join()).not.toContain("secret");
});

it("a partner is told of its bid and its lead that it declined; who left first is told nothing", async () => {
	const { as, bidder, bidId, sandwell, sent } = drafting();
	const partnershipId = sandwell.id;
	const joins = { bidId, revision: 0, partnershipId, payee: false, amount: null };
	done(saveBidPartnership(bidder, joins));
	expect(await sent()).toHaveLength(2);
	done(answerInvitation(as(sandwell.bidder), { bidId, partnershipId, takesPart: false, reason: "No staff" }));
	expect(await sent()).toEqual(
		["bidder", "signatory"].map(
			(role) =>
				`Safer Solihull Partnership ${role}: Safer Sandwell Partnership left the bid: Engagement events`,
		),
	);
	done(saveBidPartnership(bidder, { ...joins, revision: 2 }));
	done(answerInvitation(as(sandwell.bidder), { bidId, partnershipId, takesPart: false, reason: "" }));
	expect((await sent()).filter((line) => line.startsWith("Safer Sandwell"))).toEqual([]);
});

it("a cancelled round is told to everybody who may bid in it", async () => {
	const { as, fundManager, roundId, sent } = drafting();
	done(cancelRound(as(fundManager), { roundId, reason: "The money is gone." }));
	expect(new Set((await sent()).map((line) => line.replace(/^.*: /, "")))).toEqual(
		new Set(["Second tranche was cancelled"]),
	);
});

/** A question due at 5pm on the Monday after the clocks go back, by London's clock. */
const DUE = "2026-10-26T17:00:00.000Z";

it("answers are reminded of two working days before, at the same hour in London, and lapse to all it concerns", async () => {
	const world = assessingWorld();
	const { b1 } = world.bids;
	const mail = keptMail();
	const sent = async () => {
		await mail.send(world.system);
		const said = mail.letters.splice(0).filter(({ to }) => to.name !== "bidder person");
		return said.map(({ to, subject }) => `${to.name}: ${subject}`);
	};
	await sent();
	const asked = { section: "risks", question: null, text: "Why?", mayChange: false };
	done(askQuestion(world.manager, { bidId: b1, ...asked, dueAt: laterBy(DUE, -3_600_000) }));
	expect(await sent()).toEqual(["Bea Signatory: A question about bid B1: Mediation service"]);
	done(extendAnswering(world.manager, { bidId: b1, dueAt: DUE, reason: "Holidays" }));
	expect(await sent()).toEqual([
		"Bea Signatory: Answers about bid B1 are now due on 26 October 2026 at 5:00pm",
	]);
	// Thursday, still in summer time.
	world.clock.set("2026-10-22T15:59:59.999Z");
	queueReminders(world.system);
	expect(await sent()).toEqual([]);
	world.clock.set("2026-10-22T16:00:00.000Z");
	queueReminders(world.system);
	queueReminders(world.system);
	expect(await sent()).toEqual(["Bea Signatory: Answers about bid B1 are due on 26 October 2026 at 5:00pm"]);
	world.interested(world.fundManager, world.partnerships.birmingham);
	world.clock.set(DUE);
	lapseDueClarifications(world.system);
	expect(await sent()).toEqual(["Bea Signatory: Not answered: the questions about bid B1"]);
});
