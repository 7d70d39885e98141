import type { WithheldFor } from "~/domain/bid/public-copy";
import type { ExemptionCode } from "~/domain/decision/exemptions";
import type { NoticeText } from "~/domain/decision/notice-text";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import type { ArchiveKind, WithheldLine, Withholdable } from "~/domain/round/archive";
import { receivedBids } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { decisionsOfRound } from "~db/decision/decision";
import {
	type ArchiveRow,
	archiveById,
	archivesOf,
	exemptInRound,
	redactedInRound,
	withheldOf,
} from "~db/round/archives";
import { type RoundRow, roundById } from "~db/round/round";
import { closedInRound, isSealed } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";

/** An archive that was taken: for what, by whom, when, and what it leaves out. */
export type TakenArchive = {
	readonly id: string;
	readonly kind: ArchiveKind;
	readonly purpose: string;
	readonly madeAt: string;
	readonly madeBy: string;
	readonly withheld: readonly WithheldLine[];
};

/** A passage that is withheld from the public: where it stands, under what, by whom and when; never its words. */
export type Redaction = { readonly by: string; readonly at: string } & (
	| {
			readonly of: "decision";
			/** Null for a draft. */
			readonly number: string | null;
			readonly part: keyof NoticeText;
			readonly exemption: ExemptionCode;
			readonly reason: string;
	  }
	| {
			readonly of: "bid";
			readonly reference: string;
			/** In the bid's content, as a JSON Pointer. */
			readonly place: string;
			readonly reason: WithheldFor;
	  }
);

export type ArchivesPage = {
	readonly round: { readonly id: string; readonly title: string };
	/** The newest first. */
	readonly archives: readonly TakenArchive[];
	/** What notices and public copies of bids withhold. */
	readonly redactions: readonly Redaction[];
	readonly mayMake: boolean;
};

/** A round whose archives the actor may read: once bidding is over, and without an interest in any of its bids. */
export function archivedRound(
	context: Context,
	tx: Tx,
	roundId: string,
	now: string,
): Outcome<RoundRow, PermissionRefusal> {
	const allowed = permitted(context, tx, "read-archives");
	if (!allowed.ok) return allowed;
	const round = roundById(tx, roundId);
	if (!round || isSealed(round, now) || !roundAllows("read-archives", round.state)) return notFound();
	const closed = closedInRound(context, tx, round.id);
	if (receivedBids(tx, round.id).some(({ bidId }) => closed(bidId)))
		return refused("interested", "an interest closes one of its bids");
	return accepted(round);
}

function taken(tx: Tx, row: ArchiveRow): TakenArchive {
	const { id, kind, purpose, madeAt, madeByName } = row;
	const withheld = withheldOf(tx, id).map((line) => ({ ...line, what: line.what as Withholdable }));
	return { id, kind, purpose, madeAt, madeBy: madeByName ?? "", withheld };
}

/**
 * Every passage that a round's decisions and public copies withhold, as far as the actor may know of the decision; of
 * published ones alone where it is for others.
 */
export function redactionsIn(
	context: Context,
	tx: Tx,
	roundId: string,
	isForOthers = false,
): readonly Redaction[] {
	const own = !isForOthers && permitted(context, tx, "read-unpublished-decision").ok;
	const published = new Set(
		decisionsOfRound(tx, roundId).flatMap(({ id, state }) => (state === "published" ? [id] : [])),
	);
	const ofDecisions = exemptInRound(tx, roundId)
		.filter(({ decisionId }) => own || published.has(decisionId))
		.map(
			({ number, part, exemption, reason, at, byName }): Redaction => ({
				...{ of: "decision", number, part, exemption, reason, at, by: byName ?? "" },
			}),
		);
	const ofBids = redactedInRound(tx, roundId).map(
		({ reference, place, reason, at, byName }): Redaction => ({
			...{ of: "bid", reference: reference ?? "", place, reason, at, by: byName ?? "" },
		}),
	);
	return [...ofDecisions, ...ofBids];
}

/** The log of a round: every archive that was taken of it, with what was withheld, under what, by whom and when. */
export function readArchives(
	context: Context,
	input: { readonly roundId: string },
): Outcome<ArchivesPage, PermissionRefusal> {
	return read(context, (tx, now): Outcome<ArchivesPage, PermissionRefusal> => {
		const found = archivedRound(context, tx, input.roundId, now);
		if (!found.ok) return found;
		const { id, title } = found.value;
		return accepted({
			round: { id, title },
			archives: archivesOf(tx, id).map((row) => taken(tx, row)),
			redactions: redactionsIn(context, tx, id),
			mayMake: permitted(context, tx, "make-archive").ok,
		});
	});
}

/** One archive of a round; refuses one of another round as not found. */
export function archiveIn(
	context: Context,
	tx: Tx,
	input: { readonly roundId: string; readonly archiveId: string },
	now: string,
): Outcome<{ readonly round: RoundRow; readonly archive: TakenArchive }, PermissionRefusal> {
	const found = archivedRound(context, tx, input.roundId, now);
	if (!found.ok) return found;
	const row = archiveById(tx, input.archiveId);
	if (!row || row.roundId !== found.value.id) return notFound();
	return accepted({ round: found.value, archive: taken(tx, row) });
}
