import type { GrantFault } from "~/domain/decision/grant-data/remarks";
import { letterText } from "~/domain/decision/letter";
import type { LineOutcome } from "~/domain/decision/outcome-of-line";
import { type BidAction, moveBid, moveRound } from "~/domain/lifecycle";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { decisionAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { storedNotice } from "~/domain/stored-formats";
import { bidById, bidSubject, updateBid } from "~db/bid/bid";
import type { Tx } from "~db/client";
import {
	type DecisionRow,
	decisionById,
	decisionsOfRun,
	linesOf,
	updateDecision,
	versionsOf,
} from "~db/decision/decision";
import { lettersOf, putLetter } from "~db/decision/letters";
import { allWithSuccessors } from "~db/people/people";
import { roundById, setRoundState } from "~db/round/round";
import { actorId, type Context, movers, notFound, permitted, write } from "../context";
import { peopleOf, tell } from "../tell";
import { grantsJudged } from "./read-decided-grants";
import { letterOf } from "./read-letter-content";

export type PublishRefusal =
	| PermissionRefusal
	| "decision-not-signed"
	| "grant-data-invalid"
	| "move-not-possible";

declare module "~/domain/outcome" {
	interface DetailsOf {
		"grant-data-invalid": { readonly fault: GrantFault; readonly title: string };
	}
}

const ACTION: Readonly<Record<LineOutcome, BidAction>> = {
	awarded: "award",
	reserve: "reserve",
	declined: "decline",
};

/** The round that becomes public with a decision: once every other decision of its run is. */
function roundPublished(tx: Tx, { id, kind, roundId }: DecisionRow) {
	if (kind !== "round" || roundId === null) return undefined;
	const others = decisionsOfRun(tx, roundId).filter((each) => each.id !== id);
	return others.every(({ state }) => state === "published") ? roundById(tx, roundId) : undefined;
}

/**
 * Makes a signed decision public: its bids become awarded, reserve or declined as the signed content says, each gets
 * its letter, with the feedback that somebody wrote, and the round is published. Publishing twice does it once. Refuses
 * a decision that is not signed, and one whose grants would make the open data invalid (`grant-data-invalid`, with the
 * field's JSON Pointer in the grant as path).
 */
export function publishDecision(
	context: Context,
	input: { readonly decisionId: string },
): Outcome<{ readonly number: string }, PublishRefusal> {
	return write(context, (tx, record, now): Outcome<{ readonly number: string }, PublishRefusal> => {
		const allowed = permitted(context, tx, "publish-decision");
		if (!allowed.ok) return allowed;
		const decision = decisionById(tx, input.decisionId);
		const version = decision && versionsOf(tx, decision.id)[0];
		if (!decision || !version) return notFound();
		const number = decision.number ?? "";
		if (decision.state === "published") return accepted({ number });
		if (!decisionAllows("publish-decision", decision.state) || version.content === null)
			return refused("decision-not-signed", "only a signed decision is published");
		const [invalid] = grantsJudged(context, tx, decision, now).faults;
		if (invalid)
			return refused("grant-data-invalid", "the open data would not be valid", {
				path: invalid.path,
				details: { fault: invalid.code, title: invalid.grant.title },
			});
		const notice = storedNotice(version.content);
		const { lines } = notice;
		const letters = new Map(lettersOf(tx, decision.id).map((letter) => [letter.bidId, letter]));
		const told = new Set<string>();
		for (const [position, line] of linesOf(tx, version.id).entries()) {
			const outcome = lines[position]?.outcome;
			const concerned = line.bidId
				? bidSubject(tx, line.bidId, now).partnerships
				: allWithSuccessors(
						tx,
						line.recipients.map(({ organisationId }) => organisationId),
						now,
					);
			for (const partnership of concerned) told.add(partnership);
			const bid = line.bidId === null ? undefined : bidById(tx, line.bidId);
			if (!bid || !outcome) continue;
			const moved = moveBid(bid.state, ACTION[outcome]);
			if (!moved.ok) return moved;
			updateBid(tx, bid.id, { state: moved.value });
			const written = letters.get(bid.id);
			const letter = letterOf(tx, notice, { line, position, feedback: written?.feedback ?? "" });
			if (!letter) continue;
			putLetter(tx, {
				...(written ?? { feedback: "", savedAt: now, savedBy: actorId(context) }),
				...{ id: written?.id ?? context.ids.next(), decisionId: decision.id, bidId: bid.id },
				...{ content: letterText(letter), sentAt: now },
			});
		}
		const round = roundPublished(tx, decision);
		if (round) {
			const moved = moveRound(round.state, "publish", movers(context));
			if (!moved.ok) return moved;
			setRoundState(tx, round.id, moved.value);
		}
		updateDecision(tx, decision.id, { state: "published", publishedAt: now, publishedBy: actorId(context) });
		record(
			"publish-decision",
			{ kind: "decision", id: decision.id },
			{ number, sha256: version.sha256 ?? "", roundId: round?.id ?? null },
		);
		tell(context, tx, "outcome", { decisionId: decision.id }, peopleOf(tx, [...told], now));
		return accepted({ number });
	});
}
