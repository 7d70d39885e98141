import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { laterBy } from "~/clock";
import { LARGEST_ATTACHMENT } from "~/domain/bid/attachment";
import { DOCUMENT } from "~/domain/form/kinds/document";
import { accepted } from "~/domain/outcome";
import { ATTACH_WORDS } from "~/forms/bid/attach-words";
import type { RefusalWords } from "~/forms/refused-form";
import { type AttachRefusal, attachFile } from "~/use-cases/bid/attach-file";
import { deleteBid } from "~/use-cases/bid/delete-bid";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import { write } from "~/use-cases/context";
import type { Scanner } from "~/use-cases/file/scanner";
import { addRecord } from "~/use-cases/form/add-record";
import { recordFaults } from "~db/audit/verify-records";
import {
	attachmentById,
	attachmentsOf,
	filesInRound,
	insertAttachment,
	isInStandingVersion,
} from "~db/bid/attachments";
import { type Db, openDatabase } from "~db/client";
import { filePlace, filesFolder } from "~db/files";
import { attachment } from "~db/schema/attachment";
import { round } from "~db/schema/round";
import { attachedFile, fileNames, hold, receivedFile } from "../../support/attached-files";
import { bidWorld, codeOf, done, draftBid } from "../../support/bid-builders";

function draftWorld() {
	const world = bidWorld();
	const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id });
	return { ...world, bidId, bidder: world.as(world.solihull.bidder) };
}

const onDisk = (file: string): readonly string[] => {
	const folder = filesFolder(file);
	return existsSync(folder) ? readdirSync(folder) : [];
};

/** What is not as the audit recorded it, of files. */
const faults = (db: Db) => recordFaults(db).faults.filter(({ table }) => table.includes("attachment"));

describe("a file that is added to a draft", () => {
	it("stands on the disk under a random identifier, beside its row, which the audit holds", async () => {
		const { db, file, bidder, bidId } = draftWorld();
		const received = receivedFile("Llythyr gŵr.txt", "Annwyl bawb");
		const { id } = done(await attachFile(bidder, { bidId, file: received }));
		expect(onDisk(file)).toEqual([id]);
		expect(readFileSync(filePlace(db, id), "utf8")).toBe("Annwyl bawb");
		expect(existsSync(received.path)).toBe(false);
		expect(attachmentsOf(db, bidId)).toEqual([
			{
				id,
				name: "Llythyr gŵr.txt",
				type: "txt",
				bytes: 11,
				sha256: received.sha256,
				state: "unscanned",
			},
		]);
		expect(faults(db)).toEqual([]);
		db.$client.exec("DROP TRIGGER attachment_frozen; UPDATE attachment SET name = 'another.txt'");
		expect(faults(db)).toMatchObject([{ fault: "changed", columns: ["name"] }]);
	});

	it("is there once, however often the same form is sent", async () => {
		const { file, bidder, bidId } = draftWorld();
		const first = done(await attachFile(bidder, { bidId, file: receivedFile() }));
		expect(done(await attachFile(bidder, { bidId, file: receivedFile() }))).toEqual(first);
		expect(onDisk(file)).toEqual([first.id]);
		const other = done(await attachFile(bidder, { bidId, file: receivedFile("Copy.txt") }));
		expect(other.id).not.toBe(first.id);
	});

	it("is another one when the same was let go", async () => {
		const { bidder, bidId } = draftWorld();
		const first = await attachedFile(bidder, bidId);
		hold(bidder, bidId, []);
		expect(done(await attachFile(bidder, { bidId, file: receivedFile() })).id).not.toBe(first);
	});

	it("is refused to everybody but the bid’s own people, in a draft of an open round", async () => {
		const world = draftWorld();
		const { file, bidId, clock } = world;
		const attach = async (who: string) =>
			codeOf(await attachFile(world.as(who), { bidId, file: receivedFile() }));
		expect(await attach(world.walsall.bidder)).toBe("not-found");
		expect(await attach(world.fundManager)).toBe("not-found");
		expect(codeOf(await attachFile(world.public, { bidId, file: receivedFile() }))).not.toBe("accepted");
		clock.set("2026-05-29T16:00:00.000Z");
		expect(await attach(world.solihull.bidder)).toBe("round-closed");
		expect(onDisk(file)).toEqual([]);
	});

	it("leaves nothing on the disk where its row is not written", async () => {
		const { db, file, bidder, bidId } = draftWorld();
		db.$client.exec(
			"CREATE TRIGGER no_more BEFORE INSERT ON attachment BEGIN SELECT RAISE(ABORT, 'full'); END",
		);
		await expect(attachFile(bidder, { bidId, file: receivedFile() })).rejects.toThrow("full");
		expect(onDisk(file)).toEqual([]);
	});
});

