import { apartWords, type FirstWordsInput, firstWords, followedWords } from "~/domain/decision/first-words";
import { setAsideFor } from "~/domain/fund/ledger";
import { type Pence, pence, sumPence } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { decisionAllows, roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { storedRun } from "~/domain/stored-formats";
import { scenarioById } from "~db/allocation/scenarios";
import type { Tx } from "~db/client";
import { carryOver } from "~db/decision/carried-over";
import {
	addPreparer,
	type DecisionRow,
	type DecisionVersionRow,
	decisionOfRound,
	decisionsOfRun,
	insertDecision,
	insertLines,
	insertVersion,
	type NewLine,
	versionsOf,
} from "~db/decision/decision";
import { fundById, ledgerOf } from "~db/fund/fund";
import { roundById } from "~db/round/round";
import { publishedRun } from "../allocation/read-published-run";
import { type PresentInputs, presentInputs } from "../allocation/read-round-inputs";
import { isStale } from "../allocation/read-scenario-standing";
import { writePlannedAnswered } from "../allocation/solving/read-answer";
import { actorId, type Context, notFound, permitted } from "../context";
import { draftStateOf, textOf } from "./read-draft-state";
import { beginningOf, figuresOf } from "./read-first-words";
import { ruleReasons } from "./read-rule-reasons";

export type DraftRefusal = PermissionRefusal | "round-not-allocating" | "scenario-stale" | "decision-signed";

/** What a first version says: what the program can begin, blank where people must write. */
function firstText(
	fund: { readonly name: string; readonly legalPower: string },
	round: { readonly title: string },
	figures: FirstWordsInput,
) {
	return {
		title: round.title.trim().toLowerCase().startsWith(fund.name.trim().toLowerCase())
			? round.title
			: `${fund.name}: ${round.title}`,
		contact: "",
		decisionText: "The bids in the table are awarded the amounts and on the conditions stated there.",
		factsAndAdvice: "",
		legalImplications: fund.legalPower,
		equalityImplications: "",
		backgroundPapers: "",
		publicAccess: "",
		interests: "",
		...firstWords(figures),
	};
}

/** What a later version says: the earlier one's text, words that nobody has touched made to follow the figures. */
function laterText(tx: Tx, decision: DecisionRow, earlier: DecisionVersionRow, figures: FirstWordsInput) {
	const before = draftStateOf(tx, decision);
	return {
		title: earlier.title,
		...textOf(earlier),
		equalityDuty: earlier.equalityDuty,
		...(before ? followedWords(earlier, firstWords(figuresOf(before)), firstWords(figures)) : {}),
	};
}

/** What is to be drafted; nothing is where the draft from this scenario is there already. */
type PlannedDraft = {
	readonly existing?: DecisionRow | undefined;
	readonly made?: {
		/** Lines that were taken out stay so: the decisions that they are in, with their text and their lines anew. */
		readonly parts: readonly {
			readonly decisionId: string;
			readonly version: number;
			readonly text: ReturnType<typeof firstText>;
			readonly lines: readonly (Omit<NewLine, "id"> & Referenced)[];
		}[];
		readonly fund: NonNullable<ReturnType<typeof fundById>>;
		readonly version: number;
		readonly text: ReturnType<typeof firstText>;
		readonly lines: readonly (Omit<NewLine, "id"> & Referenced)[];
		readonly spent: Pence;
	};
};

/** A decision of lines taken out, with its text, and its lines as they are now. */
function partAnew(tx: Tx, decision: DecisionRow, lines: readonly (Omit<NewLine, "id"> & Referenced)[]) {
	const draft = draftStateOf(tx, decision);
	if (!draft?.round) throw new Error("a decision taken out of a round's has no version or no round");
	const { version: before, round } = draft;
	const bids = new Set(draft.lines.map(({ bidId }) => bidId));
	const own = lines.filter(({ bidId }) => bids.has(bidId ?? ""));
	const after = apartWords({
		references: own.map(({ reference }) => reference),
		round: round.title,
		total: sumPence(own.map(({ decided }) => decided)),
	});
	return {
		decisionId: decision.id,
		version: before.version + 1,
		text: {
			title: before.title,
			...textOf(before),
			equalityDuty: before.equalityDuty,
			...followedWords(before, beginningOf(draft) ?? before, after),
		},
		lines: own,
	};
}

type Referenced = { readonly reference: string };

/** A line for every bid of a run, with the reason in words that its rule gives. */
function linesOf(
	run: ReturnType<typeof storedRun>,
	present: PresentInputs,
	reasons: ReadonlyMap<string, string>,
): readonly (Omit<NewLine, "id"> & Referenced)[] {
	const bids = new Map(present.bids.map((bid) => [bid.reference, bid]));
	return run.awards.flatMap(({ ref, option, amount }, position) => {
		const bid = bids.get(ref);
		if (!bid) return [];
		return [
			{
				position,
				reference: ref,
				title: bid.title,
				bidId: bid.bidId,
				bidVersionId: bid.versionId,
				optionPosition: option,
				proposed: amount,
				decided: amount,
				reason: reasons.get(ref) ?? "",
				conditions: "",
				recipients: bid.recipients,
			},
		];
	});
}

/**
 * Drafts a round's decision from a scenario, a line for every bid; a draft there already is kept and gets a new
 * version, a second click makes none. Refuses a round in another state, a stale scenario and a signed decision.
 */
export function draftDecision(
	context: Context,
	input: { readonly roundId: string; readonly scenarioId: string },
): Promise<Outcome<{ readonly decisionId: string }, DraftRefusal>> {
	const { roundId, scenarioId } = input;
	return writePlannedAnswered(
		context,
		(tx): Outcome<PlannedDraft, DraftRefusal> => {
			const allowed = permitted(context, tx, "draft-decision");
			if (!allowed.ok) return allowed;
			const round = roundById(tx, roundId);
			const scenario = scenarioById(tx, scenarioId);
			const fund = round && fundById(tx, round.fundId);
			if (!round || !fund || scenario?.roundId !== round.id) return notFound();
			if (!roundAllows("draft-decision", round.state))
				return refused("round-not-allocating", "a decision is drafted while the round is allocated");
			if (isStale(tx, scenario)) return refused("scenario-stale", "the scenario's inputs have changed");
			const present = presentInputs(tx, round.id, scenario.needsVersionId);
			if (!present) return notFound();
			const existing = decisionOfRound(tx, round.id);
			if (existing && !decisionAllows("draft-decision", existing.state))
				return refused("decision-signed", "the decision is signed");
			const apart = decisionsOfRun(tx, round.id).filter(({ apartFromId }) => apartFromId !== null);
			if (apart.some(({ state }) => !decisionAllows("draft-decision", state)))
				return refused("decision-signed", "lines taken out of it are signed");
			const earlier = existing && versionsOf(tx, existing.id)[0];
			const isThere =
				earlier?.scenarioId === scenario.id && earlier.revision === 1 && earlier.savedBy === actorId(context);
			if (existing && isThere) return accepted({ existing });
			const run = storedRun(scenario.runText);
			const published = publishedRun(tx, round.id)?.amounts;
			const asked = new Map(present.bids.map((bid) => [bid.reference, bid.asked]));
			const lines = linesOf(run, present, ruleReasons(tx, scenario));
			const parts = apart.map((each) => partAnew(tx, each, lines));
			const taken = new Set(parts.flatMap((part) => part.lines.map(({ bidId }) => bidId)));
			const left = lines.filter(({ bidId }) => !taken.has(bidId));
			const figures: FirstWordsInput = {
				lines: run.awards.map(({ ref, amount }) => ({
					asked: asked.get(ref) ?? pence(0),
					decided: amount,
					published: published?.get(ref) ?? pence(0),
				})),
				setAside: setAsideFor(ledgerOf(tx, fund.id), round.id),
				fund,
				...(parts.length > 0 ? { own: sumPence(left.map(({ decided }) => decided)) } : {}),
			};
			return accepted({
				existing,
				made: {
					fund,
					parts,
					version: (earlier?.version ?? 0) + 1,
					text:
						existing && earlier ? laterText(tx, existing, earlier, figures) : firstText(fund, round, figures),
					lines: left,
					spent: run.spent,
				},
			});
		},
		(tx, record, now, { existing, made }) => {
			const decisionId = existing?.id ?? context.ids.next();
			if (!made) return accepted({ decisionId });
			const { fund, version, text, lines, parts, spent } = made;
			if (!existing)
				insertDecision(tx, {
					id: decisionId,
					kind: "round",
					fundId: fund.id,
					roundId,
					decidingOfficeId: fund.decidingOfficeId,
					state: "draft",
					createdAt: now,
				});
			const savedBy = actorId(context);
			for (const each of [{ decisionId, version, text, lines }, ...parts]) {
				const versionId = context.ids.next();
				const [earlier] = versionsOf(tx, each.decisionId);
				insertVersion(tx, {
					id: versionId,
					decisionId: each.decisionId,
					version: each.version,
					scenarioId,
					...each.text,
					savedAt: now,
					savedBy,
				});
				insertLines(
					tx,
					versionId,
					each.lines.map(({ reference: _, ...line }) => ({ id: context.ids.next(), ...line })),
				);
				if (earlier) carryOver(tx, earlier.id, versionId, context.ids.next);
				addPreparer(tx, versionId, savedBy);
			}
			record("draft-decision", { kind: "decision", id: decisionId }, { ...input, version, spent });
			return accepted({ decisionId });
		},
	);
}
