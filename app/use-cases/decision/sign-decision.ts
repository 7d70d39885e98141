import { createHash } from "node:crypto";
import { carried, type VoteRefusal } from "~/domain/decision/board-vote";
import { notAgreed } from "~/domain/decision/bodies";
import type { Exposure } from "~/domain/decision/exemptions";
import { refusalOf } from "~/domain/decision/line-check";
import { noticeText } from "~/domain/decision/notice";
import type { NoticeText } from "~/domain/decision/notice-text";
import { nextSequence, storedNumber, yearOfDecisions } from "~/domain/decision/number";
import { standsOn } from "~/domain/decision/reserve-offer";
import {
	awardFromReserve,
	commitFromDecision,
	type DecidedAward,
	type NewEntry,
	turnSetAsideIntoAwards,
} from "~/domain/fund/decided-entries";
import { financialYearOf } from "~/domain/fund/financial-year";
import { moveRound } from "~/domain/lifecycle";
import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome, type Refusal, refused } from "~/domain/outcome";
import { decisionAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { bidById } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { insertUse, type KnownDelegation } from "~db/decision/deciding";
import { decisionById, putShares, sequencesOf, updateDecision, updateVersion } from "~db/decision/decision";
import { insertDecidedEntries, ledgerOf } from "~db/fund/fund";
import { setRoundState } from "~db/round/round";
import { readAnswered, writePlannedAnswered } from "../allocation/solving/read-answer";
import { actorId, type Context, movers, notFound } from "../context";
import { readOwnPasswordMatch } from "../people/read-own-password-match";
import { type DraftState, draftStateOf, lineName, subsidiesUnsaid } from "./read-draft-state";
import { noticeOf, unsignedNotice } from "./read-notice-preview";
import { type Signatory, type SignatoryRefusal, signatoryOf } from "./read-signatory";
import { votesCounted } from "./read-votes";

declare module "~/domain/outcome" {
	interface DetailsOf {
		"text-missing"?: { readonly parts: readonly string[] };
		"withheld-in-public": Exposure;
		"subsidy-unsaid": { readonly lines: readonly string[] };
		"text-weak": { readonly parts: readonly (keyof NoticeText)[] };
	}
}

export type SigningRefusal =
	| PermissionRefusal
	| "password-wrong"
	| "sign-in-must-wait"
	| "decision-signed"
	| "changed-meanwhile"
	| "prepared-by-signer"
	| "move-not-possible"
	| "pack-outdated"
	| "scenario-stale"
	| "text-missing"
	| "text-weak"
	| "withheld-in-public"
	| "subsidy-unsaid"
	| "reason-missing"
	| "reason-weak"
	| "line-negative"
	| "shares-missing"
	| "shares-do-not-add-up"
	| "exceeds-set-aside"
	| "fund-overdrawn"
	| "financial-year-invalid"
	| Exclude<SignatoryRefusal, "other-office">
	| VoteRefusal
	| "bodies-not-agreed"
	| "offer-closed"
	| "amount-not-above-zero";

export type Signing = {
	readonly decisionId: string;
	/** The digest of the notice that the signatory has read: nothing is signed unread. */
	readonly noticeSha256: string;
	/** The signatory's own password, asked again. */
	readonly password: string;
	/** Under a delegation that asks for it: who was consulted, and what they said. */
	readonly consulted?: string;
};

export type Signed = { readonly number: string; readonly sha256: string };

type Signable = { readonly draft: DraftState; readonly signatory: Signatory };

/** The decision as the actor may sign it; an interest in any partnership of its lines stands in the way. */
function signable(context: Context, tx: Tx, decisionId: string): Outcome<Signable, SigningRefusal> {
	const decision = decisionById(tx, decisionId);
	const draft = decision && draftStateOf(tx, decision);
	if (!draft) return notFound();
	const { version } = draft;
	// Who has signed is told so again, whatever a delegation has left since.
	const signatory = signatoryOf(context, tx, draft, version.signedBy === actorId(context));
	if (signatory.ok) return accepted({ draft, signatory: signatory.value });
	if (signatory.code === "other-office") return refused("forbidden", "another office decides on this fund");
	return signatory as Refusal<Exclude<SignatoryRefusal, "other-office">>;
}

/** What keeps an offer to a reserve list from being signed: it ran out, was given up, or the bid is funded. */
function obstacleToOffer(tx: Tx, { offer, total }: DraftState, now: string): Outcome<true, SigningRefusal> {
	if (!offer) return accepted(true);
	if (!standsOn(offer, instantToLondon(now).date) || bidById(tx, offer.bidId)?.state !== "reserve")
		return refused("offer-closed", "the offer no longer stands");
	return total > 0n ? accepted(true) : refused("amount-not-above-zero", "an offer gives something");
}

/** What keeps a draft from being signed by this person, money apart. */
function obstacleTo(
	context: Context,
	tx: Tx,
	{ draft, signatory }: Signable,
	consulted: string,
): Outcome<true, SigningRefusal> {
	const now = context.clock.now();
	if (draft.preparers.includes(actorId(context)))
		return refused("prepared-by-signer", "who prepared a decision does not sign it");
	if (draft.stale && !draft.round) return refused("scenario-stale", "the allocation's inputs have changed");
	if (draft.round && draft.decision.kind === "round") {
		const moved = moveRound(draft.round.state, "decide", [...(movers(context) ?? []), "decision-maker"]);
		if (!moved.ok) return moved;
		if (draft.stale) return refused("scenario-stale", "the scenario's inputs have changed");
		if (!draft.packCurrent) return refused("pack-outdated", "the board has not seen this draft");
	}
	if (draft.missing.length > 0)
		return refused("text-missing", "parts of the notice are not written", {
			details: { parts: draft.missing },
		});
	if (draft.weak.length > 0)
		return refused("text-weak", "parts of the notice say too little", {
			details: { parts: draft.weak.map(({ part }) => part) },
		});
	if (draft.exposed.parts.length + draft.exposed.lines.length > 0)
		return refused("withheld-in-public", "the public words hold what is withheld", {
			details: draft.exposed,
		});
	const unsaid = subsidiesUnsaid(draft, context.clock.now());
	if (unsaid.length > 0)
		return refused("subsidy-unsaid", "nobody has said whether these are subsidies", {
			details: { lines: unsaid },
		});
	const [problem] = draft.lineProblems;
	if (problem)
		return refused(refusalOf(problem), "a line is not ready to be signed", {
			details: {
				lines: draft.lineProblems
					.filter(({ code }) => code === problem.code)
					.map(({ reference }) => reference),
			},
		});
	const bodies = notAgreed(draft.bodies);
	if (bodies.length > 0)
		return refused("bodies-not-agreed", "bodies that must agree have not", { details: { bodies } });
	if (signatory.quorum !== null) {
		const voted = carried(
			votesCounted(tx, draft, signatory.office.id, now).map(({ vote }) => vote),
			signatory.quorum,
		);
		if (!voted.ok) return voted;
	}
	if (signatory.delegation && signatory.delegation.delegation.consult !== "" && consulted.trim() === "")
		return refused("consultation-missing", "the delegation asks for a consultation first", {
			path: "consulted",
		});
	return obstacleToOffer(tx, draft, now);
}

const CHANGED = refused("changed-meanwhile", "the draft was changed since the signatory read it");

/** Whether the draft still makes the notice that the signatory has read. */
function wasRead(tx: Tx, draft: DraftState, { noticeSha256 }: Signing): boolean {
	return unsignedNotice(tx, draft)?.sha256 === noticeSha256;
}

function entriesOf(tx: Tx, draft: DraftState) {
	const { decision, round, fund, lines } = draft;
	if (!fund) return accepted([]);
	const entries = ledgerOf(tx, fund.id);
	if (!round)
		return commitFromDecision(entries, {
			decisionId: decision.id,
			lines: lines.map((line) => ({ title: line.title, amount: line.decided })),
		});
	const common = { roundId: round.id, decisionId: decision.id, ownYear: fund.financialYear };
	const turn = (awards: readonly DecidedAward[]) =>
		decision.kind === "reserve"
			? awardFromReserve(entries, { ...common, awards })
			: turnSetAsideIntoAwards(entries, { ...common, roundTitle: round.title, awards });
	return turn(
		lines.flatMap((line) =>
			line.bidId === null
				? []
				: [
						{
							bidId: line.bidId,
							title: `${lineName(line)}: ${line.title}`,
							amount: line.decided,
							years: line.years,
						},
					],
		),
	);
}

/** Whether every other decision of the run is signed, so that its round is decided with this one. */
function decidesRound({ decision, apart }: DraftState): boolean {
	return decision.kind === "round" && apart.every(({ state }) => state !== "draft");
}

/** The year of a decision's number: its fund's, or, where it gives no money, that of the day it is signed on. */
function yearOfNumber({ fund }: DraftState, now: string) {
	return yearOfDecisions(fund?.financialYear ?? financialYearOf(instantToLondon(now).date));
}

/** All that signing writes; or what was given already to whoever signed it. */
type PlannedSigning =
	| { readonly signed: Signed }
	| {
			readonly draft: DraftState;
			readonly delegation: KnownDelegation | null;
			readonly entries: readonly NewEntry[];
			readonly numbered: { readonly year: number; readonly sequence: number; readonly number: string };
			readonly content: string;
			readonly sha256: string;
			readonly signedAt: string;
	  };

/**
 * Signs a decision after asking for the password again: number, digest, and awards or a commitment, in one write.
 * Signing twice gives the same number. Refuses whoever prepared it, an interest in a partnership, a pack or scenario
 * out of date, missing or weak text or reasons, public words that hold what is withheld, and more money than there is.
 */
export async function signDecision(
	context: Context,
	input: Signing,
): Promise<Outcome<Signed, SigningRefusal>> {
	const before = await readAnswered(context, (tx) => {
		const asked = signable(context, tx, input.decisionId);
		if (!asked.ok) return asked;
		return accepted(
			!decisionAllows("sign-decision", asked.value.draft.decision.state) ||
				wasRead(tx, asked.value.draft, input),
		);
	});
	if (!before.ok) return before;
	// Told before the password: a page that comes back for a mistyped one must not show another text in silence.
	if (!before.value) return CHANGED;
	const password = await readOwnPasswordMatch(context, input.password);
	if (!password.ok) return password;
	return writePlannedAnswered(
		context,
		(tx, now): Outcome<PlannedSigning, SigningRefusal> => {
			const asked = signable(context, tx, input.decisionId);
			if (!asked.ok) return asked;
			const { draft, signatory } = asked.value;
			const { decision, version } = draft;
			const { actor } = context;
			if (actor.kind !== "person") return notFound();
			const { office, delegation } = signatory;
			const consulted = input.consulted?.trim() ?? "";
			if (!decisionAllows("sign-decision", decision.state))
				return version.signedBy === actor.personId
					? accepted({ signed: { number: decision.number ?? "", sha256: version.sha256 ?? "" } })
					: refused("decision-signed", "the decision is signed");
			if (!wasRead(tx, draft, input)) return CHANGED;
			const clear = obstacleTo(context, tx, asked.value, consulted);
			if (!clear.ok) return clear;
			const entries = entriesOf(tx, draft);
			if (!entries.ok) return entries;
			const year = yearOfNumber(draft, now);
			if (!year.ok) return year;
			const { given, usedBefore } = sequencesOf(tx, decision.decidingOfficeId, year.value);
			const sequence = nextSequence(given, usedBefore);
			const number = storedNumber({ year: year.value, sequence });
			const content = noticeText(
				noticeOf(tx, draft, { number, office, name: actor.name, at: now, delegation, consulted }),
			);
			const sha256 = createHash("sha256").update(content, "utf8").digest("hex");
			const numbered = { year: year.value, sequence, number };
			return accepted({
				draft,
				delegation,
				entries: entries.value,
				numbered,
				content,
				sha256,
				signedAt: now,
			});
		},
		(tx, record, _, planned): Outcome<Signed, SigningRefusal> => {
			if ("signed" in planned) return accepted(planned.signed);
			const { draft, delegation, entries, numbered, content, sha256, signedAt } = planned;
			const { decision, version } = draft;
			const signedBy = actorId(context);
			for (const line of draft.lines) putShares(tx, line.id, line.shares);
			updateVersion(tx, version.id, version.revision, { content, sha256, signedAt, signedBy });
			updateDecision(tx, decision.id, { state: "signed", ...numbered });
			if (draft.fund)
				insertDecidedEntries(tx, draft.fund.id, entries, {
					nextId: context.ids.next,
					at: signedAt,
					enteredBy: signedBy,
				});
			if (draft.round && decidesRound(draft)) setRoundState(tx, draft.round.id, "decided");
			if (delegation)
				insertUse(tx, {
					decisionId: decision.id,
					delegationId: delegation.delegation.id,
					amount: draft.total,
					consulted: input.consulted?.trim() ?? "",
					at: signedAt,
				});
			const { number } = numbered;
			record(
				"sign-decision",
				{ kind: "decision", id: decision.id },
				{
					number,
					sha256,
					version: version.version,
					total: draft.total,
					...(delegation ? { delegation: delegation.number ?? "" } : {}),
				},
			);
			return accepted({ number, sha256 });
		},
	);
}
