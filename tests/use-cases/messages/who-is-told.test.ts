import { describe, expect, it } from "vitest";
import { laterBy } from "~/clock";
import { startBid } from "~/use-cases/bid/start-bid";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { sayReady } from "~/use-cases/bid/submission/say-ready";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import { takeBackBid } from "~/use-cases/bid/submission/take-back-bid";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { queueReminders } from "~/use-cases/messages/queue-reminders";
import { createPerson } from "~/use-cases/people/create-person";
import { makePasswordLink } from "~/use-cases/people/make-password-link";
import { readLink } from "~/use-cases/people/read-link";
import { readPerson } from "~/use-cases/people/read-person";
import { sendPasswordLink } from "~/use-cases/people/send-password-link";
import { setPasswordByLink } from "~/use-cases/people/set-password-by-link";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";
import { extendClosing } from "~/use-cases/round/extend-closing";
import { tell } from "~/use-cases/tell";
import { roundById } from "~db/round/round";
import { bidWorld, CLOSES, codeOf, done, draftBid } from "../../support/bid-builders";
import { allocatingWorld, signing, withBoard } from "../../support/decision-builders";
import { keptMail, outboxRows } from "../../support/messages";
import { peopleWorld } from "../../support/people-builders";
import { must } from "../../support/round-builders";

/** A draft of Solihull's in a round of three partnerships. */
function draftWorld() {
	const world = bidWorld();
	const { bidder: bidderId } = world.solihull;
	const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id, bidderId });
	const mail = keptMail();
	const send = async () => {
		await mail.send(world.system);
		return mail.sent();
	};
	return { ...world, bidId, mail, send };
}

type World = ReturnType<typeof draftWorld>;

function extend({ as, fundManager, db, roundId }: World, closesAt: string) {
	const revision = roundById(db, roundId)?.revision ?? 0;
	const later = { boardMeetsOn: null, decisionExpectedOn: null, spendBy: null };
	return done(
		extendClosing(as(fundManager), {
			roundId,
			revision,
			closesAt,
			...later,
			reason: "The service was down.",
		}),
	);
}

describe("ready for a signatory", () => {
	it("is told to the signatories alone, with the name of who said it", async () => {
		const world = draftWorld();
		done(sayReady(world.as(world.solihull.bidder), { bidId: world.bidId, ready: true }));
		expect(await world.send()).toEqual([
			"Safer Solihull Partnership signatory: Ready for you: Engagement events",
		]);
		expect(world.mail.letters[0]?.text).toContain("Safer Solihull Partnership bidder says that the bid");
	});

	it("is told to nobody once it is taken back, submitted or no longer true", async () => {
		const world = draftWorld();
		const bidder = world.as(world.solihull.bidder);
		done(sayReady(bidder, { bidId: world.bidId, ready: true }));
		done(sayReady(bidder, { bidId: world.bidId, ready: false }));
		expect(await world.send()).toEqual([]);
		done(sayReady(world.as(world.solihull.signatory), { bidId: world.bidId, ready: true }));
		expect(outboxRows(world.system)).toHaveLength(1);
	});
});

describe("ready for a signatory, taken back and said again of the same content", () => {
	const saidAgain = async (between: (world: World) => Promise<unknown>) => {
		const world = draftWorld();
		const bidder = world.as(world.solihull.bidder);
		const say = (ready: boolean) => done(sayReady(bidder, { bidId: world.bidId, ready }));
		say(true);
		await between(world);
		world.clock.set(laterBy(world.clock.now(), 60_000));
		say(false);
		say(true);
		return world.send();
	};
	const READY = "Safer Solihull Partnership signatory: Ready for you: Engagement events";

	it("is told again where it was told before", async () => {
		expect(await saidAgain((world) => world.send())).toEqual([READY, READY]);
	});

	it("is told once where nothing was told before", async () => {
		expect(await saidAgain(async () => {})).toEqual([READY]);
	});
});

describe("a receipt", () => {
	it("is not sent of a version that was taken back before; the next version has its own", async () => {
		const world = draftWorld();
		const signatory = world.as(world.solihull.signatory);
		const submit = () => {
			done(certifyBid(signatory, { bidId: world.bidId }));
			done(submitBid(signatory, { bidId: world.bidId }));
		};
		submit();
		done(takeBackBid(signatory, { bidId: world.bidId }));
		expect(await world.send()).toEqual([]);
		submit();
		expect(await world.send()).toHaveLength(2);
	});
});

