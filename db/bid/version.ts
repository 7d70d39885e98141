import { createHash } from "node:crypto";
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { BidContent } from "~/domain/bid/content";
import type { BidOption } from "~/domain/bid/options";
import { bidContentText, readBidContent } from "~/domain/bid/read-content";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { bidOption, bidVersion, optionIntervention } from "../schema/bid";
import { person } from "../schema/people";

/** The SHA-256 digest of a bid's canonical text, as hexadecimal digits. */
export function contentSha256(content: BidContent): string {
	return createHash("sha256").update(bidContentText(content), "utf8").digest("hex");
}

/** Stores what was submitted: its canonical text under its digest, and its options. Gives the digest. */
export function insertVersion(
	tx: Tx,
	version: {
		readonly id: string;
		readonly bidId: string;
		readonly version: number;
		readonly content: BidContent;
		readonly certificateId: string;
		readonly submittedAt: string;
		readonly submittedBy: string;
		readonly options: readonly BidOption[];
		readonly optionIds: readonly string[];
	},
): string {
	const { options, optionIds, content, ...row } = version;
	const text = bidContentText(content);
	const sha256 = contentSha256(content);
	tx.insert(bidVersion)
		.values({ ...row, content: text, sha256 })
		.run();
	for (const [index, option] of options.entries()) {
		const id = optionIds[index];
		if (id === undefined) throw new Error("each option needs an identifier");
		const { position, amount, dropped } = option;
		tx.insert(bidOption).values({ id, bidVersionId: version.id, position, amount, dropped }).run();
		for (const part of option.interventions ?? [])
			tx.insert(optionIntervention)
				.values({ optionId: id, interventionKey: part.key, amount: part.amount })
				.run();
	}
	return sha256;
}

/** A bid's versions, the newest first, with who submitted each. */
export const versionsOf = rows((tx, bidId: Asked) =>
	tx
		.select({
			id: bidVersion.id,
			version: bidVersion.version,
			sha256: bidVersion.sha256,
			submittedAt: bidVersion.submittedAt,
			submittedByName: person.name,
			takenBackAt: bidVersion.takenBackAt,
		})
		.from(bidVersion)
		.leftJoin(person, eq(person.id, bidVersion.submittedBy))
		.where(eq(bidVersion.bidId, bidId))
		.orderBy(desc(bidVersion.version)),
);

/** Marks a bid's version as taken back; it is kept. */
export function markTakenBack(tx: Tx, bidId: string, now: string): void {
	tx.update(bidVersion)
		.set({ takenBackAt: now })
		.where(and(eq(bidVersion.bidId, bidId), isNull(bidVersion.takenBackAt)))
		.run();
}

/** What versions hold, by identifier. */
export function contentsOfVersions(tx: Tx, ids: readonly string[]): ReadonlyMap<string, BidContent> {
	if (ids.length === 0) return new Map();
	const rows = tx
		.select({ id: bidVersion.id, content: bidVersion.content })
		.from(bidVersion)
		.where(inArray(bidVersion.id, [...ids]))
		.all();
	return new Map(rows.map(({ id, content }) => [id, readBidContent(content)]));
}

const contentOfVersion = row((tx, bidId: Asked, version: Asked) =>
	tx
		.select({ content: bidVersion.content })
		.from(bidVersion)
		.where(and(eq(bidVersion.bidId, bidId), eq(bidVersion.version, version))),
);

/** The canonical text of one version of a bid; undefined where there is none. */
export function versionText(tx: Tx, bidId: string, version: number): string | undefined {
	return contentOfVersion(tx, bidId, version)?.content;
}
