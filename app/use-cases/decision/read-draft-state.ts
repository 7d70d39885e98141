import { createHash } from "node:crypto";
import { yearsAt } from "~/domain/allocation/what-if/years-at";
import { canonicalText } from "~/domain/canonical";
import { standingOf } from "~/domain/decision/bodies";
import { type Departure, departuresFrom } from "~/domain/decision/departures";
import { type Exposure, exposureOf } from "~/domain/decision/exemptions";
import { type LineProblem, problemsOfLines } from "~/domain/decision/line-check";
import { missingText } from "~/domain/decision/notice";
import type { NoticeText } from "~/domain/decision/notice-text";
import { divideAmongPayees } from "~/domain/decision/shares";
import { subsidyFiguresOn } from "~/domain/decision/subsidy";
import { weakParts } from "~/domain/decision/weak-words";
import type { ByYear } from "~/domain/fund/by-year";
import { remainingByYear, remainingIn, setAsideFor } from "~/domain/fund/ledger";
import { instantToLondon } from "~/domain/london-time";
import { type Pence, pence, sumPence } from "~/domain/money";
import { storedPack } from "~/domain/stored-formats";
import { type ScenarioRow, scenarioById } from "~db/allocation/scenarios";
import type { Tx } from "~db/client";
import { packsOf } from "~db/decision/board";
import {
	type ActionRow,
	actionsOf,
	bodiesOf,
	type DelegationRow,
	delegationOfDecision,
	resolutionsOf,
} from "~db/decision/deciding";
import {
	type DecisionRow,
	type DecisionVersionRow,
	decisionById,
	decisionsOfRun,
	preparersOf,
	versionsOf,
} from "~db/decision/decision";
import { type ExemptRow, exemptPassagesOf } from "~db/decision/exempt";
import { offerOfDecision } from "~db/decision/reserve-offers";
import { type FundRow, fundById, ledgerOf } from "~db/fund/fund";
import { onceForVersion } from "~db/kept";
import { type NeedsAllocationRow, needsAllocationById } from "~db/needs/allocation";
import { type RoundRow, roundById, yearsOfRound } from "~db/round/round";
import { type PublishedRun, publishedRun } from "../allocation/read-published-run";
import { isStale } from "../allocation/read-scenario-standing";
import { isStaleAllocation } from "../needs/read-needs-case";
import { paperOf } from "./read-board-paper";
import { type DraftedLine, draftLines } from "./read-draft-lines";

type StateLine = DraftedLine & {
	readonly published: Pence;
	/** The decided amount by financial year; null where the round limits none. */
	readonly years: ByYear | null;
};

/** A decision as it stands before signing, with everything that signing asks of it. */
export type DraftState = {
	readonly decision: DecisionRow;
	readonly version: DecisionVersionRow;
	readonly lines: readonly StateLine[];
	readonly round: RoundRow | null;
	/** Null for a decision that gives no money. */
	readonly fund: FundRow | null;
	readonly scenario: ScenarioRow | null;
	/** For a decision by need: what it was drafted from. */
	readonly needs: NeedsAllocationRow | null;
	readonly stale: boolean;
	readonly total: Pence;
	/** What there is for it: of a round, what is set aside less what is taken out of this decision into others. */
	readonly available: Pence;
	/** The whole run that it is a part of, the lines taken out included; of other decisions, the decision itself. */
	readonly whole: {
		readonly lines: readonly StateLine[];
		readonly total: Pence;
		/** What the round set aside, before anything was signed. */
		readonly available: Pence;
		readonly departures: readonly Departure[];
		readonly lineProblems: readonly LineProblem[];
	};
	/** Decisions of lines taken out of a round's decision: the others of the run that this one is of. */
	readonly apart: readonly DecisionRow[];
	/** Digest of what bodies agree to and members of a board vote on. */
	readonly proposal: string;
	/** Who must agree before it is signed, with how they stand to it as it is now. */
	readonly bodies: ReturnType<typeof bodiesStanding>;
	/** What it recommends, as dated actions. */
	readonly actions: ReturnType<typeof actionsOf>;
	/** The delegation that it gives, and the offer to a reserve list that it makes; null where none. */
	readonly gives: DelegationRow | null;
	readonly offer: NonNullable<ReturnType<typeof offerOfDecision>> | null;
	/** What the round pays in each financial year; null where its years are not limited. */
	readonly roundYears: ByYear | null;
	readonly departures: readonly Departure[];
	/** What the published rule does with the round; null without a round. */
	readonly published: PublishedRun | null;
	readonly lineProblems: readonly LineProblem[];
	readonly missing: readonly string[];
	/** Parts of the notice that are written and say too little. */
	readonly weak: ReturnType<typeof weakParts>;
	/** Digest of what a pack proposes: title, summary, decision, lines, paper. The rest may follow the board's advice. */
	readonly digest: string;
	/** Whether the newest pack proposes just this. */
	readonly packCurrent: boolean;
	/** What is withheld from the public, in the order of the notice's parts. */
	readonly exempt: readonly ExemptRow[];
	/** Where the public words hold what is withheld. */
	readonly exposed: Exposure;
	readonly preparers: readonly string[];
	/** The partnerships the lines are for. */
	readonly partnerships: readonly string[];
};

