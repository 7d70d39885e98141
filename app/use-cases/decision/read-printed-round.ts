import type { ScenarioColumn } from "~/domain/allocation/run/scenario";
import type { NoticeContent } from "~/domain/decision/notice";
import type { DecisionState, RoundState } from "~/domain/lifecycle";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import type { SchemeContent } from "~/domain/round/scheme";
import { roundStateAt } from "~/domain/round/shown-state";
import { scenariosOf } from "~db/allocation/scenarios";
import { receivedBids } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { packsOf } from "~db/decision/board";
import { decisionOfRound, versionsOf } from "~db/decision/decision";
import { fundById } from "~db/fund/fund";
import { frozenScheme, partnershipsOfRound, roundById } from "~db/round/round";
import { scenarioColumn } from "../allocation/read-scenario-column";
import { readAnswered } from "../allocation/solving/read-answer";
import { closedInRound } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted } from "../context";
import { draftIn } from "./read-draft";
import { type MemberOfBoard, memberInterests } from "./read-member-interests";
import { noticeFor } from "./read-notice";
import { type MeetingShown, meetingsShown } from "./read-pack";
import { type AdviceShown, shownAdvice } from "./read-shown-advice";
import { shownStateFor } from "./read-shown-state";

/** A bid of the round, for its contents. */
export type PrintedBidNamed = {
	readonly bidId: string;
	readonly reference: string;
	/** Null where an interest of the reader closes the bid to them. */
	readonly title: string | null;
};

export type PrintedRound = {
	readonly round: {
		readonly id: string;
		readonly title: string;
		readonly purpose: string;
		readonly state: RoundState;
		readonly opensAt: string;
		readonly closesAt: string;
		readonly amount: Pence;
		readonly fund: string;
		readonly whoMayBid: readonly string[];
	};
	readonly printedAt: string;
	readonly scheme: { readonly content: SchemeContent; readonly sha256: string; readonly frozenAt: string };
	readonly bids: readonly PrintedBidNamed[];
	readonly scenarios: readonly ScenarioColumn[];
	readonly advice: readonly AdviceShown[];
	readonly members: readonly MemberOfBoard[];
	readonly meetings: readonly MeetingShown[];
	readonly packs: readonly {
		readonly version: number;
		readonly preparedAt: string;
		readonly sha256: string;
	}[];
	/** Null where none is drafted, and before publication for all but its own people. */
	readonly decision: {
		readonly content: NoticeContent;
		/** Null for a draft. */
		readonly sha256: string | null;
		readonly standing: DecisionState;
	} | null;
};

function printedDecision(context: Context, tx: Tx, roundId: string): PrintedRound["decision"] {
	const decision = decisionOfRound(tx, roundId);
	if (!decision) return null;
	const own = permitted(context, tx, "read-unpublished-decision").ok;
	if (decision.state !== "published" && !own) return null;
	const signed = versionsOf(tx, decision.id).find(({ signedAt }) => signedAt !== null);
	if (signed?.content)
		return {
			content: noticeFor(context, tx, { decision, version: { id: signed.id, content: signed.content } }),
			sha256: signed.sha256,
			standing: decision.state,
		};
	const draft = draftIn(context, tx, decision.id);
	return draft.ok ? { content: draft.value.notice, sha256: null, standing: "draft" } : null;
}

/** A round for freedom of information, from closing on, its bids only named: `readPrintedBid` has each whole. */
export function readPrintedRound(
	context: Context,
	roundId: string,
): Promise<Outcome<PrintedRound, PermissionRefusal>> {
	return readAnswered(context, (tx, now): Outcome<PrintedRound, PermissionRefusal> => {
		const allowed = permitted(context, tx, "print-round");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, roundId);
		const scheme = round && frozenScheme(tx, round.id);
		if (!round || !scheme || roundStateAt(round, now) === "open") return notFound();
		const packs = packsOf(tx, round.id);
		const submitted = receivedBids(tx, round.id);
		const closed = closedInRound(context, tx, round.id);
		const members = memberInterests(tx, round.id, submitted, now);
		return accepted({
			round: {
				id: round.id,
				title: round.title,
				purpose: round.purpose,
				state: shownStateFor(context, tx, round.state),
				opensAt: round.opensAt,
				closesAt: round.closesAt,
				amount: round.amount,
				fund: fundById(tx, round.fundId)?.name ?? "",
				whoMayBid: partnershipsOfRound(tx, round.id).map(({ name }) => name),
			},
			printedAt: now,
			scheme: { content: scheme.content, sha256: scheme.sha256, frozenAt: scheme.frozenAt },
			bids: submitted.map(({ bidId, reference, title }) => ({
				bidId,
				reference,
				title: closed(bidId) ? null : title,
			})),
			scenarios: scenariosOf(tx, round.id).map((row) => scenarioColumn(tx, row)),
			advice: shownAdvice(context, tx, {
				roundId: round.id,
				newest: packs[0]?.version ?? 0,
				members,
				reader: null,
			}),
			members,
			meetings: meetingsShown(tx, round.id),
			packs: packs.map(({ version, preparedAt, sha256 }) => ({ version, preparedAt, sha256 })),
			decision: printedDecision(context, tx, round.id),
		});
	});
}