describe("the limits of files", () => {
	/** Gives a bid so many files more, by their rows alone. */
	function fill(
		{ system }: ReturnType<typeof draftWorld>,
		bidId: string,
		count: number,
		standing: "held" | "let-go",
	) {
		done(
			write(system, (tx, record, now) => {
				for (let place = 0; place < count; place++)
					insertAttachment(tx, {
						...{ id: system.ids.next(), bidId, name: `${place}.txt`, type: "txt", bytes: 1 },
						...{ sha256: `${standing}${place}`, state: "unscanned", standing, standingSince: now },
						...{ addedAt: now, addedBy: "system" },
					});
				record("attach-file", { kind: "bid", id: bidId }, {});
				return accepted(null);
			}),
		);
	}

	it.each([
		["20 that a bid holds", 19, 0, "too-many-files", "Remove one"],
		["600 with those that it let go", 3, 596, "too-many-stored", "7 days"],
	] as const)("are %s", async (_which, held, letGo, code, advice) => {
		const world = draftWorld();
		const { bidder, bidId } = world;
		fill(world, bidId, held, "held");
		fill(world, bidId, letGo, "let-go");
		const attach = (name: string) => attachFile(bidder, { bidId, file: receivedFile(`${name}.txt`, name) });
		done(await attach("the last"));
		expect(codeOf(await attach("one more"))).toBe(code);
		expect(ATTACH_WORDS[code]).toContain(advice);
		expect(codeOf(await attach("the last"))).toBe("accepted");
	});

	it("count a file that no form was saved with for an hour", async () => {
		const world = draftWorld();
		const { bidder, bidId, clock } = world;
		fill(world, bidId, 19, "held");
		const attach = (name: string) => attachFile(bidder, { bidId, file: receivedFile(`${name}.txt`, name) });
		done(await attach("given up"));
		clock.set(laterBy(clock.now(), 3_599_999));
		expect(codeOf(await attach("one more"))).toBe("too-many-files");
		clock.set(laterBy(clock.now(), 1));
		expect(codeOf(await attach("one more"))).toBe("accepted");
	});

	it("are the same for several who add at once, through two connections", async () => {
		const world = draftWorld();
		const { file, bidder, bidId, db, ids } = world;
		fill(world, bidId, 17, "held");
		// All of them are asked whether there is room before any of them is stored.
		let [scanned, release] = [0, () => {}];
		const allThere = new Promise<void>((resolve) => {
			release = resolve;
		});
		const scanner: Scanner = {
			scan: async () => {
				if (++scanned === 6) release();
				await allThere;
				return "clean";
			},
		};
		const one = { ...bidder, scanner };
		const other = { ...one, db: openDatabase(file), ids: { ...ids, next: () => `other${ids.next()}` } };
		const all = await Promise.all(
			[1, 2, 3]
				.flatMap((place) => [[one, `a${place}`] as const, [other, `b${place}`] as const])
				.map(([by, name]) => attachFile(by, { bidId, file: receivedFile(`${name}.txt`, name) })),
		);
		other.db.$client.close();
		expect(all.map((outcome) => codeOf(outcome)).sort()).toEqual([
			...["accepted", "accepted", "accepted"],
			...["too-many-files", "too-many-files", "too-many-files"],
		]);
		expect(onDisk(file)).toHaveLength(3);
		expect(attachmentsOf(db, bidId)).toHaveLength(20);
	});

	it("are what the round’s files may have together, whoever adds and in whatever order", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 60 })), { maxLength: 6 }),
				fc.integer({ min: 1, max: 200 }),
				async (files, limit) => {
					const world = draftWorld();
					const { db, roundId, walsall } = world;
					db.update(round).set({ filesLimit: limit }).run();
					const theirs = draftBid(world, roundId, { partnershipId: walsall.id });
					let held = 0;
					for (const [place, [own, bytes]] of files.entries()) {
						const by = own ? world.bidder : world.as(walsall.bidder);
						const sent = receivedFile(`${place}.txt`, "x".repeat(bytes));
						const code = codeOf(await attachFile(by, { bidId: own ? world.bidId : theirs, file: sent }));
						expect(code).toBe(held + bytes > limit ? "round-files-full" : "accepted");
						if (code === "accepted") held += bytes;
						expect(filesInRound(db, roundId)).toBe(held);
					}
				},
			),
			{ numRuns: 4 },
		);
	});

	it("are 25 MB for each", async () => {
		const { bidder, bidId } = draftWorld();
		const large = { ...receivedFile(), bytes: LARGEST_ATTACHMENT + 1 };
		expect(codeOf(await attachFile(bidder, { bidId, file: large }))).toBe("file-too-large");
		expect(codeOf(await attachFile(bidder, { bidId, file: { ...large, bytes: LARGEST_ATTACHMENT } }))).toBe(
			"accepted",
		);
	});

	it.each([
		["a large disk", 1e12, 1_000_000_008, "accepted"],
		["a large disk", 1e12, 1_000_000_007, "disk-full"],
		["a small disk", 4e9, 200_000_008, "accepted"],
		["a small disk", 4e9, 200_000_007, "disk-full"],
	])("keep room on %s of %d bytes with %d free: %s", async (_which, size, free, code) => {
		const { bidder, bidId } = draftWorld();
		const file = receivedFile("Letter.txt", "12345678");
		expect(codeOf(await attachFile(bidder, { bidId, file }, async () => ({ size, free })))).toBe(code);
	});
});