/** How a line is named among the others: its bid's reference, or its title. */
export function lineName(line: { readonly reference: string | null; readonly title: string }): string {
	return line.reference ?? line.title;
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
		crimeReduction: version.crimeReduction,
		grantNotContract: version.grantNotContract,
		equalityImplications: version.equalityImplications,
		backgroundPapers: version.backgroundPapers,
		publicAccess: version.publicAccess,
		interests: version.interests,
	};
}

/** The lines that give money and of which nobody has said whether they are a subsidy, where the law asks. */
export function subsidiesUnsaid({ lines }: Pick<DraftState, "lines">, now: string): readonly string[] {
	if (subsidyFiguresOn(instantToLondon(now).date) === null) return [];
	return lines.filter(({ decided, subsidy }) => decided > 0n && subsidy === null).map(lineName);
}

function digestOf(
	version: DecisionVersionRow,
	lines: readonly DraftedLine[],
	paper: Readonly<Record<string, string>>,
): string {
	const isWritten = Object.values(paper).some((words) => words !== "");
	const text = canonicalText({
		title: version.title,
		summary: version.summary,
		decisionText: version.decisionText,
		scenario: version.scenarioId,
		needs: version.needsAllocationId ?? undefined,
		paper: isWritten ? paper : undefined,
		lines: lines.map((line) => ({
			name: lineName(line),
			decided: String(line.decided),
			reason: line.reason,
			conditions: line.conditions,
			recipients: line.recipients.map(({ organisationId, payee, given }) => ({
				organisationId,
				payee,
				share: given === null || isDividedByRule(line) ? undefined : String(given),
			})),
		})),
	});
	return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Whether the shares are what the rule makes of the amount, as those that signing writes mostly are. */
function isDividedByRule({ decided, recipients }: DraftedLine): boolean {
	const byRule = divideAmongPayees(decided, recipients);
	return recipients.every(
		({ organisationId, given }) => given === null || given === (byRule?.get(organisationId) ?? 0n),
	);
}

const textOrNull = (amount: Pence | null) => (amount === null ? null : String(amount));

/** Digest of what bodies agree to and members vote on: this decision’s own proposal, with what it gives and asks. */
function proposalDigest(
	version: DecisionVersionRow,
	lines: readonly DraftedLine[],
	gives: DelegationRow | null,
	actions: readonly ActionRow[],
): string {
	const text = canonicalText({
		draft: digestOf(version, lines, {}),
		delegation: gives && {
			officer: gives.officerId,
			post: gives.post,
			power: gives.power,
			fund: gives.fundId,
			perDecision: textOrNull(gives.perDecision),
			altogether: textOrNull(gives.altogether),
			startsOn: gives.startsOn,
			endsOn: gives.endsOn,
			consult: gives.consult,
			report: gives.report,
		},
		actions: actions.map(({ what, owner, dueOn }) => ({ what, owner, dueOn })),
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

/** The run's own decision and those of lines taken out of it, each with the newest version; the round's own first. */
function partsOfRun(tx: Tx, decision: DecisionRow) {
	if (decision.kind !== "round" || decision.roundId === null) return [];
	return decisionsOfRun(tx, decision.roundId)
		.map((each) => ({ decision: each, version: versionsOf(tx, each.id)[0] }))
		.sort((a, b) => Number(a.decision.apartFromId !== null) - Number(b.decision.apartFromId !== null));
}

/** What a round set aside before any of its run was signed. */
function wholeSetAside(entries: ReturnType<typeof ledgerOf>, roundId: string, run: readonly DecisionRow[]) {
	const signed = new Set(run.map(({ id }) => id));
	const awarded = entries.filter(
		({ kind, decisionId }) => kind === "award" && decisionId !== null && signed.has(decisionId),
	);
	return pence(setAsideFor(entries, roundId) + sumPence(awarded.map(({ amount }) => amount)));
}

function bodiesStanding(tx: Tx, decisionId: string, digest: string) {
	const resolutions = resolutionsOf(tx, decisionId).map(({ resolution }) => resolution);
	return bodiesOf(tx, decisionId).map((body) => {
		const last = resolutions.find(({ bodyId }) => bodyId === body.id);
		return { ...body, last: last ?? null, standing: standingOf(last, digest) };
	});
}

const problemsIn = (lines: readonly StateLine[]) =>
	problemsOfLines(
		lines.map((line) => ({
			...line,
			reference: lineName(line),
			options: line.options.map(({ amount }) => pence(amount)),
		})),
	);

function madeDraft(tx: Tx, decision: DecisionRow): DraftState | undefined {
	const [version] = versionsOf(tx, decision.id);
	if (!version) return undefined;
	const fund = decision.fundId === null ? null : (fundById(tx, decision.fundId) ?? null);
	const round = decision.roundId === null ? null : (roundById(tx, decision.roundId) ?? null);
	const isOfRun = decision.kind === "round";
	const scenario = version.scenarioId === null ? null : (scenarioById(tx, version.scenarioId) ?? null);
	const { needsAllocationId } = version;
	const needs = needsAllocationId === null ? null : (needsAllocationById(tx, needsAllocationId) ?? null);
	const published = (isOfRun && round && publishedRun(tx, round.id)) || null;
	const entries = fund ? ledgerOf(tx, fund.id) : [];
	const limits = round && yearsOfRound(tx, round.id);
	const roundYears = isOfRun ? limits : limits && fund && remainingByYear(entries, fund.financialYear);
	const byRule = decision.kind === "needs" || decision.kind === "reserve";
	const linesIn = (versionId: string) =>
		draftLines(tx, versionId).map((line) => ({
			...line,
			years: roundYears && yearsAt(line.options, line.decided),
			published:
				isOfRun && round
					? (published?.amounts.get(line.reference ?? "") ?? pence(0))
					: byRule
						? line.proposed
						: line.decided,
		}));
	const lines = linesIn(version.id);
	const exempt = exemptPassagesOf(tx, version.id);
	const run = partsOfRun(tx, decision);
	const all = run
		.flatMap((part) =>
			part.decision.id === decision.id ? lines : part.version ? linesIn(part.version.id) : [],
		)
		.sort((a, b) => a.position - b.position);
	const wholeLines = run.length > 1 ? all : lines;
	const setAside =
		isOfRun && round
			? wholeSetAside(
					entries,
					round.id,
					run.map((part) => part.decision),
				)
			: roundYears
				? sumPence([...roundYears.values()])
				: remainingIn(entries, null);
	const total = sumPence(lines.map(({ decided }) => decided));
	const wholeTotal = sumPence(wholeLines.map(({ decided }) => decided));
	const departures = departuresFrom(
		wholeLines.map((line) => ({ ...line, reference: lineName(line) })),
		published,
	);
	const own = new Set(lines.map(lineName));
	const ofRun = run[0]?.version ?? version;
	const digest = digestOf(ofRun, wholeLines, paperOf(tx, ofRun.id).words);
	const actions = actionsOf(tx, decision.id);
	const gives = delegationOfDecision(tx, decision.id) ?? null;
	const proposal = proposalDigest(version, lines, gives, actions);
	const newestPack = isOfRun && round ? packsOf(tx, round.id)[0] : undefined;
	return {
		decision,
		version,
		lines,
		round,
		fund,
		scenario,
		needs,
		stale:
			(isOfRun && scenario !== null && isStale(tx, scenario)) ||
			(needs !== null && decision.state === "draft" && isStaleAllocation(tx, needs)),
		total,
		roundYears,
		available: pence(setAside - (wholeTotal - total)),
		whole: {
			lines: wholeLines,
			total: wholeTotal,
			available: setAside,
			departures,
			lineProblems: problemsIn(wholeLines),
		},
		apart: run.flatMap((part) => (part.decision.id === decision.id ? [] : [part.decision])),
		published,
		departures: departures.filter(({ reference }) => own.has(reference)),
		lineProblems: problemsIn(lines),
		missing: missingText(textOf(version), total > 0n),
		weak: weakParts(textOf(version)),
		digest,
		packCurrent: newestPack !== undefined && storedPack(newestPack.content).draftSha256 === digest,
		exempt,
		exposed: exposureOf(
			exempt.map((passage) => passage.text),
			textOf(version),
			[
				...lines.map((line) => ({
					name: lineName(line),
					texts: [line.title, line.reason, line.conditions, line.crimeReduction, line.subsidy?.reason ?? ""],
				})),
				{ name: "The reason for withholding", texts: exempt.map((passage) => passage.reason) },
			],
		),
		preparers: preparersOf(tx, decision.id),
		partnerships: [
			...new Set(lines.flatMap(({ recipients }) => recipients.map(({ organisationId }) => organisationId))),
		],
		proposal,
		bodies: bodiesStanding(tx, decision.id, proposal),
		actions,
		gives,
		offer: offerOfDecision(tx, decision.id) ?? null,
	};
}
