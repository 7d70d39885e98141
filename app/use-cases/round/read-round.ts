import type { RoundState } from "~/domain/lifecycle";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import { possibleNow } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import type { SchemeContent } from "~/domain/round/scheme";
import { roundStateAt, shownRoundState } from "~/domain/round/shown-state";
import { extensionsOf } from "~db/audit/last-change";
import { publishedDecisionOfRound } from "~db/decision/published-decisions";
import { fundById } from "~db/fund/fund";
import { publishedQuestions } from "~db/round/questions";
import { cancellationOf, frozenScheme, partnershipsOfRound, roundById, yearsOfRound } from "~db/round/round";
import { type Context, notFound, permitted, read } from "../context";
import { awardsOfRound } from "../public/read-awards";
import { contactOf, type RoundContact } from "./read-round-contact";
import { type Extension, type OfficeRound, readRoundOffice } from "./read-round-office";
import type { PublishedQuestion } from "./read-round-questions";
import { ownPartnershipsIn, roundView } from "./read-round-view";

/** A round for partnerships and the public: the call, its rules, and in words what happens to it. Never a count. */
export type OutsideRound = {
	readonly view: "partnership" | "public";
	readonly id: string;
	readonly title: string;
	readonly purpose: string;
	readonly fund: string;
	readonly amount: Pence;
	readonly now: string;
	readonly opensAt: string;
	readonly closesAt: string;
	readonly extensions: readonly Extension[];
	readonly spendBy: string | null;
	readonly decisionExpectedOn: string | null;
	/** As everybody may know it. */
	readonly state: RoundState;
	readonly isOpen: boolean;
	readonly signedIn: boolean;
	readonly contact: RoundContact;
	/** Null before it opens: what was announced has no rules yet. */
	readonly scheme: {
		readonly content: SchemeContent;
		readonly sha256: string;
		readonly frozenAt: string;
	} | null;
	readonly partnerships: readonly { readonly id: string; readonly name: string }[];
	/** How much of the money is for each financial year; null where years are not limited. */
	readonly years: Readonly<Record<string, Pence>> | null;
	/** The form that its bids are written on, by its title; null for the short form. */
	readonly form: string | null;
	/** Winning bids that everybody can read. */
	readonly bids: readonly { readonly reference: string; readonly title: string; readonly path: string }[];
	/** The reader's own partnerships that may bid. */
	readonly own: readonly { readonly id: string; readonly name: string }[];
	readonly mayStart: boolean;
	/** What was asked about it and answered to all. */
	readonly questions: readonly PublishedQuestion[];
	readonly decision: string | null;
	readonly cancelled: { readonly at: string; readonly because: string } | null;
};

/** A round as this person (or the public) may see it. Refuses `not-found` for one they may not know of. */
export function readRound(
	context: Context,
	input: { readonly roundId: string },
): Outcome<OfficeRound | OutsideRound, PermissionRefusal> {
	return read<Outcome<OfficeRound | OutsideRound, PermissionRefusal>>(context, (tx, now) => {
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		const view = roundView(context, tx, round, now);
		if (view === null) return notFound();
		if (view === "office") return readRoundOffice(context, input);
		const scheme = frozenScheme(tx, round.id);
		const state = roundStateAt(round, now);
		const years = yearsOfRound(tx, round.id);
		const own = ownPartnershipsIn(context, tx, round.id, now);
		const ids = own.map(({ id }) => id);
		return accepted({
			view,
			id: round.id,
			title: round.title,
			purpose: round.purpose,
			fund: fundById(tx, round.fundId)?.name ?? "",
			amount: round.amount,
			now,
			opensAt: round.opensAt,
			closesAt: round.closesAt,
			extensions: extensionsOf(tx, round.id),
			spendBy: round.spendBy,
			decisionExpectedOn: round.decisionExpectedOn,
			state: shownRoundState(state, false),
			isOpen: state === "open",
			signedIn: context.actor.kind === "person",
			contact: contactOf(round),
			scheme: scheme ? { content: scheme.content, sha256: scheme.sha256, frozenAt: scheme.frozenAt } : null,
			partnerships: scheme?.content.partnerships ?? partnershipsOfRound(tx, round.id),
			years: scheme ? (scheme.content.years ?? null) : years && Object.fromEntries(years),
			form: scheme?.content.form?.title ?? null,
			bids: awardsOfRound(tx, round.id).flatMap(({ reference, title, bidPath: path }) =>
				path === null ? [] : [{ reference: reference ?? "", title, path }],
			),
			own,
			mayStart:
				possibleNow("start-bid", { round: state }).ok &&
				permitted(context, tx, "start-bid", { partnerships: ids }).ok,
			questions: publishedQuestions(tx, round.id).map(({ at, ...each }) => ({ ...each, at: at ?? now })),
			decision: publishedDecisionOfRound(tx, round.id)?.number ?? null,
			cancelled: cancellationOf(round),
		});
	});
}
