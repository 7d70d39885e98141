import { createHash } from "node:crypto";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { BidContent } from "~/domain/bid/content";
import { figuresText } from "~/domain/bid/figures";
import { onceFor } from "~/domain/once-for";
import type { Tx } from "../client";
import { type Asked, row } from "../prepared";
import { bidVersion, certificate } from "../schema/bid";
import { person } from "../schema/people";
import { contentOf } from "./content";

/** SHA-256, in hexadecimal, of a bid's figures: what a certificate is bound to. */
export const figuresDigest = onceFor((content: BidContent) =>
	createHash("sha256").update(figuresText(content), "utf8").digest("hex"),
);

/** The last certificate of a bid with its signatory's name, void or not; undefined where none was given. */
export const lastCertificate = row((tx, bidId: Asked) =>
	tx
		.select({
			id: certificate.id,
			figuresSha256: certificate.figuresSha256,
			statement: certificate.statement,
			personId: certificate.personId,
			personName: person.name,
			at: certificate.at,
			voidedAt: certificate.voidedAt,
			voidReason: certificate.voidReason,
		})
		.from(certificate)
		.innerJoin(person, eq(person.id, certificate.personId))
		.where(eq(certificate.bidId, bidId))
		.orderBy(desc(certificate.at), desc(certificate.id))
		.limit(1),
);

/** The certificate that a version was submitted with, and its signatory's name. */
export const certificateOfVersion = row((tx, versionId: Asked) =>
	tx
		.select({ by: person.name, at: certificate.at, statement: certificate.statement })
		.from(bidVersion)
		.innerJoin(certificate, eq(certificate.id, bidVersion.certificateId))
		.innerJoin(person, eq(person.id, certificate.personId))
		.where(eq(bidVersion.id, versionId)),
);

const lastStanding = row((tx, bidId: Asked, value: Asked) =>
	tx
		.select()
		.from(certificate)
		.where(
			and(eq(certificate.bidId, bidId), isNull(certificate.voidedAt), eq(certificate.figuresSha256, value)),
		),
);

/** The certificate that stands for these figures: not voided, bound to their digest; undefined without one. */
export function standingCertificate(tx: Tx, bidId: string, content: BidContent) {
	return lastStanding(tx, bidId, figuresDigest(content));
}

const certificateIdOf = row((tx, versionId: Asked) =>
	tx.select({ id: bidVersion.certificateId }).from(bidVersion).where(eq(bidVersion.id, versionId)),
);

/** Adds a certificate; those before it give way to it. */
export function insertCertificate(tx: Tx, row: typeof certificate.$inferInsert): void {
	voidStanding(tx, row.bidId, row.at, "a new certificate was given");
	tx.insert(certificate).values(row).run();
}

function voidStanding(tx: Tx, bidId: string, now: string, reason: string): number {
	return tx
		.update(certificate)
		.set({ voidedAt: now, voidReason: reason })
		.where(and(eq(certificate.bidId, bidId), isNull(certificate.voidedAt)))
		.run().changes;
}

/** Voids a certificate whose figures are the bid's no longer; says whether. Called at the end of every save. */
export function voidCertificateIfChanged(tx: Tx, bidId: string, now: string): boolean {
	const content = contentOf(tx, bidId);
	if (!content || standingCertificate(tx, bidId, content)) return false;
	return voidStanding(tx, bidId, now, "the figures were changed") > 0;
}

/** Lets a version's certificate stand again, once the figures that it was given for are put back. */
export function restoreCertificate(tx: Tx, versionId: string): void {
	const found = certificateIdOf(tx, versionId);
	if (!found) return;
	tx.update(certificate).set({ voidedAt: null, voidReason: null }).where(eq(certificate.id, found.id)).run();
}
