import { createHash } from "node:crypto";
import { rankBids } from "~/domain/assessment/ranking";
import { scoringRulesOf } from "~/domain/assessment/scoring-rules";
import { formatTotal } from "~/domain/assessment/total";
import { tallyOf } from "~/domain/decision/board-vote";
import { type CostOfAll, costOfAll } from "~/domain/decision/departure-cost";
import { exemptionOf } from "~/domain/decision/exemptions";
import {
	type NoticeContent,
	type NoticeLine,
	type NoticeRanking,
	noticeText,
} from "~/domain/decision/notice";
import type { Tx } from "~db/client";
import { type DelegationRow, type KnownDelegation, votingRuleOf } from "~db/decision/deciding";
import { linesOf, versionsOf } from "~db/decision/decision";
import { fundById } from "~db/fund/fund";
import type { OrganisationRow } from "~db/people/organisation";
import { organisationById } from "~db/people/organisation";
import { personById, withSuccessors } from "~db/people/people";
import { frozenScheme } from "~db/round/round";
import { rankingInRound } from "../assessment/read-ranking";
import { type DraftedLine, outcomesOf } from "./read-draft-lines";
import { type DraftState, lineName, textOf } from "./read-draft-state";
import { needsNotice } from "./read-needs-notice";
import { scenarioRule } from "./read-scenario-rule";
import { votesCounted } from "./read-votes";

/** What only signing knows: number, office, who signs and when. */
export type SignatureParts = {
	readonly number: string;
	readonly office: OrganisationRow;
	readonly name: string;
	readonly at: string;
	readonly delegation?: KnownDelegation | null;
	readonly consulted?: string;
};

/** Who a line is for; each payee with its share. */
function recipientsOf({ recipients, shares }: DraftedLine): NoticeLine["recipients"] {
	return recipients.map(({ organisationId, name, areaGss, payee }) => {
		const share = shares.get(organisationId);
		return { name, areaGss, payee, ...(share === undefined ? {} : { share }) };
	});
}

/** A draft's lines as its notice prints them. */
export function noticeLines(draft: DraftState): readonly NoticeLine[] {
	const { whole, apart } = draft;
	const { outcomes, places, outOfReach } = outcomesOf(whole.lines, { ...draft, available: whole.available });
	const placeOf = (line: DraftedLine) =>
		apart.length > 0 && outcomes.get(line.id) === "reserve"
			? { reservePlace: places.indexOf(line.reference ?? "") + 1 }
			: {};
	const unreached = new Map(outOfReach.map(({ reference, ...bid }) => [reference, bid]));
	return draft.lines.map((line) => {
		const bid = unreached.get(line.reference ?? "");
		return {
			reference: line.reference,
			title: line.title,
			recipients: recipientsOf(line),
			...(line.aims === "" ? {} : { aims: line.aims }),
			...(line.category ? { category: line.category } : {}),
			asked: line.options[0] ? line.options[0].amount : null,
			proposed: line.proposed,
			decided: line.decided,
			...(line.years && line.decided > 0n ? { years: Object.fromEntries(line.years) } : {}),
			reason: line.reason,
			conditions: line.conditions,
			...(line.crimeReduction === "" ? {} : { crimeReduction: line.crimeReduction }),
			...(line.subsidy && line.decided > 0n ? { subsidy: line.subsidy } : {}),
			outcome: outcomes.get(line.id) ?? null,
			...placeOf(line),
			...(bid === undefined ? {} : { outOfReach: bid }),
		};
	});
}

/** A draft's departures as its notice and pack print them. */
export function noticeDepartures(draft: DraftState): NoticeContent["departures"] {
	return draft.departures.map(({ reference, published, decided, reason, displaces, cost }) => ({
		reference,
		published,
		decided,
		reason,
		displaces,
		...(cost ? { cost } : {}),
	}));
}

/** What a draft's departures cost together, as its notice and pack print it; nothing where there are none. */
export function costOfDepartures({ departures, whole, published }: DraftState): {
	readonly departuresCost?: CostOfAll;
} {
	if (departures.length === 0 || published === null) return {};
	const amounts = whole.lines.map((line) => ({ ...line, reference: lineName(line) }));
	return { departuresCost: costOfAll(published, amounts) };
}

function rankingOf(tx: Tx, { decision, round, whole }: DraftState): { readonly ranking?: NoticeRanking } {
	const scheme = round && frozenScheme(tx, round.id);
	if (!round || !scheme || decision.kind !== "round") return {};
	const { available } = whole;
	const { thresholdHundredths } = scoringRulesOf(scheme.content);
	const { ranked } = rankBids(rankingInRound(tx, round.id), thresholdHundredths, available);
	return {
		ranking: {
			threshold: formatTotal(thresholdHundredths),
			money: available,
			bids: ranked.map(({ bid, place, runningTotal, line }) => ({
				reference: bid.reference,
				title: bid.title,
				place,
				score: formatTotal(bid.totalHundredths ?? 0),
				asked: bid.asked,
				runningTotal,
				line,
			})),
		},
	};
}

const limitsOf = ({ perDecision, altogether }: Pick<DelegationRow, "perDecision" | "altogether">) => ({
	...(perDecision === null ? {} : { perDecision }),
	...(altogether === null ? {} : { altogether }),
});

