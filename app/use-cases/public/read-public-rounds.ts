import type { RoundState } from "~/domain/lifecycle";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import { isPublicRound, roundStateAt, shownRoundState } from "~/domain/round/shown-state";
import { extensionsOf } from "~db/audit/last-change";
import type { Tx } from "~db/client";
import { fundById } from "~db/fund/fund";
import { cancellationOf, frozenScheme, type RoundRow, rounds } from "~db/round/round";
import { type Context, notFound, read } from "../context";

/** A round with its dates, as everybody may know it. */
export type PublicRound = {
	readonly id: string;
	readonly title: string;
	readonly purpose: string;
	readonly fund: string;
	readonly amount: Pence;
	readonly state: RoundState;
	readonly opensAt: string;
	readonly closesAt: string;
	readonly questionsUntil: string | null;
	readonly decisionExpectedOn: string | null;
	readonly spendBy: string | null;
	readonly cancelled: { readonly at: string; readonly because: string } | null;
	/** When everybody could first know of it, and when what is said here last changed. */
	readonly published: string;
	readonly updated: string;
};

function publicRound(tx: Tx, round: RoundRow, now: string): PublicRound[] {
	const state = roundStateAt(round, now);
	const opened = frozenScheme(tx, round.id);
	if (!isPublicRound({ state, announcedAt: round.announcedAt, hadOpened: opened !== undefined })) return [];
	const cancelled = cancellationOf(round);
	const published = round.announcedAt ?? opened?.frozenAt ?? round.createdAt;
	const changes = [opened?.frozenAt, cancelled?.at, ...extensionsOf(tx, round.id).map(({ at }) => at)];
	return [
		{
			id: round.id,
			title: round.title,
			purpose: round.purpose,
			fund: fundById(tx, round.fundId)?.name ?? "",
			amount: round.amount,
			state: shownRoundState(state, false),
			opensAt: round.opensAt,
			closesAt: round.closesAt,
			questionsUntil: round.questionsUntil,
			decisionExpectedOn: round.decisionExpectedOn,
			spendBy: round.spendBy,
			cancelled,
			published,
			updated: changes.reduce<string>((last, at) => (at && at > last ? at : last), published),
		},
	];
}

/** Every round that everybody may know of, the one that opened last first: the same whoever asks. */
export function readPublicRounds(context: Context): readonly PublicRound[] {
	return read(context, (tx, now) => rounds(tx).flatMap((round) => publicRound(tx, round, now)));
}

/** One of them. */
export function readPublicRound(context: Context, roundId: string): Outcome<PublicRound, "not-found"> {
	const round = readPublicRounds(context).find(({ id }) => id === roundId);
	return round ? accepted(round) : notFound();
}
