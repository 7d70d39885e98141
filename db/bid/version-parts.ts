import { createHash } from "node:crypto";
import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { BidContent } from "~/domain/bid/content";
import { openPersonal } from "~/domain/bid/personal";
import { readBidContent } from "~/domain/bid/read-content";
import { jsonIn } from "~/domain/stored-text";
import type { Tx } from "../client";
import { bidVersion, bidVersionPart } from "../schema/bid";

type Part = { readonly sha256: string; readonly salt: string; readonly value: string };

/** The digest by which a version's content names a part: of its salt and its value as JSON. */
export function saltedDigest(salt: string, value: string): string {
	return createHash("sha256")
		.update(salt + value, "utf8")
		.digest("hex");
}

/** Keeps the parts of a version beside its content. */
export function insertParts(tx: Tx, bidVersionId: string, parts: readonly Part[]): void {
	for (const part of parts)
		tx.insert(bidVersionPart)
			.values({ bidVersionId, ...part })
			.run();
}

/** Stored versions put together with their parts, by identifier; one from before parts were kept is whole by itself. */
export function openedContents(
	tx: Tx,
	versions: readonly { readonly id: string; readonly content: string }[],
): ReadonlyMap<string, BidContent> {
	const ids = versions.map(({ id }) => id);
	const parts = tx.select().from(bidVersionPart).where(inArray(bidVersionPart.bidVersionId, ids)).all();
	const values = new Map(parts.map((part) => [`${part.bidVersionId} ${part.sha256}`, part.value]));
	const open = (id: string, content: BidContent) =>
		openPersonal(content, (sha256) => {
			const value = values.get(`${id} ${sha256}`);
			return value ? jsonIn(value) : undefined;
		});
	return new Map(versions.map(({ id, content }) => [id, open(id, readBidContent(content))]));
}

/** The parts of one version that are kept, each with the salt and the value of which its digest is made. */
export function partsOfVersion(tx: Tx, bidVersionId: string) {
	return tx
		.select({ sha256: bidVersionPart.sha256, salt: bidVersionPart.salt, value: bidVersionPart.value })
		.from(bidVersionPart)
		.where(and(eq(bidVersionPart.bidVersionId, bidVersionId), isNotNull(bidVersionPart.value)))
		.orderBy(asc(bidVersionPart.sha256))
		.all();
}

/** The parts of every version of a bid that are kept. */
export function partsOfBid(tx: Tx, bidId: string) {
	return tx
		.select({
			bidVersionId: bidVersionPart.bidVersionId,
			sha256: bidVersionPart.sha256,
			value: bidVersionPart.value,
		})
		.from(bidVersionPart)
		.innerJoin(bidVersion, eq(bidVersion.id, bidVersionPart.bidVersionId))
		.where(and(eq(bidVersion.bidId, bidId), isNotNull(bidVersionPart.value)))
		.all();
}

/** Erases what the versions of a bid say of people, for good: the salts and values; the digests stay. */
export function eraseParts(tx: Tx, bidId: string): void {
	const versions = tx.select({ id: bidVersion.id }).from(bidVersion).where(eq(bidVersion.bidId, bidId));
	tx.update(bidVersionPart)
		.set({ salt: null, value: null })
		.where(and(inArray(bidVersionPart.bidVersionId, versions), isNotNull(bidVersionPart.value)))
		.run();
}