describe("a later closing time", () => {
	it("is told to the people of every partnership that may bid, with the reason, whatever they have written", async () => {
		const world = draftWorld();
		extend(world, "2026-06-05T16:00:00.000Z");
		expect(await world.send()).toEqual(
			["Sandwell", "Solihull", "Walsall"].flatMap((name) =>
				["bidder", "signatory"].map(
					(role) => `Safer ${name} Partnership ${role}: Second tranche now closes on 5 June 2026 at 5:00pm`,
				),
			),
		);
		expect(world.mail.letters[0]?.text).toContain("It was 29 May 2026 at 5:00pm.");
		expect(world.mail.letters[0]?.text).toContain("Reason: The service was down.");
	});

	it("that has moved once more before it was told is told once, as it is then", async () => {
		const world = draftWorld();
		extend(world, "2026-06-05T16:00:00.000Z");
		extend(world, "2026-06-12T16:00:00.000Z");
		const sent = await world.send();
		expect(sent).toHaveLength(6);
		expect(sent.every((each) => each.endsWith("12 June 2026 at 5:00pm"))).toBe(true);
	});
});

describe("reminders", () => {
	const at = async (world: World, instant: string) => {
		world.clock.set(instant);
		queueReminders(world.system);
		queueReminders(world.system);
		world.mail.letters.length = 0;
		const sent = await world.send();
		return sent.filter((each) => each.includes("Second tranche closes on"));
	};

	it("come seven working days, one working day and two hours before closing, to those with a draft", async () => {
		const world = draftWorld();
		const people = ["bidder", "signatory"].map(
			(role) => `Safer Solihull Partnership ${role}: Second tranche closes on 29 May 2026 at 5:00pm`,
		);
		expect(await at(world, "2026-05-19T15:59:00.000Z")).toEqual([]);
		expect(await at(world, "2026-05-19T16:00:00.000Z")).toEqual(people);
		expect(await at(world, "2026-05-20T16:00:00.000Z")).toEqual([]);
		expect(await at(world, "2026-05-28T16:00:00.000Z")).toEqual(people);
		expect(await at(world, "2026-05-29T14:00:00.000Z")).toEqual(people);
		expect(await at(world, "2026-05-29T15:59:00.000Z")).toEqual([]);
	});

	it("do not come of a bid that is submitted, or begun after that reminder was due", async () => {
		const world = draftWorld();
		const signatory = world.as(world.solihull.signatory);
		done(certifyBid(signatory, { bidId: world.bidId }));
		done(submitBid(signatory, { bidId: world.bidId }));
		expect(await at(world, "2026-05-20T09:00:00.000Z")).toEqual([]);
		const walsall = world.as(world.walsall.bidder);
		done(startBid(walsall, { roundId: world.roundId, partnershipId: world.walsall.id, title: "Late" }));
		expect(await at(world, "2026-05-20T10:00:00.000Z")).toEqual([]);
		expect(await at(world, "2026-05-28T16:00:00.000Z")).toHaveLength(2);
	});

	it("that were not sent before the bid was submitted, or the next was due, are not sent", async () => {
		const world = draftWorld();
		world.clock.set("2026-05-19T16:00:00.000Z");
		queueReminders(world.system);
		expect(await at(world, "2026-05-28T16:00:00.000Z")).toHaveLength(2);
		expect(outboxRows(world.system).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
			"one-day sent",
			"one-day sent",
			"seven-days not-needed",
			"seven-days not-needed",
		]);
	});

	it("come anew for a later closing time", async () => {
		const world = draftWorld();
		await at(world, "2026-05-28T16:00:00.000Z");
		extend(world, "2026-06-12T16:00:00.000Z");
		await world.send();
		expect(await at(world, "2026-06-11T16:00:00.000Z")).toHaveLength(2);
	});
});

describe("at closing", () => {
	it("a complete bid that nobody submitted is told to its people by name, and one with gaps is not", async () => {
		const world = draftWorld();
		const walsall = world.as(world.walsall.bidder);
		done(startBid(walsall, { roundId: world.roundId, partnershipId: world.walsall.id, title: "Begun" }));
		world.clock.set(CLOSES);
		closeDueRounds(world.system);
		expect(await world.send()).toEqual(
			["bidder", "signatory"].map(
				(role) => `Safer Solihull Partnership ${role}: Not submitted: Second tranche has closed`,
			),
		);
		expect(world.mail.letters[0]?.text).toContain(`Engagement events:\nhttps://tranche.example.org/bids/`);
		expect(world.mail.letters.map(({ text }) => text).join()).not.toContain("Begun");
	});

	it("nothing is told of a bid that was submitted", async () => {
		const world = draftWorld();
		const signatory = world.as(world.solihull.signatory);
		done(certifyBid(signatory, { bidId: world.bidId }));
		done(submitBid(signatory, { bidId: world.bidId }));
		await world.send();
		world.mail.letters.length = 0;
		world.clock.set(CLOSES);
		closeDueRounds(world.system);
		expect(await world.send()).toEqual([]);
	});
});

