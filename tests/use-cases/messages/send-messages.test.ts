import { describe, expect, it } from "vitest";
import { laterBy } from "~/clock";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import { sendMessages } from "~/use-cases/messages/send-messages";
import { recordFaults } from "~db/audit/verify-records";
import { setInstallationMode } from "~db/installation";
import { bidWorld, done, draftBid } from "../../support/bid-builders";
import { keptMail, outboxRows } from "../../support/messages";
import { openUnsynced } from "../../support/unsynced";

const MINUTE = 60_000;

/** A bid that was just submitted: a receipt waits for its bidder and its signatory. */
function submittedWorld() {
	const world = bidWorld();
	const { bidder: bidderId, signatory: signatoryId } = world.solihull;
	const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id, bidderId });
	const signatory = world.as(signatoryId);
	done(certifyBid(signatory, { bidId }));
	done(submitBid(signatory, { bidId }));
	let machineNow = world.clock.machineNow();
	const later = (ms: number) => {
		machineNow = laterBy(machineNow, ms);
	};
	const system = { ...world.system, clock: { now: world.clock.now, machineNow: () => machineNow } };
	return { ...world, system, bidId, later, mail: keptMail() };
}

const RECEIPTS = [
	"Safer Solihull Partnership bidder: We received bid S1: Engagement events",
	"Safer Solihull Partnership signatory: We received bid S1: Engagement events",
];

describe("the outbox", () => {
	it("holds a message in the transaction of what it tells of, without a word of anybody's", () => {
		const { system, bidId, db } = submittedWorld();
		const rows = outboxRows(system);
		expect(rows.map(({ kind, state }) => `${kind} ${state}`)).toEqual(["receipt waiting", "receipt waiting"]);
		expect(rows[0]?.about).toEqual({ bidId, version: "1" });
		expect(recordFaults(db).faults.filter(({ table }) => table === "outbox")).toEqual([]);
	});

	it("sends each message once, and never again", async () => {
		const { system, mail, later } = submittedWorld();
		expect(await mail.send(system)).toEqual({ sent: 2, failed: [] });
		expect(mail.sent()).toEqual(RECEIPTS);
		later(7 * 24 * 60 * MINUTE);
		expect(await mail.send(system)).toEqual({ sent: 0, failed: [] });
		expect(outboxRows(system).map(({ state }) => state)).toEqual(["sent", "sent"]);
	});

	it("sends each once also where two processes send at the same time", async () => {
		const { system, mail, file } = submittedWorld();
		const other = openUnsynced(file);
		const turns = await Promise.all([
			mail.send(system),
			mail.send({ ...system, db: other }),
			mail.send(system),
		]);
		other.$client.close();
		expect(turns.reduce((all, { sent }) => all + sent, 0)).toBe(2);
		expect(mail.sent()).toEqual(RECEIPTS);
	});

	it("sends again only where the process ended in between, under the same key", async () => {
		const { system, mail, later } = submittedWorld();
		const crash = { ...mail.mailer, send: async () => Promise.reject(new Error("crash")) };
		await expect(sendMessages({ ...system, mailer: crash })).rejects.toThrow("crash");
		expect(await mail.send(system)).toEqual({ sent: 1, failed: [] });
		later(5 * MINUTE);
		expect(await mail.send(system)).toEqual({ sent: 1, failed: [] });
		expect(new Set(mail.letters.map(({ key }) => key)).size).toBe(2);
	});

	it("keeps everything waiting where no mail is set up", async () => {
		const { system, mail, later } = submittedWorld();
		expect(await sendMessages(system)).toEqual({ sent: 0, failed: [] });
		later(24 * 60 * MINUTE);
		expect(await mail.send(system)).toMatchObject({ sent: 2 });
	});
});

describe("a mail server that cannot be reached", () => {
	it("is tried with one message, then left alone, and all is sent once it is back", async () => {
		const { system, mail, later } = submittedWorld();
		let tries = 0;
		mail.answer(() => {
			tries += 1;
			return "unreachable";
		});
		expect((await mail.send(system)).failed).toEqual(["unreachable"]);
		expect(await mail.send(system)).toEqual({ sent: 0, failed: [] });
		later(MINUTE);
		await mail.send(system);
		expect(tries).toBe(2);
		mail.answer(() => "sent");
		later(15 * MINUTE);
		expect(await mail.send(system)).toMatchObject({ sent: 2 });
		expect(mail.sent()).toEqual(RECEIPTS);
	});

	it("does not keep a message that breaks each connection before all others", async () => {
		const { system, mail, later } = submittedWorld();
		mail.answer(({ to }) => (to.name.endsWith("bidder") ? "unreachable" : "sent"));
		for (let turn = 0; turn < 3; turn++) {
			await mail.send(system);
			later(15 * MINUTE);
		}
		expect(mail.sent()).toEqual(RECEIPTS.slice(1));
	});
});

describe("a message that the server does not take", () => {
	it("is given up at once where it is refused, and the next goes out", async () => {
		const { system, mail } = submittedWorld();
		mail.answer(({ to }) => (to.name.endsWith("bidder") ? "refused" : "sent"));
		expect(await mail.send(system)).toEqual({ sent: 1, failed: ["refused"] });
		const rows = outboxRows(system).map(({ state, lastAnswer }) => `${state} ${lastAnswer}`);
		expect(rows.sort()).toEqual(["given-up refused", "sent null"]);
	});

	it("is tried again later where it is put off, ten times at most", async () => {
		const { system, mail, later } = submittedWorld();
		mail.answer(() => "put-off");
		for (let turn = 0; turn < 12; turn++) {
			await mail.send(system);
			later(240 * MINUTE);
		}
		expect(outboxRows(system).map(({ state, attempts }) => `${state} ${attempts}`)).toEqual([
			"given-up 10",
			"given-up 10",
		]);
	});
});

describe("who gets a message", () => {
	it("is asked as it is sent: the address of then, and nobody whose role or account has ended", async () => {
		const { system, mail, solihull, db } = submittedWorld();
		const now = system.clock.now();
		db.$client.prepare("UPDATE membership SET ends_at = ? WHERE person_id = ?").run(now, solihull.bidder);
		db.$client.prepare("UPDATE person SET email = 'new@example.org' WHERE id = ?").run(solihull.signatory);
		await mail.send(system);
		expect(mail.letters.map(({ to }) => to.address)).toEqual(["new@example.org"]);
		expect(
			outboxRows(system)
				.map(({ state }) => state)
				.sort(),
		).toEqual(["not-needed", "sent"]);
	});

	it("does without what they have switched off", async () => {
		const { system, mail, solihull, db } = submittedWorld();
		db.$client.prepare("INSERT INTO message_choice VALUES (?, 'receipts')").run(solihull.bidder);
		await mail.send(system);
		expect(mail.sent()).toEqual(RECEIPTS.slice(1));
	});
});

it("a demonstration shows its messages in the mailbox and sends none", async () => {
	const { system, db, mail } = submittedWorld();
	setInstallationMode(db, "demo");
	await mail.send(system);
	expect(mail.letters).toEqual([]);
	expect(outboxRows(system).map(({ state, shown }) => `${state}: ${shown?.subject}`)).toEqual([
		"sent: We received bid S1: Engagement events",
		"sent: We received bid S1: Engagement events",
	]);
});
