import type { Tx } from "~db/client";
import { adviceOn } from "~db/decision/board";
import { decisionOfRound, versionsOf } from "~db/decision/decision";
import { type Context, permitted } from "../context";
import { bidsTouched, type MemberOfBoard } from "./read-member-interests";

export type AdviceKind = "support" | "support-with-conditions" | "do-not-support" | "comment";

export type AdviceShown = {
	readonly id: string;
	readonly memberName: string;
	/** Null: advice on the whole. */
	readonly bidId: string | null;
	readonly kind: AdviceKind;
	readonly text: string;
	readonly at: string;
	readonly packVersion: number;
	/** Whether a newer version of the pack was made after it. */
	readonly onEarlierVersion: boolean;
	readonly own: boolean;
	/** Whether the decision was signed before it; always false for those who may not know of a signature. */
	readonly afterSigning: boolean;
	/** For advice on the whole: references of the bids that the member has an interest in, for which it does not count. */
	readonly notCountedFor: readonly string[];
};

/** When a round's decision was signed, as far as this person may know; null where it is not or they may not. */
function knownSigning(context: Context, tx: Tx, roundId: string): string | null {
	const decision = decisionOfRound(tx, roundId);
	if (!decision || decision.state === "draft") return null;
	if (decision.state !== "published" && !permitted(context, tx, "read-unpublished-decision").ok) return null;
	return versionsOf(tx, decision.id).find(({ signedAt }) => signedAt !== null)?.signedAt ?? null;
}

/** The advice that stands, with its version: as at the signature for those who may know of it, and what came after. */
export function shownAdvice(
	context: Context,
	tx: Tx,
	input: {
		readonly roundId: string;
		readonly newest: number;
		readonly members: readonly MemberOfBoard[];
		readonly reader: string | null;
	},
): readonly AdviceShown[] {
	const signedAt = knownSigning(context, tx, input.roundId);
	return adviceOn(tx, input.roundId)
		.filter(
			({ at, supersededAt }) =>
				supersededAt === null || (signedAt !== null && at <= signedAt && supersededAt > signedAt),
		)
		.map((row) => ({
			id: row.id,
			memberName: row.memberName,
			bidId: row.bidId,
			kind: row.kind,
			text: row.text,
			at: row.at,
			packVersion: row.packVersion,
			onEarlierVersion: row.packVersion < input.newest,
			own: row.memberId === input.reader,
			afterSigning: signedAt !== null && row.at > signedAt,
			notCountedFor: row.bidId === null ? bidsTouched(input.members, row.memberId, row.at) : [],
		}));
}