describe("an outcome", () => {
	it("is told once the decision is published, to each partnership its own bids and nobody else's", async () => {
		const world = await allocatingWorld();
		const mail = keptMail();
		const decisionId = await withBoard(world);
		must(await signing(world, decisionId));
		await mail.send(world.system);
		mail.letters.length = 0;
		must(publishDecision(world.as(world.decisionMaker), { decisionId }));
		await mail.send(world.system);
		const { name } = world.as(world.signatory.coventry).actor as { readonly name: string };
		const letter = mail.letters.find(({ to }) => to.name === name);
		expect(letter?.subject).toBe("Decision 001/2026: Second tranche, draft 1");
		expect(letter?.text).toContain("C1, ");
		expect(letter?.text).toMatch(/C2, [^\n]*: awarded £20,000\.00/);
		expect(letter?.text).not.toContain("B1, ");
		expect(letter?.text).not.toMatch(/score|points/i);
	});

	it("is told to nobody where it stands in the outbox before publication", async () => {
		const world = await allocatingWorld();
		const mail = keptMail();
		const decisionId = await withBoard(world);
		must(await signing(world, decisionId));
		tell(world.system, world.db, "outcome", { decisionId }, [world.signatory.coventry]);
		await mail.send(world.system);
		expect(mail.letters.filter(({ subject }) => subject.startsWith("Decision"))).toEqual([]);
	});
});

describe("a one-time link", () => {
	const asked = () => {
		const world = peopleWorld();
		const mail = keptMail();
		const administrator = { ...world.asAdministrator(), mailer: mail.mailer };
		const create = (context = administrator) =>
			done(createPerson(context, { key: "k".repeat(20), name: "Nadia", email: "nadia@example.org" }));
		return { ...world, mail, administrator, create, ...create() };
	};
	const tokenIn = (text = "") => /\/link\/([\w-]{43})/.exec(text)?.[1] ?? "";

	it("goes by mail, works, and stands neither in the outbox, nor in the audit, nor on the page", async () => {
		const world = asked();
		expect(world.invitation).toBeNull();
		expect(done(readPerson(world.administrator, world.personId)).linkByMail).toMatchObject({
			state: "waiting",
		});
		await world.mail.send(world.system);
		const token = tokenIn(world.mail.letters[0]?.text);
		expect(done(readLink(world.public, token))).toMatchObject({ name: "Nadia" });
		const tables = ["outbox", "audit_entry", "audit_detail", "one_time_link"];
		const stored = tables.flatMap((table) => world.db.$client.prepare(`SELECT * FROM ${table}`).all());
		expect(JSON.stringify(stored)).not.toContain(token);
		expect(done(readPerson(world.administrator, world.personId)).linkByMail).toBeNull();
	});

	it("is asked for once where the form is sent again before it went, and anew where it was given up", async () => {
		const world = asked();
		const later = (ms: number) => {
			const machineNow = laterBy(world.clock.machineNow(), ms);
			return { clock: { now: world.clock.now, machineNow: () => machineNow } };
		};
		world.create({ ...world.administrator, ...later(1000) });
		expect(outboxRows(world.system).map(({ state }) => state)).toEqual(["waiting"]);
		world.mail.answer(() => "refused");
		await world.mail.send(world.system);
		world.create({ ...world.administrator, ...later(2000) });
		expect(outboxRows(world.system).map(({ state }) => state)).toEqual(["not-needed", "waiting"]);
	});

	it("is not sent where another was made by hand meanwhile, and the one made by hand holds", async () => {
		const world = asked();
		const { link } = done(makePasswordLink(world.administrator, { personId: world.personId }));
		await world.mail.send(world.system);
		expect(world.mail.letters).toEqual([]);
		expect(readLink(world.public, tokenIn(link)).ok).toBe(true);
	});

	it("that is sent again works alone, and none is sent once the person has set a password", async () => {
		const world = asked();
		const minutes = (count: number) => {
			const machineNow = laterBy(world.clock.machineNow(), count * 60_000);
			return { ...world.system, clock: { now: world.clock.now, machineNow: () => machineNow } };
		};
		const tried: string[] = [];
		const keys = new Set<string>();
		world.mail.answer(({ key, text }) => {
			tried.push(tokenIn(text));
			keys.add(key);
			return tried.length === 1 ? "unreachable" : "sent";
		});
		await world.mail.send(world.system);
		await world.mail.send(minutes(2));
		expect(tried.map((token) => readLink(world.public, token).ok)).toEqual([false, true]);
		expect(keys.size).toBe(2);
		done(await setPasswordByLink(world.public, { token: tried[1] ?? "", password: "seven otters in a row" }));
		done(sendPasswordLink(world.administrator, { personId: world.personId }));
		await world.mail.send(minutes(4));
		expect(tried).toHaveLength(3);
		expect(world.mail.letters.at(-1)?.subject).toBe("Set a new password for Tranche");
	});

	it("is asked for by administrators alone, and where mail is set up", () => {
		const world = asked();
		const { personId } = world;
		expect(codeOf(sendPasswordLink(world.asAdministrator(), { personId }))).toBe("mail-not-set-up");
		expect(codeOf(sendPasswordLink({ ...world.public, mailer: world.mail.mailer }, { personId }))).toBe(
			"not-found",
		);
	});
});
