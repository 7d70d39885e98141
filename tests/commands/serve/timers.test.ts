import { existsSync, utimesSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { laterBy } from "~/clock";
import { repeatedly } from "~/commands/serve/repeated-work";
import { FILES_EVERY_HOUR, MESSAGES_EVERY_SECOND, ROUNDS_EVERY_SECOND } from "~/commands/serve/timers";
import { smtp } from "~/commands/smtp";
import { DOCUMENT } from "~/domain/form/kinds/document";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import { addRecord } from "~/use-cases/form/add-record";
import { recordFaults } from "~db/audit/verify-records";
import { auditEntriesOfBid } from "~db/bid/history";
import { filePlace } from "~db/files";
import { roundById } from "~db/round/round";
import { attachedFile, fileNames, hold } from "../../support/attached-files";
import { bidWorld, CLOSES, done, draftBid } from "../../support/bid-builders";
import { mailServer } from "../../support/mail-server";
import { outboxRows } from "../../support/messages";

const DAY = 86_400_000;

describe("the process, every second", () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it("closes a round in the second its closing instant comes, and not before", () => {
		const world = bidWorld("2026-05-29T15:59:59.500Z");
		const stop = repeatedly(world, { error: vi.fn() }, ROUNDS_EVERY_SECOND);
		vi.advanceTimersByTime(1000);
		expect(roundById(world.db, world.roundId)?.state).toBe("open");
		world.clock.set(CLOSES);
		vi.advanceTimersByTime(1000);
		expect(roundById(world.db, world.roundId)?.state).toBe("closed");
		stop();
	});

	it("logs an error and tries again the next second, until it is stopped", () => {
		const world = bidWorld();
		const error = vi.fn();
		world.clock.set(CLOSES);
		world.db.$client.pragma("query_only = ON");
		const stop = repeatedly(world, { error }, ROUNDS_EVERY_SECOND);
		vi.advanceTimersByTime(2000);
		expect(error).toHaveBeenCalledTimes(2);
		world.db.$client.pragma("query_only = OFF");
		vi.advanceTimersByTime(1000);
		expect(roundById(world.db, world.roundId)?.state).toBe("closed");
		stop();
		expect(vi.getTimerCount()).toBe(0);
	});

	it("begins no turn while the one before it lasts, and logs what it fails with", async () => {
		const world = bidWorld();
		const error = vi.fn();
		const failing: ((reason: Error) => void)[] = [];
		const turn = () => new Promise((_, reject) => void failing.push(reject));
		const stop = repeatedly(world, { error }, { everyMs: 1000, atOnce: true, failed: "failed", turn });
		await vi.advanceTimersByTimeAsync(5000);
		expect(failing).toHaveLength(1);
		failing[0]?.(new Error("no"));
		await vi.advanceTimersByTimeAsync(1000);
		expect([failing.length, error.mock.calls.length]).toEqual([2, 1]);
		stop();
	});
});

describe("the outbox, every second", () => {
	const SOON = { silenceMs: 300, beginMs: 900, letterMs: 900 };
	const often = { ...MESSAGES_EVERY_SECOND, everyMs: 20 };

	/** A bid that was submitted, with a mail server: two receipts wait. */
	async function withServer(answers?: Parameters<typeof mailServer>[0]) {
		const world = bidWorld();
		const server = await mailServer(answers);
		const { bidder, signatory } = world.solihull;
		const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id, bidderId: bidder });
		const submit = () => {
			done(certifyBid(world.as(signatory), { bidId }));
			done(submitBid(world.as(signatory), { bidId }));
		};
		const at = { host: "127.0.0.1", port: server.port, secure: false, plain: true };
		const mailer = smtp({ ...at, from: "bids@example.org" }, "https://tranche.example.org", SOON);
		return { ...world, server, submit, application: { ...world, mailer } };
	}

	it("is sent by mail, each message once, and what is stopped finishes the one under way", async () => {
		const { server, submit, application, system } = await withServer();
		submit();
		const error = vi.fn();
		const stop = repeatedly(application, { error }, { ...often, atOnce: true });
		await stop();
		expect(server.taken).toHaveLength(1);
		const again = repeatedly(application, { error }, often);
		await vi.waitFor(() => expect(server.taken).toHaveLength(2));
		await again();
		expect(outboxRows(system).map(({ state }) => state)).toEqual(["sent", "sent"]);
		expect(server.taken.map(({ to }) => to)).toHaveLength(2);
		expect(error).not.toHaveBeenCalled();
	});

	it("waits for a mail server that hangs, and nothing else does; the log names nobody", async () => {
		const { server, submit, application, system, db, clock, roundId } = await withServer(() => "");
		const error = vi.fn();
		const stops = [often, { ...ROUNDS_EVERY_SECOND, everyMs: 20 }].map((work) =>
			repeatedly(application, { error }, work),
		);
		submit();
		await vi.waitFor(() => expect(server.calls()).toBe(1));
		clock.set(CLOSES);
		await vi.waitFor(() => expect(roundById(db, roundId)?.state).toBe("closed"));
		expect(error).not.toHaveBeenCalled();
		await vi.waitFor(() => expect(error).toHaveBeenCalledOnce(), 3000);
		await Promise.all(stops.map((stop) => stop()));
		expect(server.calls()).toBe(1);
		expect(String(error.mock.calls[0]?.[0].err)).toMatch(/did not take messages: unreachable$/);
		expect(outboxRows(system).map(({ state }) => state)).toEqual(["waiting", "waiting"]);
	});
});

