import { createHash } from "node:crypto";
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import type { BidContent, InterventionContent } from "~/domain/bid/content";
import type { BidOption } from "~/domain/bid/options";
import { sealPersonal } from "~/domain/bid/personal";
import { answerTo, bidContentText, claimedThemes, readBidContent } from "~/domain/bid/read-content";
import { onceFor } from "~/domain/once-for";
import type { AwardCategory } from "~/domain/round/award-category";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { bidOption, bidVersion, optionIntervention, optionYear } from "../schema/bid";
import { person } from "../schema/people";
import { insertParts, openedContents, saltedDigest } from "./version-parts";

/** The SHA-256 digest of a bid's canonical text, as hexadecimal digits. */
export const contentSha256 = onceFor((content: BidContent) =>
	createHash("sha256").update(bidContentText(content), "utf8").digest("hex"),
);

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
		/** When the bid was received, where this version answers a clarification. */
		readonly receivedAt?: string;
		readonly options: readonly BidOption[];
		readonly optionIds: readonly string[];
		/** A new salt for each part that says something of people. */
		readonly salt: () => string;
	},
): string {
	const { options, optionIds, salt: nextSalt, content: whole, ...row } = version;
	const parts: { readonly sha256: string; readonly salt: string; readonly value: string }[] = [];
	const content = sealPersonal(whole, (said) => {
		const [salt, value] = [nextSalt(), JSON.stringify(said)];
		const digest = saltedDigest(salt, value);
		parts.push({ sha256: digest, salt, value });
		return digest;
	});
	const text = bidContentText(content);
	const sha256 = contentSha256(content);
	tx.insert(bidVersion)
		.values({ ...row, content: text, sha256 })
		.run();
	insertParts(tx, version.id, parts);
	for (const [index, option] of options.entries()) {
		const id = optionIds[index];
		if (id === undefined) throw new Error("each option needs an identifier");
		const { position, amount, dropped } = option;
		tx.insert(bidOption).values({ id, bidVersionId: version.id, position, amount, dropped }).run();
		for (const [financialYear, each] of option.years ?? [])
			tx.insert(optionYear).values({ optionId: id, financialYear, amount: each }).run();
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

/** What versions hold, put together with what they say of people, by identifier. */
export function contentsOfVersions(tx: Tx, ids: readonly string[]): ReadonlyMap<string, BidContent> {
	if (ids.length === 0) return new Map();
	const rows = tx
		.select({ id: bidVersion.id, content: bidVersion.content })
		.from(bidVersion)
		.where(inArray(bidVersion.id, [...ids]))
		.all();
	return openedContents(tx, rows);
}

/** What lists and allocations use of a version. A version never changes: this is read out of its content once. */
export type VersionFacts = {
	readonly title: string;
	/** Names, the lead first. */
	readonly partnershipNames: readonly string[];
	/** The plan themes that the bid claims. */
	readonly themes: readonly string[];
	readonly aims: string;
	readonly partnershipsNamed: readonly Pick<BidContent["partnerships"][number], "id" | "name" | "amount">[];
	readonly interventions: readonly (Pick<InterventionContent, "key" | "asked"> & {
		readonly themes: readonly string[];
		/** The plan objectives that it supports, by code. */
		readonly objectives: readonly { readonly code: string; readonly title: string }[];
	})[];
	readonly reducedVersions: readonly Pick<
		BidContent["reducedVersions"][number],
		"amount" | "interventions" | "category"
	>[];
	/** The category of award that it asks for; absent where it names none. */
	readonly category?: AwardCategory;
};

const MOST_FACTS = 20_000;
const knownFacts = new LRUCache<string, VersionFacts>({ max: MOST_FACTS });

const contentOfVersion = row((tx, id: Asked) =>
	tx.select({ text: bidVersion.content }).from(bidVersion).where(eq(bidVersion.id, id)),
);

function readFacts(tx: Tx, id: string): VersionFacts | undefined {
	const stored = contentOfVersion(tx, id);
	if (!stored) return undefined;
	const content = readBidContent(stored.text);
	return {
		title: content.title,
		partnershipNames: content.partnerships.map(({ name }) => name),
		themes: claimedThemes(content),
		aims: answerTo(content, "aims"),
		partnershipsNamed: content.partnerships.map(({ id, name, amount }) => ({ id, name, amount })),
		interventions: content.interventions.map(({ key, asked, objectives }) => ({
			key,
			asked,
			themes: objectives.map(({ theme }) => theme),
			objectives: objectives.map(({ code, title }) => ({ code, title })),
		})),
		reducedVersions: content.reducedVersions.map(({ amount, interventions, category }) => ({
			amount,
			interventions,
			...(category ? { category } : {}),
		})),
		...(content.category ? { category: content.category } : {}),
	};
}

/** What lists and allocations use of versions, by identifier. */
export function factsOfVersions(
	tx: Tx,
	versions: readonly { readonly versionId: string; readonly sha256: string }[],
): ReadonlyMap<string, VersionFacts> {
	const found = new Map<string, VersionFacts>();
	for (const { versionId, sha256 } of versions) {
		const facts = knownFacts.get(sha256) ?? readFacts(tx, versionId);
		if (!facts) continue;
		knownFacts.set(sha256, facts);
		found.set(versionId, facts);
	}
	return found;
}

const versionAsStored = row((tx, bidId: Asked, version: Asked) =>
	tx
		.select({ id: bidVersion.id, text: bidVersion.content })
		.from(bidVersion)
		.where(and(eq(bidVersion.bidId, bidId), eq(bidVersion.version, version))),
);

/** One version of a bid as it is stored, by its number; undefined where there is none. */
export function storedVersion(tx: Tx, bidId: string, version: number) {
	return versionAsStored(tx, bidId, version);
}

/** The canonical text of one version of a bid; undefined where there is none. */
export function versionText(tx: Tx, bidId: string, version: number): string | undefined {
	return storedVersion(tx, bidId, version)?.text;
}
