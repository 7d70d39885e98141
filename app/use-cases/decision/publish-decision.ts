import type { GrantFault } from "~/domain/decision/grant-data/remarks";
import { letterText } from "~/domain/decision/letter";
import type { NoticeContent } from "~/domain/decision/notice";
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
	type DecisionVersionRow,
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
	| "run-not-signed"
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

/** The decisions that become public in one act: of a run all, for the run and the ranking tell of every bid in it. */
function publishedTogether(tx: Tx, decision: DecisionRow): readonly DecisionRow[] {
	const { id, kind, roundId } = decision;
	if (kind !== "round" || roundId === null) return [decision];
	return [decision, ...decisionsOfRun(tx, roundId).filter((each) => each.id !== id)];
}

/** A signed decision as it is published. */
type Publishable = {
	readonly decision: DecisionRow;
	readonly version: DecisionVersionRow;
	readonly notice: NoticeContent;
};

/** A decision with its signed content. Refuses one that is not signed, and grants that would be no valid open data. */
function publishable(
	context: Context,
	tx: Tx,
	decision: DecisionRow,
	now: string,
): Outcome<Publishable, "decision-not-signed" | "grant-data-invalid"> {
	const [version] = versionsOf(tx, decision.id);
	if (!decisionAllows("publish-decision", decision.state) || !version || version.content === null)
		return refused("decision-not-signed", "only a signed decision is published");
	const [invalid] = grantsJudged(context, tx, decision, now).faults;
	if (invalid)
		return refused("grant-data-invalid", "the open data would not be valid", {
			path: invalid.path,
			details: { fault: invalid.code, title: invalid.grant.title },
		});
	return accepted({ decision, version, notice: storedNotice(version.content) });
}

/** Gives a decision's bids their states and letters; the partnerships to be told. */
function bidsDecided(
	context: Context,
	tx: Tx,
	{ decision, version, notice }: Publishable,
	now: string,
): Outcome<ReadonlySet<string>, "move-not-possible"> {
	const letters = new Map(lettersOf(tx, decision.id).map((letter) => [letter.bidId, letter]));
	const told = new Set<string>();
	for (const [position, line] of linesOf(tx, version.id).entries()) {
		const outcome = notice.lines[position]?.outcome;
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
	return accepted(told);
}

/**
 * Makes a signed decision public, and with a round's decision those of lines taken out of it: their bids become
 * awarded, reserve or declined as the signed content says, each gets its letter, with the feedback that somebody wrote,
 * and the round is published. Publishing twice does it once. Refuses a decision that is not signed, or another of its
 * run (`run-not-signed`), and one whose grants would make the open data invalid (`grant-data-invalid`, with the field's
 * JSON Pointer in the grant as path).
 */
export function publishDecision(
	context: Context,
	input: { readonly decisionId: string },
): Outcome<{ readonly number: string }, PublishRefusal> {
	return write(context, (tx, record, now): Outcome<{ readonly number: string }, PublishRefusal> => {
		const allowed = permitted(context, tx, "publish-decision");
		if (!allowed.ok) return allowed;
		const asked = decisionById(tx, input.decisionId);
		if (!asked || !versionsOf(tx, asked.id)[0]) return notFound();
		const number = asked.number ?? "";
		if (asked.state === "published") return accepted({ number });
		const ready: Publishable[] = [];
		for (const decision of publishedTogether(tx, asked)) {
			// One that was published before the others of its run stays as it is.
			if (decision.state === "published") continue;
			const each = publishable(context, tx, decision, now);
			if (!each.ok)
				return each.code === "decision-not-signed" && decision.id !== asked.id
					? refused("run-not-signed", "another decision of this round is not signed")
					: each;
			ready.push(each.value);
		}
		const round = asked.kind === "round" && asked.roundId !== null ? roundById(tx, asked.roundId) : undefined;
		const published = round ? moveRound(round.state, "publish", movers(context)) : undefined;
		if (published && !published.ok) return published;
		for (const each of ready) {
			const { decision, version } = each;
			const told = bidsDecided(context, tx, each, now);
			if (!told.ok) return told;
			updateDecision(tx, decision.id, {
				state: "published",
				publishedAt: now,
				publishedBy: actorId(context),
			});
			record(
				"publish-decision",
				{ kind: "decision", id: decision.id },
				{ number: decision.number ?? "", sha256: version.sha256 ?? "", roundId: round?.id ?? null },
			);
			tell(context, tx, "outcome", { decisionId: decision.id }, peopleOf(tx, [...told.value], now));
		}
		if (round && published) setRoundState(tx, round.id, published.value);
		return accepted({ number });
	});
}