describe("the files that nothing holds", () => {
	/** A draft with a file that it holds and one that it let go. */
	async function withFiles() {
		const world = bidWorld();
		const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id });
		const bidder = world.as(world.solihull.bidder);
		const held = await attachedFile(bidder, bidId, "Held.txt", "held");
		const dropped = await attachedFile(bidder, bidId, "Dropped.txt", "dropped");
		const sweep = () => repeatedly(world, { error: vi.fn() }, FILES_EVERY_HOUR)();
		return { ...world, bidId, bidder, held, dropped, sweep };
	}

	it("go after seven days with their contents, by the process, as the audit tells", async () => {
		const { db, clock, bidId, bidder, held, dropped, sweep } = await withFiles();
		hold(bidder, bidId, [held]);
		const letGoAt = clock.now();
		clock.set(laterBy(letGoAt, 7 * DAY - 1));
		sweep();
		expect(fileNames(bidder, bidId)).toHaveLength(2);
		clock.set(laterBy(letGoAt, 7 * DAY));
		sweep();
		expect(fileNames(bidder, bidId)).toEqual(["Held.txt"]);
		expect([held, dropped].map((id) => existsSync(filePlace(db, id)))).toEqual([true, false]);
		expect(auditEntriesOfBid(db, bidId)[0]).toMatchObject({ action: "remove-let-go-file", actorId: null });
		expect(recordFaults(db).faults.filter(({ table }) => table === "attachment")).toEqual([]);
	});

	it("stay where a draft holds them again meanwhile, or a submitted version does", async () => {
		const { db, clock, bidId, bidder, held, dropped, sweep, ...world } = await withFiles();
		const signatory = world.as(world.solihull.signatory);
		hold(bidder, bidId, [held]);
		const values = { what: "Letters of support", files: [held, dropped], supports: null };
		done(addRecord(bidder, DOCUMENT, { bidId, values }));
		clock.set(laterBy(clock.now(), 8 * DAY));
		sweep();
		done(certifyBid(signatory, { bidId }));
		done(submitBid(signatory, { bidId }));
		hold(bidder, bidId, []);
		clock.set(laterBy(clock.now(), 80 * DAY));
		sweep();
		expect(fileNames(bidder, bidId)).toHaveLength(2);
		expect([held, dropped].map((id) => existsSync(filePlace(db, id)))).toEqual([true, true]);
	});

	it("go a day after a crash left them on the disk without a row", async () => {
		const { db, clock, held, sweep } = await withFiles();
		const place = filePlace(db, "left-by-a-crash");
		writeFileSync(place, "half");
		const since = (ago: number) => utimesSync(place, 0, Date.parse(clock.machineNow()) / 1000 - ago);
		since(23 * 3600);
		sweep();
		expect(existsSync(place)).toBe(true);
		since(25 * 3600);
		sweep();
		expect([place, filePlace(db, held)].map((each) => existsSync(each))).toEqual([false, true]);
	});
});
