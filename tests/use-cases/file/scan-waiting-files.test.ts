import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { repeatedly } from "~/commands/serve/repeated-work";
import { SCANS_EVERY_MINUTE } from "~/commands/serve/timers";
import { attachFile } from "~/use-cases/bid/attach-file";
import { readAttachment } from "~/use-cases/bid/read-attachment";
import { scanWaitingFiles } from "~/use-cases/file/scan-waiting-files";
import type { Scanner } from "~/use-cases/file/scanner";
import { recordFaults } from "~db/audit/verify-records";
import { attachmentById, attachmentsOf, deleteAttachment } from "~db/bid/attachments";
import { auditEntriesOfBid } from "~db/bid/history";
import { fileFaults, filePlace } from "~db/files";
import { receivedFile } from "../../support/attached-files";
import { bidWorld, codeOf, done, draftBid } from "../../support/bid-builders";

/** A scanner that says what it is set to say, of the file's contents where these are told. */
function settableScanner() {
	let says: (contents: string) => "clean" | "infected" | "unreachable" = () => "unreachable";
	const scanner: Scanner = { scan: async (path) => says(readFileSync(path, "utf8")) };
	return {
		scanner,
		set: (next: typeof says) => {
			says = next;
		},
	};
}

/** A draft with files that came while the scanner could not be reached. */
async function waitingWorld(...contents: readonly string[]) {
	const world = bidWorld();
	const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id });
	const { scanner, set } = settableScanner();
	const bidder = { ...world.as(world.solihull.bidder), scanner };
	const files: string[] = [];
	for (const text of contents)
		files.push(done(await attachFile(bidder, { bidId, file: receivedFile(`${text}.txt`, text) })).id);
	const system = { ...world.system, scanner };
	const state = (id: string) => attachmentById(world.db, id)?.state;
	return { ...world, bidId, bidder, system, scanner, set, files, state };
}

describe("a file that the scanner could not look at", () => {
	it("waits, opened by nobody, until it has, and then opens", async () => {
		const { bidder, bidId, system, set, files, state, db } = await waitingWorld("letter");
		const [fileId = ""] = files;
		expect(state(fileId)).toBe("waiting");
		expect(codeOf(readAttachment(bidder, { fileId }))).toBe("file-waiting");
		expect(await scanWaitingFiles(system)).toBe(1);
		expect(state(fileId)).toBe("waiting");
		set(() => "clean");
		expect(await scanWaitingFiles(system)).toBe(0);
		expect(state(fileId)).toBe("clean");
		expect(done(readAttachment(bidder, { fileId })).name).toBe("letter.txt");
		expect(auditEntriesOfBid(db, bidId)[0]).toMatchObject({ action: "scan-file", actorId: null });
		expect(recordFaults(db).faults.filter(({ table }) => table === "attachment")).toEqual([]);
	});

	it("with a virus loses its contents at once, keeps its row, and no other is touched", async () => {
		const { bidder, bidId, system, set, files, state, db } = await waitingWorld("virus", "letter", "large");
		const [virus = "", letter = "", large = ""] = files;
		set((text) => (text === "virus" ? "infected" : text === "large" ? "unreachable" : "clean"));
		expect(await scanWaitingFiles(system)).toBe(1);
		expect([virus, letter, large].map(state)).toEqual(["infected", "clean", "waiting"]);
		expect([virus, letter, large].map((id) => existsSync(filePlace(db, id)))).toEqual([false, true, true]);
		expect(codeOf(readAttachment(bidder, { fileId: virus }))).toBe("file-infected");
		expect(attachmentsOf(db, bidId)).toHaveLength(3);
		expect(await fileFaults(db)).toEqual([]);
	});

	it("is left alone where it went meanwhile", async () => {
		const { system, scanner, set, files, db } = await waitingWorld("letter");
		const [fileId = ""] = files;
		set(() => "infected");
		const scan: Scanner["scan"] = async (path) => {
			deleteAttachment(db, fileId);
			return scanner.scan(path);
		};
		expect(await scanWaitingFiles({ ...system, scanner: { scan } })).toBe(0);
		expect(attachmentById(db, fileId)).toBeUndefined();
	});

	it("waits on where no scanner is set up any more", async () => {
		const { system, files, state } = await waitingWorld("letter");
		const { scanner: _none, ...without } = system;
		expect(await scanWaitingFiles(without)).toBe(0);
		expect(state(files[0] ?? "")).toBe("waiting");
	});
});

describe("the process, every minute", () => {
	it("has files scanned that wait, and its log says while they cannot be", async () => {
		const { set, files, state, ...world } = await waitingWorld("letter");
		const error = vi.fn();
		vi.useFakeTimers();
		try {
			const stop = repeatedly(world, { error }, SCANS_EVERY_MINUTE);
			await vi.advanceTimersByTimeAsync(10);
			expect(String(error.mock.calls[0]?.[0].err)).toContain("1 files wait");
			set(() => "clean");
			await vi.advanceTimersByTimeAsync(60_000);
			stop();
		} finally {
			vi.useRealTimers();
		}
		expect([state(files[0] ?? ""), error.mock.calls.length]).toEqual(["clean", 1]);
	});
});
