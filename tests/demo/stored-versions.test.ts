import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { asc, eq, inArray } from "drizzle-orm";
import { expect, it } from "vitest";
import { bidContentText, readBidContent } from "~/domain/bid/read-content";
import { openedContents } from "~db/bid/version-parts";
import { bid, bidVersion } from "~db/schema/bid";
import { schemeVersion } from "~db/schema/round";
import { demonstration } from "../support/demonstration";

/** The digests of what the demonstration stored before forms were data. */
const BEFORE = JSON.parse(readFileSync(new URL("stored-digests.json", import.meta.url), "utf8"));

/** The rounds that were there. */
const held: readonly string[] = BEFORE.schemes.map(([roundId]: readonly string[]) => roundId);

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

it("what was stored before forms were data is stored the same now, byte for byte, and is read back the same", async () => {
	const { db } = await demonstration();
	const versions = db
		.select({
			round: bid.roundId,
			reference: bid.reference,
			version: bidVersion.version,
			id: bidVersion.id,
			sha256: bidVersion.sha256,
			content: bidVersion.content,
		})
		.from(bidVersion)
		.innerJoin(bid, eq(bid.id, bidVersion.bidId))
		.where(inArray(bid.roundId, [...held]))
		.orderBy(asc(bid.roundId), asc(bid.reference), asc(bidVersion.version))
		.all();
	const opened = openedContents(db, versions);
	/** What the program stored before it kept what bids say of people apart, and discount rates with them. */
	const before = (id: string) => {
		const content = opened.get(id);
		if (!content) throw new Error(`${id} cannot be read`);
		const { discountRates, ...rest } = content;
		return bidContentText({ ...rest, format: "tranche-bid/1" });
	};
	const own = versions.map((row) => [row.round, row.reference, row.version, sha256(before(row.id))]);
	expect(own).toEqual(BEFORE.bids);
	for (const row of versions) {
		expect(row.sha256).toBe(sha256(row.content));
		expect(bidContentText(readBidContent(row.content))).toBe(row.content);
		const text = before(row.id);
		expect(
			bidContentText(openedContents(db, [{ id: "of-before", content: text }]).get("of-before") as never),
		).toBe(text);
	}
	const schemes = db
		.select()
		.from(schemeVersion)
		.where(inArray(schemeVersion.roundId, [...held]))
		.orderBy(asc(schemeVersion.roundId), asc(schemeVersion.version))
		.all();
	expect(schemes.map((row) => [row.roundId, row.version, sha256(row.content)])).toEqual(BEFORE.schemes);
});
