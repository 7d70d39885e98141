import type { Method } from "~/domain/allocation/case/case-file";
import { carried, tallyOf, type Vote } from "~/domain/decision/board-vote";
import { notAgreed } from "~/domain/decision/bodies";
import type { DelegationRefusal } from "~/domain/decision/delegation";
import type { CostOfAll } from "~/domain/decision/departure-cost";
import type { LineProblem } from "~/domain/decision/line-check";
import type { NoticeContent, NoticeLine } from "~/domain/decision/notice";
import type { NoticeText } from "~/domain/decision/notice-text";
import type { LineOutcome } from "~/domain/decision/outcome-of-line";
import { standsOn } from "~/domain/decision/reserve-offer";
import { canBeGivenShares } from "~/domain/decision/shares";
import type { LineSubsidy } from "~/domain/decision/subsidy";
import { withTitlesKeptBack } from "~/domain/decision/titles-kept-back";
import { inYear } from "~/domain/fund/year-limits";
import type { RoundState } from "~/domain/lifecycle";
import { instantToLondon } from "~/domain/london-time";
import { type Pence, pence } from "~/domain/money";
import { accepted, type Outcome, provided } from "~/domain/outcome";
import { decisionAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { packsOf } from "~db/decision/board";
import { holdersAt, votingRuleOf } from "~db/decision/deciding";
import { type DecisionRow, decisionById, versionsOf } from "~db/decision/decision";
import { allWithSuccessors, interestsAt, personById, withSuccessors } from "~db/people/people";
import { readAnswered } from "../allocation/solving/read-answer";
import { referencesClosed, whoReadsBidsOf } from "../bid/read-who-reads-bid";
import { actorId, type Context, notFound, permitted } from "../context";
import { type DraftState, draftStateOf, lineName, subsidiesUnsaid, textOf } from "./read-draft-state";
import { mayReadExempt } from "./read-exempt-passages";
import { noticeLines, unsignedNotice } from "./read-notice-preview";
import { mayReadPack } from "./read-pack";
import { scenarioRule } from "./read-scenario-rule";
import { mayReadUnpublished, signatoryOf } from "./read-signatory";
import { signingOffice } from "./read-signing-office";
import { votesCounted } from "./read-votes";

export type DraftLine = {
	readonly id: string;
	/** The bid's reference, or the line's title. */
	readonly name: string;
	readonly bidId: string | null;
	/** Null where an interest of the reader closes the bid to them. */
	readonly title: string | null;
	/** Whether the reader may open the bid it stands on. */
	readonly opens: boolean;
	readonly recipients: NoticeLine["recipients"];
	/** Those that somebody may give a share by hand: two or more, for a joint award. */
	readonly payees: readonly {
		readonly organisationId: string;
		readonly name: string;
		/** What it asked; null where it is not known. */
		readonly asked: Pence | null;
		readonly share: Pence | null;
		/** Whether somebody gave it; else it is the rule's. */
		readonly byHand: boolean;
	}[];
	readonly asked: Pence | null;
	/** Every amount at which the bid can be funded, what was asked first. */
	readonly options: readonly Pence[];
	readonly proposed: Pence;
	/** What the published rule gives. */
	readonly published: Pence;
	readonly decided: Pence;
	/** What is decided by financial year, and what is left of each year of the round; null where it limits none. */
	readonly years: readonly { readonly year: string; readonly amount: Pence; readonly left: Pence }[] | null;
	readonly reason: string;
	readonly conditions: string;
	/** Why this grant reduces crime and disorder, beside what is said of all. */
	readonly crimeReduction: string;
	/** Whether it is a subsidy; null where nobody has said. */
	readonly subsidy: LineSubsidy | null;
	readonly outcome: LineOutcome | null;
};

/** What still keeps the draft from being signed, by anybody. */
export type Unready = {
	readonly parts: readonly string[];
	/** Written, but too little to be signed. */
	readonly weak: DraftState["weak"];
	/** Where the public words hold what is withheld. */
	readonly exposed: DraftState["exposed"];
	readonly lineProblems: readonly LineProblem[];
	/** The lines that give money and of which nobody has said whether they are a subsidy. */
	readonly subsidies: readonly string[];
	readonly stale: boolean;
	/** Null for a decision without a round: no board is asked. */
	readonly pack: "missing" | "outdated" | "current" | null;
	/** Above what there is; null where it fits. */
	readonly excess: Pence | null;
	/** The bodies that must agree first and have not. */
	readonly bodies: readonly string[];
	/** What keeps a board from having decided; null where it has, and where one person decides. */
	readonly vote: {
		readonly for: number;
		readonly against: number;
		readonly voted: number;
		readonly quorum: number;
	} | null;
	/** Of an offer to a reserve list: it ran out or was given up. */
	readonly offerOver: boolean;
};

/** Why the reader does not sign; null where they may once the draft is ready. */
export type WhyNotSigned =
	| "not-signatory"
	| "other-office"
	| "prepared-by-signer"
	| "interested"
	| "not-the-chair"
	| DelegationRefusal
	| null;

/** Who decides a draft with whom. */
export type Deciding = {
	/** Digest of what bodies agree to and members vote on. */
	readonly proposal: string;
	readonly bodies: DraftState["bodies"];
	readonly actions: DraftState["actions"];
	/** Null where one person decides. */
	readonly vote: {
		readonly quorum: number;
		/** Those that count on the draft as it is now. */
		readonly votes: readonly { readonly name: string; readonly vote: Vote }[];
		readonly mayVote: boolean;
		/** The reader's own; null where they have not voted on it as it is now. */
		readonly own: Vote | null;
	} | null;
	/** The other decisions of the same run. */
	readonly apart: readonly {
		readonly decisionId: string;
		readonly title: string;
		readonly number: string | null;
	}[];
	/** Whether its lines can be taken out into decisions of their own. */
	readonly mayTakeOut: boolean;
	/** Interests of the office's holders in a line, by its name, for whoever reads the register of interests. */
	readonly interests: readonly { readonly line: string; readonly person: string }[];
	/** The last day of an offer to a reserve list; null where it is none. */
	readonly offerUntil: string | null;
};

export type DraftPage = {
	readonly decisionId: string;
	readonly kind: DecisionRow["kind"];
	readonly state: DecisionRow["state"];
	readonly number: string | null;
	readonly title: string;
	readonly version: number;
	readonly revision: number;
	readonly savedAt: string;
	readonly savedBy: string;
	readonly round: {
		readonly id: string;
		readonly title: string;
		readonly state: RoundState;
		/** Whether the reader may open the round's board pack now. */
		readonly packOpen: boolean;
	} | null;
	/** Null for a decision that gives no money. */
	readonly fund: { readonly id: string; readonly name: string; readonly financialYear: string } | null;
	readonly scenario: {
		readonly id: string;
		readonly title: string;
		readonly method: Method;
		readonly unspent: "rank" | "redistribute";
		readonly publishedRule: boolean;
	} | null;
	/** The allocation by need that it was drafted from. */
	readonly allocation: { readonly versionId: string; readonly id: string; readonly title: string } | null;
	readonly text: NoticeText;
	/** Whether the equality duty was considered. */
	readonly equalityDuty: boolean;
	/** The passages that are withheld from the public; null for whoever may not read them. */
	readonly passages: readonly { readonly commitment: string; readonly text: string }[] | null;
	readonly lines: readonly DraftLine[];
	readonly departures: NoticeContent["departures"];
	readonly departuresCost: CostOfAll | null;
	readonly total: Pence;
	readonly available: Pence;
	readonly left: Pence;
	readonly unready: Unready;
	readonly ready: boolean;
	readonly mayChange: boolean;
	readonly mayPublish: boolean;
	readonly whyNotSigned: WhyNotSigned;
	/** What the officer who may sign it must first consult about; "" where nobody or for a holder of the office. */
	readonly consult: string;
	readonly deciding: Deciding;
	/** The notice that signing would make, without the titles that an interest closes to the reader. */
	readonly notice: NoticeContent;
	/** The digest of that notice, by which a signatory says what was read. */
	readonly noticeSha256: string;
};

/** What a board's vote still lacks for its chair to sign; null where one person decides. */
function voteMissing(tx: Tx, draft: DraftState, now: string): Unready["vote"] {
	const officeId = officeNow(tx, draft, now);
	const rule = votingRuleOf(tx, officeId);
	if (!rule) return null;
	const votes = votesCounted(tx, draft, officeId, now).map(({ vote }) => vote);
	if (carried(votes, rule.quorum).ok) return null;
	const { for: inFavour, against } = tallyOf(votes);
	return { for: inFavour, against, voted: votes.length, quorum: rule.quorum };
}

function packStanding(tx: Tx, draft: DraftState): Unready["pack"] {
	if (!draft.round || draft.decision.kind !== "round") return null;
	if (packsOf(tx, draft.round.id).length === 0) return "missing";
	if (!draft.packCurrent) return "outdated";
	return draft.round.state === "allocating" ? "outdated" : "current";
}

function whyNotSigned(
	context: Context,
	draft: DraftState,
	signatory: ReturnType<typeof signatoryOf>,
): WhyNotSigned {
	const isOther = !signatory.ok && (signatory.code === "not-found" || signatory.code === "forbidden");
	if (isOther) return "not-signatory";
	if (!signatory.ok && signatory.code === "other-office") return "other-office";
	if (draft.preparers.includes(actorId(context))) return "prepared-by-signer";
	return signatory.ok ? null : (signatory.code as WhyNotSigned);
}

function payeesShown(line: DraftState["lines"][number]): DraftLine["payees"] {
	const payees = canBeGivenShares(line.recipients);
	if (payees.length < 2) return [];
	return payees.map(({ organisationId, name, asked, given }) => {
		const share = line.shares.get(organisationId);
		return {
			organisationId,
			name,
			asked,
			share: share ?? null,
			byHand: given !== null,
		};
	});
}

function linesShown(
	context: Context,
	tx: Tx,
	draft: DraftState,
	closed: ReadonlySet<string>,
): readonly DraftLine[] {
	const notice = noticeLines(draft);
	const reads = draft.round === null ? null : whoReadsBidsOf(context, tx, draft.round.id);
	return draft.lines.map((line, position) => ({
		id: line.id,
		name: lineName(line),
		bidId: line.bidId,
		title: closed.has(line.reference ?? "") ? null : line.title,
		opens: line.bidId !== null && (reads?.(line.bidId).ok ?? false),
		recipients: notice[position]?.recipients ?? [],
		payees: payeesShown(line),
		asked: notice[position]?.asked ?? null,
		options: line.options.map(({ amount }) => amount),
		proposed: line.proposed,
		published: line.published,
		decided: line.decided,
		years: yearsShown(draft, line),
		reason: line.reason,
		conditions: line.conditions,
		crimeReduction: line.crimeReduction,
		subsidy: line.subsidy,
		outcome: notice[position]?.outcome ?? null,
	}));
}

/** A line's amount in each year that the round pays or the line asks for; null where the round limits no year. */
function yearsShown({ lines, roundYears }: DraftState, { years }: DraftState["lines"][number]) {
	if (roundYears === null || years === null) return null;
	const decided = lines.map((line) => line.years);
	return [...new Set([...roundYears.keys(), ...years.keys()])].sort().map((year) => ({
		year,
		amount: pence(years.get(year) ?? 0n),
		left: pence((roundYears.get(year) ?? 0n) - inYear(decided, year)),
	}));
}

/** The office that decides, or its successor now. */
function officeNow(tx: Tx, { decision }: DraftState, now: string): string {
	return withSuccessors(tx, decision.decidingOfficeId, now).at(-1) ?? decision.decidingOfficeId;
}

function interestsOfHolders(context: Context, tx: Tx, draft: DraftState): Deciding["interests"] {
	const now = context.clock.now();
	if (draft.decision.kind !== "round" || !permitted(context, tx, "read-interests").ok) return [];
	const touched = holdersAt(tx, officeNow(tx, draft, now), now).map(({ id, name }) => ({
		name,
		partnerships: new Set(interestsAt(tx, id, now).map(({ organisationId }) => organisationId)),
	}));
	return draft.lines.flatMap((line) => {
		const concerned = allWithSuccessors(
			tx,
			line.recipients.map(({ organisationId }) => organisationId),
			now,
		);
		return touched.flatMap(({ name, partnerships }) =>
			concerned.some((id) => partnerships.has(id)) ? [{ line: lineName(line), person: name }] : [],
		);
	});
}

function decidingOf(context: Context, tx: Tx, draft: DraftState): Deciding {
	const now = context.clock.now();
	const officeId = officeNow(tx, draft, now);
	const rule = votingRuleOf(tx, officeId);
	const votes = rule ? votesCounted(tx, draft, officeId, now) : [];
	const editable = decisionAllows("draft-decision", draft.decision.state);
	const mayVote =
		editable &&
		signingOffice(context, tx, draft.decision.decidingOfficeId) !== undefined &&
		permitted(context, tx, "vote-on-decision", {
			partnerships: allWithSuccessors(tx, draft.partnerships, now),
		}).ok;
	return {
		proposal: draft.proposal,
		bodies: draft.bodies,
		actions: draft.actions,
		vote: rule
			? {
					quorum: rule.quorum,
					votes: votes.map(({ name, vote }) => ({ name, vote })),
					mayVote,
					own: votes.find(({ memberId }) => memberId === actorId(context))?.vote ?? null,
				}
			: null,
		apart: draft.apart.map(({ id, number }) => ({
			decisionId: id,
			number,
			title: versionsOf(tx, id)[0]?.title ?? "",
		})),
		mayTakeOut:
			editable &&
			draft.decision.kind === "round" &&
			draft.decision.apartFromId === null &&
			draft.lines.length > 1,
		interests: interestsOfHolders(context, tx, draft),
		offerUntil: draft.offer?.expiresOn ?? null,
	};
}

/** A draft for whoever changes it; one that is signed too, so that a page can lead on to its notice. */
export async function readDraftToChange(
	context: Context,
	decisionId: string,
): Promise<Outcome<DraftPage, PermissionRefusal>> {
	return provided(
		await readDraft(context, decisionId),
		({ number, mayChange }) => number !== null || mayChange,
	);
}

/** A decision before it is published, with all that its own people work with: what is missing, lines, departures. */
export function readDraft(
	context: Context,
	decisionId: string,
): Promise<Outcome<DraftPage, PermissionRefusal>> {
	return readAnswered(context, (tx) => draftIn(context, tx, decisionId));
}

/** The same within a transaction of `readAnswered`. */
export function draftIn(context: Context, tx: Tx, decisionId: string): Outcome<DraftPage, PermissionRefusal> {
	const decision = decisionById(tx, decisionId);
	const allowed = decision
		? mayReadUnpublished(context, tx, decision)
		: permitted(context, tx, "read-unpublished-decision");
	if (!allowed.ok) return allowed;
	const draft = decision && draftStateOf(tx, decision);
	const preview = draft && unsignedNotice(tx, draft);
	if (!draft || !preview) return notFound();
	const closed = referencesClosed(context, tx, decision.roundId, draft.lines);
	const notice = withTitlesKeptBack(preview.notice, closed);
	const now = context.clock.now();
	const signatory = signatoryOf(context, tx, draft);
	const { version, round, fund, scenario } = draft;
	const editable = decisionAllows("draft-decision", draft.decision.state);
	const excess = draft.total > draft.available && editable;
	const unready: Unready = {
		parts: draft.missing,
		weak: draft.weak,
		exposed: draft.exposed,
		lineProblems: draft.lineProblems,
		subsidies: editable ? subsidiesUnsaid(draft, context.clock.now()) : [],
		stale: draft.stale,
		pack: packStanding(tx, draft),
		excess: excess ? pence(draft.total - draft.available) : null,
		bodies: notAgreed(draft.bodies),
		vote: signatory.ok && signatory.value.delegation ? null : voteMissing(tx, draft, now),
		offerOver: draft.offer !== null && !standsOn(draft.offer, instantToLondon(now).date),
	};
	return accepted({
		decisionId: draft.decision.id,
		kind: draft.decision.kind,
		state: draft.decision.state,
		number: draft.decision.number,
		title: version.title,
		version: version.version,
		revision: version.revision,
		savedAt: version.savedAt,
		savedBy: personById(tx, version.savedBy)?.name ?? "",
		round: round && {
			id: round.id,
			title: round.title,
			state: round.state,
			packOpen: mayReadPack(context, tx, round),
		},
		fund: fund && { id: fund.id, name: fund.name, financialYear: fund.financialYear },
		scenario: scenario && { id: scenario.id, title: scenario.title, ...scenarioRule(tx, scenario) },
		allocation: draft.needs && {
			versionId: draft.needs.needsVersionId,
			id: draft.needs.id,
			title: draft.needs.title,
		},
		text: textOf(version),
		equalityDuty: version.equalityDuty ?? false,
		passages: mayReadExempt(context, tx, draft.partnerships)
			? draft.exempt.map(({ commitment, text }) => ({ commitment, text }))
			: null,
		lines: linesShown(context, tx, draft, closed),
		departures: notice.departures,
		departuresCost: notice.departuresCost ?? null,
		total: draft.total,
		available: draft.available,
		left: pence(draft.available - draft.total),
		unready,
		ready:
			unready.parts.length === 0 &&
			unready.weak.length === 0 &&
			unready.exposed.parts.length + unready.exposed.lines.length === 0 &&
			unready.lineProblems.length === 0 &&
			unready.subsidies.length === 0 &&
			!unready.stale &&
			(unready.pack === null || unready.pack === "current") &&
			unready.excess === null &&
			unready.bodies.length === 0 &&
			unready.vote === null &&
			!unready.offerOver,
		mayChange: editable && permitted(context, tx, "draft-decision").ok,
		mayPublish:
			decisionAllows("publish-decision", draft.decision.state) &&
			permitted(context, tx, "publish-decision").ok,
		whyNotSigned: whyNotSigned(context, draft, signatory),
		consult: (signatory.ok && signatory.value.delegation?.delegation.consult) || "",
		deciding: decidingOf(context, tx, draft),
		notice,
		noticeSha256: preview.sha256,
	});
}