it("has words for each way in which it is refused", () => {
	const words: RefusalWords<AttachRefusal> = ATTACH_WORDS;
	expect(words["too-many-files"]).toContain("20 files");
});

describe("a scanner", () => {
	const says = (found: Awaited<ReturnType<Scanner["scan"]>>): Scanner => ({ scan: async () => found });
	const broken: Scanner = { scan: () => Promise.reject(new Error("no such socket")) };

	it.each([
		["clean", says("clean")],
		["waiting", says("unreachable")],
		["waiting", broken],
	])("leaves a file %s", async (state, scanner) => {
		const { bidder, bidId } = draftWorld();
		const { id } = done(await attachFile({ ...bidder, scanner }, { bidId, file: receivedFile() }));
		expect(attachmentById(bidder.db, id)?.state).toBe(state);
	});

	it("has an infected file refused, of which nothing stays", async () => {
		const { bidder, bidId, file } = draftWorld();
		const scanner = says("infected");
		expect(codeOf(await attachFile({ ...bidder, scanner }, { bidId, file: receivedFile() }))).toBe(
			"file-infected",
		);
		expect(onDisk(file)).toEqual([]);
		expect(fileNames(bidder, bidId)).toEqual([]);
	});
});

describe("what a submitted version holds", () => {
	it("are the files that its content names, and not those that the draft let go or never held", async () => {
		const { db, bidder, bidId, ...world } = draftWorld();
		const dropped = await attachedFile(bidder, bidId, "Dropped.txt", "dropped");
		const kept = await attachedFile(bidder, bidId, "Kept.txt", "kept");
		const values = { what: "Letter of support", files: [kept], supports: null };
		done(addRecord(bidder, DOCUMENT, { bidId, values }));
		const unsaved = done(await attachFile(bidder, { bidId, file: receivedFile("Unsaved.txt", "new") })).id;
		const signatory = world.as(world.solihull.signatory);
		done(certifyBid(signatory, { bidId }));
		done(submitBid(signatory, { bidId }));
		expect([dropped, kept, unsaved].map((id) => isInStandingVersion(db, id))).toEqual([false, true, false]);
		expect(faults(db)).toEqual([]);
		expect(() => db.delete(attachment).run()).toThrow(/FOREIGN KEY/);
	});
});

describe("a bid that is deleted", () => {
	it("takes its files with it, from the disk too", async () => {
		const { file, bidder, bidId } = draftWorld();
		await attachedFile(bidder, bidId);
		expect(onDisk(file)).toHaveLength(1);
		done(deleteBid(bidder, { bidId }));
		expect(onDisk(file)).toEqual([]);
		expect(bidder.db.select().from(attachment).all()).toEqual([]);
		expect(faults(bidder.db)).toEqual([]);
	});

	it("is deleted though its files cannot be removed, which a later sweep does", async () => {
		const { file, bidder, bidId } = draftWorld();
		const place = filePlace(bidder.db, await attachedFile(bidder, bidId));
		rmSync(place);
		mkdirSync(place);
		done(deleteBid(bidder, { bidId }));
		expect(bidder.db.select().from(attachment).all()).toEqual([]);
		expect(onDisk(file)).toHaveLength(1);
	});
});
