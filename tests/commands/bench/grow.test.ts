import { beforeAll, describe, expect, it } from "vitest";
import { growRound } from "~/commands/bench/growth/grow";
import { readRanking } from "~/use-cases/assessment/read-ranking";
import { verifyAll } from "~db/audit/verify-records";
import { openDemonstration, PLAYED_AT } from "../../support/demonstration";

/** Grows a round in a copy of the demonstration, and gives that copy with its people. */
async function grown(wanted: Parameters<typeof growRound>[1]) {
	const world = await openDemonstration();
	const made = growRound(world.file, wanted);
	return { world, ...made };
}

describe("a round that is grown", () => {
	let whole: Awaited<ReturnType<typeof grown>>;
	beforeAll(async () => {
		whole = await grown({ bids: 13, now: PLAYED_AT, to: "assessing" });
		return () => whole.world.close();
	}, 120_000);

	it("is held by the audit, row by row, with every stored content as its digest says", () => {
		expect(verifyAll(whole.world.db)).toMatchObject({ ok: true });
	});

	it("has bids of about twenty cost lines, and fifty entries in the audit for each", () => {
		const { db } = whole.world;
		const count = (sql: string) => db.$client.prepare(sql).pluck().get(whole.roundId) as number;
		expect(count("SELECT count(*) FROM bid WHERE round_id = ?")).toBe(13);
		expect(
			count("SELECT count(*) FROM cost_line JOIN bid ON bid.id = cost_line.bid_id WHERE round_id = ?"),
		).toBe(260);
		const entries = count("SELECT count(*) FROM audit_entry WHERE round_id = ?") / 13;
		expect(entries).toBeGreaterThan(45);
		expect(entries).toBeLessThan(60);
	});

	it("is ranked, with a few bids left to finish, to moderate and to assign", () => {
		const { world, roundId } = whole;
		const shown = readRanking(world.as("fund.manager@example.org"), { roundId });
		if (!shown.ok) throw new Error(shown.code);
		const { ranked, notScored } = shown.value;
		expect(ranked).toHaveLength(7);
		expect(new Set(ranked.map(({ line }) => line)).size).toBeGreaterThan(1);
		expect(notScored.map(({ waitsFor }) => waitsFor).sort()).toEqual([
			"assessors",
			"assessors",
			"moderation",
			"moderation",
			"submission",
			"submission",
		]);
	});

	it("is the same each time for a seed, and another for another", async () => {
		const [again, other] = [
			await grown({ bids: 5, now: PLAYED_AT, to: "eligible", seed: 3 }),
			await grown({ bids: 5, now: PLAYED_AT, to: "eligible", seed: 3 }),
		];
		const different = await grown({ bids: 5, now: PLAYED_AT, to: "eligible", seed: 4 });
		const digests = ({ world, roundId }: typeof again) =>
			world.db.$client
				.prepare(
					"SELECT sha256 FROM bid_version JOIN bid ON bid.id = bid_id WHERE round_id = ? ORDER BY sha256",
				)
				.pluck()
				.all(roundId);
		expect(digests(again)).toEqual(digests(other));
		expect(digests(again)).not.toEqual(digests(different));
		for (const { world } of [again, other, different]) world.close();
	});

	it("of drafts is open, and its drafts can be submitted", async () => {
		const { world, roundId, bids } = await grown({ bids: 3, now: PLAYED_AT, to: "drafts" });
		const { certifyBid } = await import("~/use-cases/bid/submission/certify-bid");
		const { submitBid } = await import("~/use-cases/bid/submission/submit-bid");
		expect(world.db.$client.prepare("SELECT state FROM round WHERE id = ?").pluck().get(roundId)).toBe(
			"open",
		);
		const [first] = bids;
		const context = world.as(first?.partnership.email ?? "");
		expect(certifyBid(context, { bidId: first?.id ?? "" })).toMatchObject({ ok: true });
		expect(submitBid(context, { bidId: first?.id ?? "" })).toMatchObject({ ok: true });
		world.close();
	});
});
