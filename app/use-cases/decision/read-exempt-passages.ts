import { createHash } from "node:crypto";
import { committedText, type ExemptionCode, type ExemptPassage } from "~/domain/decision/exemptions";
import type { NoticeText } from "~/domain/decision/notice-text";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { decisionAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { storedNotice } from "~/domain/stored-formats";
import type { Tx } from "~db/client";
import { decisionById, linesOf, versionsOf } from "~db/decision/decision";
import { type ExemptRow, exemptPassagesOf } from "~db/decision/exempt";
import { allWithSuccessors } from "~db/people/people";
import { type Context, notFound, permitted, read } from "../context";
import { knownDecision } from "./read-known-decision";
import { roundOf } from "./read-round-of-decision";

/** Whether this person may read what a decision withholds: an interest in any of its partnerships closes all of it. */
export function mayReadExempt(context: Context, tx: Tx, partnerships: readonly string[]): boolean {
	return permitted(context, tx, "read-exempt-parts", {
		partnerships: allWithSuccessors(tx, partnerships, context.clock.now()),
	}).ok;
}

/** The commitment to a passage: SHA-256, hexadecimal. */
export function commitmentOf(passage: ExemptPassage): string {
	return createHash("sha256").update(committedText(passage), "utf8").digest("hex");
}

/** The partnerships of a version's lines. */
export function partnershipsOfVersion(tx: Tx, versionId: string): readonly string[] {
	const all = linesOf(tx, versionId).flatMap(({ recipients }) => recipients);
	return [...new Set(all.map(({ organisationId }) => organisationId))];
}

export type PassageShown = {
	readonly id: string;
	readonly part: keyof NoticeText;
	readonly text: string;
	readonly exemption: ExemptionCode;
	readonly reason: string;
	readonly revision: number;
};

export type DraftPassages = {
	readonly decisionId: string;
	readonly round: { readonly id: string; readonly title: string } | null;
	readonly title: string;
	/** Null until signed. */
	readonly number: string | null;
	readonly mayChange: boolean;
	readonly passages: readonly PassageShown[];
};

function shown({ id, part, text, exemption, reason, revision }: ExemptRow): PassageShown {
	return { id, part, text, exemption, reason, revision };
}

/** The exempt passages of a draft, for its own people without an interest in any of its lines (else `interested`). */
export function readExemptPassages(
	context: Context,
	input: { readonly decisionId: string },
): Outcome<DraftPassages, PermissionRefusal> {
	return read(context, (tx): Outcome<DraftPassages, PermissionRefusal> => {
		const allowed = permitted(context, tx, "read-unpublished-decision");
		if (!allowed.ok) return allowed;
		const decision = decisionById(tx, input.decisionId);
		const [version] = decision ? versionsOf(tx, decision.id) : [];
		if (!decision || !version) return notFound();
		if (!mayReadExempt(context, tx, partnershipsOfVersion(tx, version.id)))
			return refused("interested", "an interest in one of its bids closes what it withholds");
		return accepted({
			decisionId: decision.id,
			round: roundOf(tx, decision),
			title: version.title,
			number: decision.number,
			mayChange:
				decisionAllows("draft-decision", decision.state) && permitted(context, tx, "draft-decision").ok,
			passages: exemptPassagesOf(tx, version.id).map(shown),
		});
	});
}

export type SignedPassage = Omit<PassageShown, "id" | "revision"> & {
	readonly salt: string;
	readonly commitment: string;
	/** Whether salt and passage give the commitment that the signed notice prints. */
	readonly holds: boolean;
};

export type SignedPassages = {
	readonly number: string;
	readonly title: string;
	readonly passages: readonly SignedPassage[];
};

/**
 * What a signed notice withholds, with the salts that open its commitments, for whoever may read it; others are told
 * "not found", as is everybody where nothing is withheld.
 */
export function readSignedPassages(
	context: Context,
	input: { readonly number: string },
): Outcome<SignedPassages, PermissionRefusal> {
	return read(context, (tx): Outcome<SignedPassages, PermissionRefusal> => {
		const known = knownDecision(context, tx, input.number);
		if (!known.ok) return known;
		const { version } = known.value;
		if (!mayReadExempt(context, tx, partnershipsOfVersion(tx, version.id))) return notFound();
		const printed = storedNotice(version.content).exempt ?? [];
		const passages = exemptPassagesOf(tx, version.id);
		if (passages.length === 0) return notFound();
		return accepted({
			number: input.number,
			title: version.title,
			passages: passages.map(({ part, text, exemption, reason, salt, commitment }, at) => ({
				part,
				text,
				exemption,
				reason,
				salt,
				commitment,
				holds: commitmentOf({ part, text, salt }) === printed[at]?.commitment,
			})),
		});
	});
}
