import { type LetterContent, type LetterKind, letterKind } from "~/domain/decision/letter";
import type { DecisionState } from "~/domain/lifecycle";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { storedLetter, storedNotice } from "~/domain/stored-formats";
import { bidById, bidSubject } from "~db/bid/bid";
import { decisionById, linesOf, versionsOf } from "~db/decision/decision";
import { lettersOf, sentLetterOf } from "~db/decision/letters";
import { closedInRound } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";
import { drawnFeedback, letterOf } from "./read-letter-content";
import { roundOf } from "./read-round-of-decision";
import { mayReadUnpublished } from "./read-signatory";

export type LetterShown = {
	readonly bidId: string;
	readonly reference: string;
	/** Null where an interest of the reader closes the bid to them: they neither read nor write its feedback. */
	readonly title: string | null;
	readonly kind: LetterKind;
	/** Whether somebody of the office has read or written its feedback. */
	readonly checked: boolean;
	readonly mayWrite: boolean;
};

export type Letters = {
	readonly decisionId: string;
	readonly round: { readonly id: string; readonly title: string } | null;
	readonly state: DecisionState;
	readonly number: string | null;
	readonly title: string;
	/** One a bid; empty until the decision is signed. */
	readonly letters: readonly LetterShown[];
};

/** The letters of a decision, for its own people: who gets which, and whose feedback is written. */
export function readLetters(
	context: Context,
	input: { readonly decisionId: string },
): Outcome<Letters, PermissionRefusal> {
	return read(context, (tx): Outcome<Letters, PermissionRefusal> => {
		const decision = decisionById(tx, input.decisionId);
		const [version] = decision ? versionsOf(tx, decision.id) : [];
		if (!decision || !version) return notFound();
		const allowed = mayReadUnpublished(context, tx, decision);
		if (!allowed.ok) return allowed;
		const page = {
			decisionId: decision.id,
			round: roundOf(tx, decision),
			state: decision.state,
			number: decision.number,
			title: version.title,
		};
		if (version.content === null || decision.roundId === null) return accepted({ ...page, letters: [] });
		const notice = storedNotice(version.content);
		const written = new Set(lettersOf(tx, decision.id).map(({ bidId }) => bidId));
		const closed = closedInRound(context, tx, decision.roundId);
		return accepted({
			...page,
			letters: linesOf(tx, version.id).flatMap(({ bidId }, position): LetterShown[] => {
				const line = notice.lines[position];
				const kind = line && letterKind(line);
				if (!line || !kind || bidId === null) return [];
				return [
					{
						bidId,
						reference: line.reference ?? "",
						title: closed(bidId) ? null : line.title,
						kind,
						checked: written.has(bidId),
						mayWrite:
							decision.state === "signed" &&
							!closed(bidId) &&
							permitted(context, tx, "write-letters", bidSubject(tx, bidId, context.clock.now())).ok,
					},
				];
			}),
		});
	});
}

export type LetterDraft = {
	readonly decisionId: string;
	readonly round: { readonly id: string; readonly title: string } | null;
	readonly letter: LetterContent;
	readonly revision: number;
	/** Whether the feedback is the program's beginning, which nobody has read yet. */
	readonly drawn: boolean;
};

/** A letter of a signed decision before it is sent, with its feedback as written or as it begins. */
export function readLetterDraft(
	context: Context,
	input: { readonly decisionId: string; readonly bidId: string },
): Outcome<LetterDraft, PermissionRefusal> {
	return read(context, (tx): Outcome<LetterDraft, PermissionRefusal> => {
		const decision = decisionById(tx, input.decisionId);
		const [version] = decision ? versionsOf(tx, decision.id) : [];
		if (decision?.state !== "signed" || decision.roundId === null || !version?.content) return notFound();
		const allowed = permitted(context, tx, "write-letters", bidSubject(tx, input.bidId, context.clock.now()));
		if (!allowed.ok) return allowed;
		const lines = linesOf(tx, version.id);
		const position = lines.findIndex(({ bidId }) => bidId === input.bidId);
		const line = lines[position];
		if (!line) return notFound();
		const written = lettersOf(tx, decision.id).find(({ bidId }) => bidId === input.bidId);
		const feedback = written?.feedback ?? drawnFeedback(tx, decision.roundId, input.bidId);
		const letter = letterOf(tx, storedNotice(version.content), { line, position, feedback });
		if (!letter) return notFound();
		return accepted({
			decisionId: decision.id,
			round: roundOf(tx, decision),
			letter,
			revision: written?.revision ?? 0,
			drawn: written === undefined,
		});
	});
}

export type SentLetter = {
	readonly round: { readonly id: string; readonly title: string } | null;
	readonly letter: LetterContent;
	readonly sentAt: string;
};

/** The letter that was sent on a bid, for its partnerships and for whoever reads the bid in the office. */
export function readLetter(
	context: Context,
	input: { readonly bidId: string },
): Outcome<SentLetter, PermissionRefusal> {
	return read(context, (tx): Outcome<SentLetter, PermissionRefusal> => {
		const subject = bidSubject(tx, input.bidId, context.clock.now());
		const own = permitted(context, tx, "read-own-bid", subject);
		// Assessors of the bid are not among its readers here: the decision is none of theirs.
		const office = permitted(context, tx, "read-submitted-bid", { partnerships: subject.partnerships });
		if (!own.ok && !office.ok) return own;
		const sent = sentLetterOf(tx, input.bidId);
		if (!sent?.content || sent.sentAt === null) return notFound();
		const bid = bidById(tx, input.bidId);
		return accepted({
			round: bid ? roundOf(tx, bid) : null,
			letter: storedLetter(sent.content),
			sentAt: sent.sentAt,
		});
	});
}
