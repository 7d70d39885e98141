import type { AboutOf, FactsOf, LinkKind, MessageKind } from "~/domain/messages/kinds";
import { type ReminderKind, reminderDue } from "~/domain/messages/reminders";
import { holdsAt } from "~/domain/roles";
import { roundStateAt } from "~/domain/round/shown-state";
import { storedNotice } from "~/domain/stored-formats";
import { lastReason } from "~db/audit/last-change";
import { bidById, bidSubject, bidsOf } from "~db/bid/bid";
import { readyOf } from "~db/bid/ready";
import type { Tx } from "~db/client";
import { decisionById, linesOf, versionsOf } from "~db/decision/decision";
import { membershipsOf, personById, withSuccessors } from "~db/people/people";
import { roundById } from "~db/round/round";
import { receiptOf } from "../bid/submission/read-receipt";
import { type Context, permitted } from "../context";
import { ownPartnershipsIn } from "../round/read-round-view";
import { isWholeDraft } from "../whole-drafts";
import { type Asked, BID_FACTS, type Facts, mayReadBid } from "./read-bid-facts";
import { OFFICE_FACTS } from "./read-office-facts";
import { ROUND_FACTS } from "./read-round-facts";

/** The context of the person whom a message is for, as they are now; null where their account has ended. */
export function contextOfPerson(context: Context, tx: Tx, personId: string): Context | null {
	const person = personById(tx, personId);
	if (!person || person.endedAt !== null) return null;
	const { name, email } = person;
	return {
		...context,
		actor: { kind: "person", personId, name, email, memberships: membershipsOf(tx, personId) },
	};
}

function ownPartnerships({ context, now }: Asked): string[] {
	if (context.actor.kind !== "person") return [];
	const held = context.actor.memberships.filter((membership) => holdsAt(membership, now));
	return held.map(({ organisationId }) => organisationId);
}

function ownDrafts(asked: Asked, roundId: string) {
	return bidsOf(asked.tx, ownPartnerships(asked), asked.now)
		.filter((bid) => bid.roundId === roundId && bid.state === "draft" && mayReadBid(asked, bid.id))
		.map(({ id, title }) => ({ bidId: id, title }))
		.sort((a, b) => a.title.localeCompare(b.title, "en"));
}

function inRound({ tx }: Asked, roundId: string) {
	const round = roundById(tx, roundId);
	return round && { round, facts: { roundId, round: round.title, closesAt: round.closesAt } };
}

const reminderFacts =
	<K extends ReminderKind>(kind: K): Facts<K> =>
	(asked, { roundId, closesAt }) => {
		const found = inRound(asked, roundId);
		const isDue = reminderDue(closesAt, asked.now)?.kind === kind;
		if (!found || !isDue || found.round.state !== "open" || found.round.closesAt !== closesAt) return null;
		const drafts = ownDrafts(asked, roundId);
		return drafts.length === 0 ? null : { ...found.facts, drafts };
	};

/** For each message what it is written from, as the person it is for may know it now; null: it need not be sent. */
const FACTS: { readonly [K in Exclude<MessageKind, LinkKind>]: Facts<K> } = {
	receipt: (asked, { bidId, version }) => {
		const receipt = mayReadBid(asked, bidId) ? receiptOf(asked.tx, bidId) : undefined;
		if (!receipt || String(receipt.version) !== version) return null;
		const isStanding = bidById(asked.tx, bidId)?.state === "submitted";
		return { ...receipt, mayTakeBack: isStanding && asked.now < receipt.closesAt };
	},
	ready: (asked, about) => {
		const { bidId, sha256, saidAt }: typeof about & { readonly saidAt?: string } = about;
		const { context, tx, now } = asked;
		const bid = bidById(tx, bidId);
		const found = bid && inRound(asked, bid.roundId);
		const said = readyOf(tx, bidId);
		if (!found || bid.state !== "draft" || roundStateAt(found.round, now) !== "open") return null;
		if (said?.contentSha256 !== sha256 || (saidAt ?? said.at) !== said.at) return null;
		if (!permitted(context, tx, "certify-bid", bidSubject(tx, bidId, now)).ok) return null;
		return { ...found.facts, bidId, title: bid.title, by: said.by };
	},
	extension: (asked, { roundId, closesAt, before }) => {
		const { context, tx, now } = asked;
		const found = inRound(asked, roundId);
		if (!found || found.round.closesAt !== closesAt || roundStateAt(found.round, now) !== "open") return null;
		if (ownPartnershipsIn(context, tx, roundId, now).length === 0) return null;
		const reason = lastReason(tx, { action: "extend-closing", recordId: roundId }) ?? "";
		return { ...found.facts, before, reason };
	},
	"seven-days": reminderFacts("seven-days"),
	"one-day": reminderFacts("one-day"),
	"two-hours": reminderFacts("two-hours"),
	"not-submitted": (asked, { roundId }) => {
		const found = inRound(asked, roundId);
		const state = found && roundStateAt(found.round, asked.now);
		if (!found || state === "open" || state === "cancelled") return null;
		const drafts = ownDrafts(asked, roundId).filter(({ bidId }) => isWholeDraft(asked.tx, bidId));
		return drafts.length === 0 ? null : { ...found.facts, drafts };
	},
	outcome: (asked, { decisionId }) => {
		const { tx, now } = asked;
		const decision = decisionById(tx, decisionId);
		const version = decision && versionsOf(tx, decision.id).find(({ signedAt }) => signedAt !== null);
		if (decision?.state !== "published" || !version?.content) return null;
		const { number, title, lines: signed } = storedNotice(version.content);
		const own = ownPartnerships(asked);
		const lines = linesOf(tx, version.id).flatMap(({ bidId, recipients }, position) => {
			const line = signed[position];
			const isOwn = bidId
				? mayReadBid(asked, bidId)
				: recipients.some(({ organisationId }) =>
						withSuccessors(tx, organisationId, now).some((id) => own.includes(id)),
					);
			return line && isOwn ? [{ ...line, bidId }] : [];
		});
		return lines.length === 0 ? null : { number, title, lines };
	},
	...BID_FACTS,
	...ROUND_FACTS,
	...OFFICE_FACTS,
};

/** What a message to a person is written from, as it stands now; null where it need not be sent any more. */
export function readFacts<K extends Exclude<MessageKind, LinkKind>>(
	themselves: Context,
	tx: Tx,
	kind: K,
	about: AboutOf<K>,
): FactsOf<K> | null {
	return FACTS[kind]({ context: themselves, tx, now: themselves.clock.now() }, about);
}
