import { createHash } from "node:crypto";
import { rankBids } from "~/domain/assessment/ranking";
import { scoringRulesOf } from "~/domain/assessment/scoring-rules";
import { formatTotal } from "~/domain/assessment/total";
import { type CostOfAll, costOfAll } from "~/domain/decision/departure-cost";
import {
	type NoticeContent,
	type NoticeLine,
	type NoticeRanking,
	noticeText,
} from "~/domain/decision/notice";
import type { Tx } from "~db/client";
import type { OrganisationRow } from "~db/people/organisation";
import { organisationById } from "~db/people/organisation";
import { frozenScheme } from "~db/round/round";
import { rankingInRound } from "../assessment/read-ranking";
import { type DraftedLine, outcomesOf } from "./read-draft-lines";
import { type DraftState, lineName, textOf } from "./read-draft-state";
import { needsNotice } from "./read-needs-notice";
import { scenarioRule } from "./read-scenario-rule";

/** What only signing knows: number, office, who signs and when. */
export type SignatureParts = {
	readonly number: string;
	readonly office: OrganisationRow;
	readonly name: string;
	readonly at: string;
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
	const { outcomes, outOfReach } = outcomesOf(draft.lines, draft);
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
			outcome: outcomes.get(line.id) ?? null,
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
export function costOfDepartures({ departures, lines, published }: DraftState): {
	readonly departuresCost?: CostOfAll;
} {
	if (departures.length === 0 || published === null) return {};
	const amounts = lines.map((line) => ({ ...line, reference: lineName(line) }));
	return { departuresCost: costOfAll(published, amounts) };
}

function rankingOf(tx: Tx, { round, available }: DraftState): { readonly ranking?: NoticeRanking } {
	const scheme = round && frozenScheme(tx, round.id);
	if (!round || !scheme) return {};
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

/** A draft as the notice that signing it would make. */
export function noticeOf(tx: Tx, draft: DraftState, signature: SignatureParts): NoticeContent {
	const { decision, version, fund, round, scenario } = draft;
	const funder = organisationById(tx, fund.funderId);
	const scheme = round && frozenScheme(tx, round.id);
	const needs = draft.needs === null ? undefined : needsNotice(tx, draft.needs);
	return {
		format: "tranche-decision/1",
		kind: decision.kind,
		number: signature.number,
		title: version.title,
		decidingOffice: {
			name: signature.office.name,
			title: signature.office.officeTitle ?? signature.office.name,
			identifier: signature.office.identifier,
		},
		funder: { name: funder?.name ?? "", identifier: funder?.identifier ?? null },
		fund: { name: fund.name, financialYear: fund.financialYear, legalPower: fund.legalPower },
		round: round ? { id: round.id, title: round.title, schemeSha256: scheme?.sha256 ?? "" } : null,
		text: textOf(version),
		lines: noticeLines(draft),
		total: draft.total,
		available: draft.available,
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
