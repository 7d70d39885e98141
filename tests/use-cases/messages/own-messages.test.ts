import { describe, expect, it } from "vitest";
import { laterBy } from "~/clock";
import { chooseMessages } from "~/use-cases/messages/choose-messages";
import { forgetMessages } from "~/use-cases/messages/forget-messages";
import { readMailbox } from "~/use-cases/messages/read-mailbox";
import { readOutbox } from "~/use-cases/messages/read-outbox";
import { readOwnChoices } from "~/use-cases/messages/read-own-choices";
import { retryMessages } from "~/use-cases/messages/retry-messages";
import { extendClosing } from "~/use-cases/round/extend-closing";
import { readHome } from "~/use-cases/round/read-home";
import { extensionsOf } from "~db/audit/last-change";
import { setInstallationMode } from "~db/installation";
import { bidWorld, codeOf, done } from "../../support/bid-builders";
import { keptMail, outboxRows } from "../../support/messages";
import { lastAuditDetail } from "../../support/people-builders";

/** A round whose closing was put off: six messages wait. */
function extendedWorld() {
	const world = bidWorld();
	const administrator = world.person("administrator", world.office);
	const extended = extendClosing(world.as(world.fundManager), {
		...{ roundId: world.roundId, revision: 1, closesAt: "2026-06-05T16:00:00.000Z" },
		...{ boardMeetsOn: null, decisionExpectedOn: null, spendBy: null, reason: "The service was down." },
	});
	done(extended);
	return { ...world, administrator: world.as(administrator), mail: keptMail() };
}

describe("a person's choice", () => {
	it("is kept with an entry in the audit, and can be taken back", () => {
		const world = bidWorld();
		const bidder = world.as(world.solihull.bidder);
		expect(done(readOwnChoices(bidder)).switchedOff).toEqual([]);
		done(chooseMessages(bidder, { wanted: ["ready", "work"] }));
		expect(done(readOwnChoices(bidder)).switchedOff).toEqual(["receipts", "reminders"]);
		expect(lastAuditDetail(world)).toEqual({ before: [], after: ["receipts", "reminders"] });
		expect(done(readOwnChoices(world.as(world.solihull.signatory))).switchedOff).toEqual([]);
		done(chooseMessages(bidder, { wanted: ["ready", "receipts", "reminders", "work"] }));
		expect(done(readOwnChoices(bidder)).switchedOff).toEqual([]);
	});

	it("is nobody's who is not signed in", () => {
		const world = bidWorld();
		expect(codeOf(chooseMessages(world.public, { wanted: [] }))).toBe("not-found");
	});
});

describe("what was not sent", () => {
	it("is told to the administrator by kind and person, without what it says or where it goes", async () => {
		const world = extendedWorld();
		const { goesBy, unsent } = done(readOutbox(world.administrator));
		expect(goesBy).toBe("none");
		expect(unsent).toHaveLength(6);
		expect(unsent[0]).toMatchObject({ what: "Later closing time", lastAnswer: null, attempts: 0 });
		expect(JSON.stringify(unsent)).not.toMatch(/@example|service was down/);
		expect(readHome(world.administrator).work).toContainEqual({
			...{ kind: "unsent-messages", waiting: 6, givenUp: 0 },
		});
		expect(codeOf(readOutbox(world.as(world.fundManager)))).toBe("not-found");
	});

	it("is nobody's work as long as the mail server takes it", async () => {
		const world = extendedWorld();
		const { mailer } = world.mail;
		const work = () =>
			readHome({ ...world.administrator, mailer }).work.filter(({ kind }) => kind === "unsent-messages");
		expect(work()).toEqual([]);
		world.mail.answer(() => "unreachable");
		await world.mail.send(world.system);
		expect(work()).toEqual([{ kind: "unsent-messages", waiting: 6, givenUp: 0 }]);
	});

	it("is tried again where it was given up, by an administrator alone", async () => {
		const world = extendedWorld();
		world.mail.answer(() => "refused");
		await world.mail.send(world.system);
		expect(done(readOutbox(world.administrator)).unsent.every(({ isGivenUp }) => isGivenUp)).toBe(true);
		const auditor = world.as(world.person("auditor", world.office));
		expect(done(readOutbox(auditor)).mayRetry).toBe(false);
		expect(codeOf(retryMessages(auditor))).toBe("forbidden");
		expect(done(retryMessages(world.administrator))).toEqual({ messages: 6 });
		world.mail.answer(() => "sent");
		expect(await world.mail.send(world.system)).toMatchObject({ sent: 6 });
	});

	it("is forgotten after ninety days", () => {
		const world = extendedWorld();
		const in90 = laterBy(world.clock.now(), 90 * 86_400_000);
		const at = (machineNow: string) => ({
			...world.system,
			clock: { now: () => machineNow, machineNow: () => machineNow },
		});
		forgetMessages(at(laterBy(in90, -1)));
		expect(outboxRows(world.system)).toHaveLength(6);
		forgetMessages(at(in90));
		expect(outboxRows(world.system)).toEqual([]);
	});
});

describe("the mailbox of a demonstration", () => {
	it("shows each person their own messages, and a live installation has none", async () => {
		const world = extendedWorld();
		const bidder = world.as(world.solihull.bidder);
		expect(codeOf(readMailbox(bidder))).toBe("not-found");
		setInstallationMode(world.db, "demo");
		await world.mail.send(world.system);
		expect(done(readMailbox(bidder)).map(({ subject }) => subject)).toEqual([
			"Second tranche now closes on 5 June 2026 at 5:00pm",
		]);
		expect(done(readMailbox(world.administrator))).toEqual([]);
		expect(codeOf(readMailbox(world.public))).toBe("not-found");
	});
});

it("a later closing time stands on the round's page with the one before and the reason", () => {
	const world = extendedWorld();
	expect(extensionsOf(world.db, world.roundId)).toEqual([
		expect.objectContaining({ before: "2026-05-29T16:00:00.000Z", reason: "The service was down." }),
	]);
});
