import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { verifyAudit } from "~db/audit/audit";
import { versionsOf } from "~db/bid/version";
import { openDatabase } from "~db/client";
import { bidWorld, done, draftBid } from "../support/bid-builders";

const KILLS = 20;

/** Lets a process submit and take back a bid until it is killed in the middle; gives the receipts it had given. */
function submitUntilKilled(args: readonly string[], afterMs: number): Promise<string[]> {
	return new Promise((resolve, reject) => {
		const child = spawn(
			process.execPath,
			["--import", "tsx", "tests/support/submit-until-killed.ts", ...args],
			{
				stdio: ["ignore", "pipe", "pipe"],
			},
		);
		let printed = "";
		let complaint = "";
		child.stderr.on("data", (part) => {
			complaint += part;
		});
		child.stdout.on("data", (part) => {
			if (printed === "") setTimeout(() => child.kill("SIGKILL"), afterMs);
			printed += part;
		});
		child.once("close", (_code, signal) => {
			if (signal === "SIGKILL") resolve(printed.split("\n").slice(0, -1));
			else reject(new Error(complaint));
		});
	});
}

describe("a process killed in the middle of writes, twenty times", () => {
	it("loses no acknowledged submission and leaves a sound database", async () => {
		const world = bidWorld();
		const { solihull } = world;
		const bidId = draftBid(world, world.roundId, { partnershipId: solihull.id });
		done(certifyBid(world.as(solihull.signatory), { bidId }));
		const now = world.clock.now();
		world.db.$client.close();

		const receipts: string[] = [];
		for (let kill = 0; kill < KILLS; kill++) {
			const args = [world.file, bidId, solihull.signatory, now];
			receipts.push(...(await submitUntilKilled(args, 3 + kill * 4)));

			const db = openDatabase(world.file);
			const kept = new Map(versionsOf(db, bidId).map(({ version, sha256 }) => [version, sha256]));
			for (const receipt of receipts) {
				const [version, sha256] = receipt.split(" ");
				expect(kept.get(Number(version))).toBe(sha256);
			}
			const lastHead = receipts.at(-1)?.split(" ")[2];
			expect(verifyAudit(db, lastHead)).toMatchObject({ ok: true });
			expect(db.$client.pragma("integrity_check", { simple: true })).toBe("ok");
			expect(db.$client.pragma("foreign_key_check")).toEqual([]);
			db.$client.close();
		}
		expect(receipts.length).toBeGreaterThanOrEqual(KILLS);
	}, 240_000);
});
