import { createHash } from "node:crypto";
import { yearsAt } from "~/domain/allocation/what-if/years-at";
import { canonicalText } from "~/domain/canonical";
import { type Departure, departuresFrom } from "~/domain/decision/departures";
import type { FirstWordsInput } from "~/domain/decision/first-words";
import { type LineProblem, problemsOfLines } from "~/domain/decision/line-check";
import { missingText, type NoticeText } from "~/domain/decision/notice";
import { weakParts } from "~/domain/decision/weak-words";
import type { ByYear } from "~/domain/fund/by-year";
import { remainingIn, setAsideFor } from "~/domain/fund/ledger";
import { type Pence, pence, sumPence } from "~/domain/money";
import { storedPack } from "~/domain/stored-formats";
import { type ScenarioRow, scenarioById } from "~db/allocation/scenarios";
import type { Tx } from "~db/client";
import { packsOf } from "~db/decision/board";
import {
	type DecisionRow,
	type DecisionVersionRow,
	decisionById,
	preparersOf,
	versionsOf,
} from "~db/decision/decision";
import { fundById, ledgerOf } from "~db/fund/fund";
import { onceForVersion } from "~db/kept";
import { type NeedsAllocationRow, needsAllocationById } from "~db/needs/allocation";
import { type RoundRow, roundById, yearsOfRound } from "~db/round/round";
import { type PublishedRun, publishedRun } from "../allocation/read-published-run";
import { isStale } from "../allocation/read-scenario-standing";
import { isStaleAllocation } from "../needs/read-needs-case";
import { type DraftedLine, draftLines } from "./read-draft-lines";

/** A decision as it stands before signing, with everything that signing asks of it. */
export type DraftState = {
	readonly decision: DecisionRow;
	readonly version: DecisionVersionRow;
	readonly lines: readonly (DraftedLine & {
		readonly published: Pence;
		/** The decided amount by financial year; null where the round limits none. */
		readonly years: ByYear | null;
	})[];
	readonly round: RoundRow | null;
	readonly fund: NonNullable<ReturnType<typeof fundById>>;
	readonly scenario: ScenarioRow | null;
	/** For a decision by need: what it was drafted from. */
	readonly needs: NeedsAllocationRow | null;
	readonly stale: boolean;
	readonly total: Pence;
	/** What the round set aside, or what remains in the fund for a decision without a round. */
	readonly available: Pence;
	/** What the round pays in each financial year; null where its years are not limited. */
	readonly roundYears: ByYear | null;
	readonly departures: readonly Departure[];
	/** What the published rule does with the round; null without a round. */
	readonly published: PublishedRun | null;
	readonly lineProblems: readonly LineProblem[];
	readonly missing: readonly string[];
	/** Parts of the notice that are written and say too little. */
	readonly weak: ReturnType<typeof weakParts>;
	/** Digest of what a pack proposes: title, summary, decision, lines. The rest may follow the board's advice. */
	readonly digest: string;
	/** Whether the newest pack proposes just this. */
	readonly packCurrent: boolean;
	readonly preparers: readonly string[];
	/** The partnerships the lines are for. */
	readonly partnerships: readonly string[];
};

/** How a line is named among the others: its bid's reference, or its title. */
export function lineName(line: { readonly reference: string | null; readonly title: string }): string {
	return line.reference ?? line.title;
}

/** The figures that the first words of a round's draft are made of. */
export function figuresOf({ lines, available, fund }: Pick<DraftState, "lines" | "available" | "fund">) {
	return {
		lines: lines.map(({ options, decided, published }) => ({
			asked: pence(options[0]?.amount ?? 0n),
			decided,
			published,
		})),
		setAside: available,
		fund,
	} satisfies FirstWordsInput;
}

/** The text of a notice, from a version's columns. */
export function textOf(version: DecisionVersionRow): NoticeText {
	return {
		contact: version.contact,
		summary: version.summary,
		decisionText: version.decisionText,
		factsAndAdvice: version.factsAndAdvice,
		financialImplications: version.financialImplications,
		legalImplications: version.legalImplications,
		equalityImplications: version.equalityImplications,
		backgroundPapers: version.backgroundPapers,
		publicAccess: version.publicAccess,
		interests: version.interests,
	};
}

function digestOf(version: DecisionVersionRow, lines: readonly DraftedLine[]): string {
	const text = canonicalText({
		title: version.title,
		summary: version.summary,
		decisionText: version.decisionText,
		scenario: version.scenarioId,
		needs: version.needsAllocationId ?? undefined,
		lines: lines.map((line) => ({
			name: lineName(line),
			decided: String(line.decided),
			reason: line.reason,
			conditions: line.conditions,
			recipients: line.recipients.map(({ organisationId, payee, given }) => ({
				organisationId,
				payee,
				share: given === null ? undefined : String(given),
			})),
		})),
	});
	return createHash("sha256").update(text, "utf8").digest("hex");
}

/** How many drafts are kept. */
const MOST_DRAFTS = 4;

const keptDraft = onceForVersion(MOST_DRAFTS, (tx, decisionId: string): DraftState | undefined => {
	const decision = decisionById(tx, decisionId);
	return decision && madeDraft(tx, decision);
});

/** Reads a decision's newest version with all that follows from it, once while nothing changes. Asks no permission. */
export function draftStateOf(tx: Tx, { id }: DecisionRow): DraftState | undefined {
	return keptDraft(tx, id);
}

function madeDraft(tx: Tx, decision: DecisionRow): DraftState | undefined {
	const [version] = versionsOf(tx, decision.id);
	const fund = fundById(tx, decision.fundId);
	if (!version || !fund) return undefined;
	const round = decision.roundId === null ? null : (roundById(tx, decision.roundId) ?? null);
	const scenario = version.scenarioId === null ? null : (scenarioById(tx, version.scenarioId) ?? null);
	const { needsAllocationId } = version;
	const needs = needsAllocationId === null ? null : (needsAllocationById(tx, needsAllocationId) ?? null);
	const published = (round && publishedRun(tx, round.id)) ?? null;
	const roundYears = round && yearsOfRound(tx, round.id);
	const lines = draftLines(tx, version.id).map((line) => ({
		...line,
		years: roundYears && yearsAt(line.options, line.decided),
		published: round
			? (published?.amounts.get(line.reference ?? "") ?? pence(0))
			: decision.kind === "needs"
				? line.proposed
				: line.decided,
	}));
	const digest = digestOf(version, lines);
	const entries = ledgerOf(tx, fund.id);
	const named = lines.map((line) => ({ ...line, reference: lineName(line) }));
	const newestPack = round ? packsOf(tx, round.id)[0] : undefined;
	return {
		decision,
		version,
		lines,
		round,
		fund,
		scenario,
		needs,
		stale:
			(scenario !== null && isStale(tx, scenario)) ||
			(needs !== null && decision.state === "draft" && isStaleAllocation(tx, needs)),
		total: sumPence(lines.map(({ decided }) => decided)),
		roundYears,
		available: round ? setAsideFor(entries, round.id) : remainingIn(entries, null),
		published,
		departures: departuresFrom(named, published),
		lineProblems: problemsOfLines(
			named.map((line) => ({ ...line, options: line.options.map(({ amount }) => pence(amount)) })),
		),
		missing: missingText(textOf(version)),
		weak: weakParts(textOf(version)),
		digest,
		packCurrent: newestPack !== undefined && storedPack(newestPack.content).draftSha256 === digest,
		preparers: preparersOf(tx, decision.id),
		partnerships: [
			...new Set(lines.flatMap(({ recipients }) => recipients.map(({ organisationId }) => organisationId))),
		],
	};
}