/** Lines taken out, bodies that agreed, votes, delegations and actions: each only where there is any. */
function decidedWith(tx: Tx, draft: DraftState, signature: SignatureParts): Partial<NoticeContent> {
	const { decision, bodies, actions, gives, offer, apart } = draft;
	const { delegation, office } = signature;
	const own = new Set(draft.lines.map(({ id }) => id));
	const others = draft.whole.lines.filter(({ id }) => !own.has(id)).map(lineName);
	const agreed = bodies.flatMap(({ name, capacity, last, standing }) =>
		standing === "agreed" && last
			? [{ body: name, capacity, resolvedOn: last.resolvedOn, evidence: last.evidence }]
			: [],
	);
	const quorum = delegation ? null : votingRuleOf(tx, office.id)?.quorum;
	const from = apart.find(({ id }) => id === decision.apartFromId);
	return {
		...(from
			? { apartFrom: { title: versionsOf(tx, from.id)[0]?.title ?? "", why: decision.apartWhy ?? "" } }
			: others.length > 0
				? { apart: others.map((reference) => ({ reference, why: whyApart(tx, draft, reference) })) }
				: {}),
		...(agreed.length > 0 ? { agreed } : {}),
		...(quorum && signature.at !== ""
			? {
					vote: {
						quorum,
						...tallyOf(votesCounted(tx, draft, office.id, signature.at).map(({ vote }) => vote)),
					},
				}
			: {}),
		...(delegation
			? {
					delegation: {
						number: delegation.number ?? "",
						post: delegation.delegation.post,
						power: delegation.delegation.power,
						...limitsOf(delegation.delegation),
						consulted: signature.consulted ?? "",
					},
				}
			: {}),
		...(gives
			? {
					delegates: {
						officer: personById(tx, gives.officerId)?.name ?? "",
						post: gives.post,
						power: gives.power,
						fund: gives.fundId === null ? null : (fundById(tx, gives.fundId)?.name ?? null),
						...limitsOf(gives),
						startsOn: gives.startsOn,
						endsOn: gives.endsOn,
						consult: gives.consult,
						report: gives.report,
					},
				}
			: {}),
		...(actions.length > 0
			? { actions: actions.map(({ what, owner, dueOn }) => ({ what, owner, dueOn })) }
			: {}),
		...(offer ? { offerUntil: offer.expiresOn } : {}),
	};
}

/** Why a line of the run is decided in a decision of its own. */
function whyApart(tx: Tx, { apart }: DraftState, reference: string): string {
	const holder = apart.find(({ id }) => {
		const [version] = versionsOf(tx, id);
		return version !== undefined && linesOf(tx, version.id).some((line) => lineName(line) === reference);
	});
	return holder?.apartWhy ?? "";
}

/** The funder on the day of signature: whoever has taken the place of the fund's own by then. */
function funderAt(tx: Tx, funderId: string, at: string): string {
	return at === "" ? funderId : (withSuccessors(tx, funderId, at).at(-1) ?? funderId);
}

/** What stands in the place of a draft's exempt passages. */
function withheldIn({ exempt }: DraftState): Pick<NoticeContent, "exempt"> {
	if (exempt.length === 0) return {};
	return {
		exempt: exempt.map(({ part, exemption, reason, commitment }) => ({
			part,
			...exemptionOf(exemption),
			reason,
			commitment,
		})),
	};
}

/** A draft as the notice that signing it would make. */
export function noticeOf(tx: Tx, draft: DraftState, signature: SignatureParts): NoticeContent {
	const { decision, version, fund, round, scenario } = draft;
	const funder = fund && organisationById(tx, funderAt(tx, fund.funderId, signature.at));
	const scheme = round && frozenScheme(tx, round.id);
	const needs = draft.needs === null ? undefined : needsNotice(tx, draft.needs);
	return {
		format: "tranche-decision/1",
		kind: decision.kind,
		...(decision.subject ? { subject: decision.subject } : {}),
		number: signature.number,
		title: version.title,
		decidingOffice: {
			name: signature.office.name,
			title: signature.office.officeTitle ?? signature.office.name,
			identifier: signature.office.identifier,
		},
		funder: { name: funder?.name ?? "", identifier: funder?.identifier ?? null },
		fund: fund && { name: fund.name, financialYear: fund.financialYear, legalPower: fund.legalPower },
		round: round ? { id: round.id, title: round.title, schemeSha256: scheme?.sha256 ?? "" } : null,
		text: textOf(version),
		...(version.equalityDuty ? { equalityDutyConsidered: true as const } : {}),
		...withheldIn(draft),
		lines: noticeLines(draft),
		total: draft.total,
		available: draft.whole.available,
		scenario: scenario
			? {
					title: scenario.title,
					...scenarioRule(tx, scenario),
					caseSha256: scenario.caseSha256,
					runSha256: scenario.runSha256,
				}
			: null,
		...(needs ? { needs } : {}),
		...rankingOf(tx, draft),
		departures: noticeDepartures(draft),
		...costOfDepartures(draft),
		...decidedWith(tx, draft, signature),
		signature: {
			name: signature.name,
			title: signature.office.officeTitle ?? signature.office.name,
			at: signature.at,
		},
	};
}

type UnsignedNotice = { readonly notice: NoticeContent; readonly sha256: string };

/** Drafts are kept for a version of the data, and with each its notice. */
const knownNotices = new WeakMap<DraftState, UnsignedNotice>();

/**
 * The notice that signing a draft would make, without number and signature, and its digest (SHA-256, hexadecimal): who
 * signs says by it which notice was read. Undefined where its deciding office is not there.
 */
export function unsignedNotice(tx: Tx, draft: DraftState): UnsignedNotice | undefined {
	const known = knownNotices.get(draft) ?? madeNotice(tx, draft);
	if (known) knownNotices.set(draft, known);
	return known;
}

function madeNotice(tx: Tx, draft: DraftState): UnsignedNotice | undefined {
	const office = organisationById(tx, draft.decision.decidingOfficeId);
	if (!office) return undefined;
	const notice = noticeOf(tx, draft, { number: "", office, name: "", at: "" });
	const sha256 = createHash("sha256").update(noticeText(notice), "utf8").digest("hex");
	return { notice, sha256 };
}
