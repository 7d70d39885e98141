import { type FirstWordsInput, firstWords, followedWords } from "~/domain/decision/first-words";
import { setAsideFor } from "~/domain/fund/ledger";
import { pence } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { storedRun } from "~/domain/stored-formats";
import { scenarioById } from "~db/allocation/scenarios";
import type { Tx } from "~db/client";
import {
	addPreparer,
	type DecisionRow,
	type DecisionVersionRow,
	decisionOfRound,
	insertDecision,
	insertLines,
	insertVersion,
	type NewLine,
	versionsOf,
} from "~db/decision/decision";
import { fundById, ledgerOf } from "~db/fund/fund";
import { roundById } from "~db/round/round";
import { publishedRun } from "../allocation/read-published-run";
import { presentInputs } from "../allocation/read-round-inputs";
import { isStale } from "../allocation/read-scenario-standing";
import { writeAnswered } from "../allocation/solving/read-answer";
import { actorId, type Context, notFound, permitted } from "../context";
import { draftStateOf, figuresOf, textOf } from "./read-draft-state";
import { ruleReasons } from "./read-rule-reasons";

/** The states of a round in which its decision is drafted. */

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
		...(before ? followedWords(earlier, firstWords(figuresOf(before)), firstWords(figures)) : {}),
	};
}

/**
 * Drafts a round's decision from a scenario, a line for every bid; a draft there already is kept and gets a new
 * version, a second click makes none. Refuses a round in another state, a stale scenario and a signed decision.
 */
export function draftDecision(
	context: Context,
	input: { readonly roundId: string; readonly scenarioId: string },
): Promise<Outcome<{ readonly decisionId: string }, DraftRefusal>> {
	return writeAnswered(context, (tx, record, now): Outcome<{ readonly decisionId: string }, DraftRefusal> => {
		const allowed = permitted(context, tx, "draft-decision");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		const scenario = scenarioById(tx, input.scenarioId);
		const fund = round && fundById(tx, round.fundId);
		if (!round || !fund || scenario?.roundId !== round.id) return notFound();
		if (!roundAllows("draft-decision", round.state))
			return refused("round-not-allocating", "a decision is drafted while the round is allocated");
		if (isStale(tx, scenario)) return refused("scenario-stale", "the scenario's inputs have changed");
		const present = presentInputs(tx, round.id, scenario.needsVersionId);
		if (!present) return notFound();
		const existing = decisionOfRound(tx, round.id);
		if (existing && existing.state !== "draft") return refused("decision-signed", "the decision is signed");
		const decisionId = existing?.id ?? context.ids.next();
		const earlier = versionsOf(tx, decisionId)[0];
		if (earlier?.scenarioId === scenario.id && earlier.revision === 1 && earlier.savedBy === actorId(context))
			return accepted({ decisionId });
		if (!existing)
			insertDecision(tx, {
				id: decisionId,
				kind: "round",
				fundId: fund.id,
				roundId: round.id,
				decidingOfficeId: fund.decidingOfficeId,
				state: "draft",
				createdAt: now,
			});
		const run = storedRun(scenario.runText);
		const reasons = ruleReasons(tx, scenario);
		const lines = run.awards.flatMap((award, position): NewLine[] => {
			const bid = present.bids.find(({ reference }) => reference === award.ref);
			if (!bid) return [];
			return [
				{
					id: context.ids.next(),
					position,
					title: bid.title,
					bidId: bid.bidId,
					bidVersionId: bid.versionId,
					optionPosition: award.option,
					proposed: award.amount,
					decided: award.amount,
					reason: reasons.get(award.ref) ?? "",
					conditions: "",
					recipients: bid.recipients,
				},
			];
		});
		const versionId = context.ids.next();
		const published = publishedRun(tx, round.id)?.amounts;
		const figures: FirstWordsInput = {
			lines: run.awards.map(({ ref, amount }) => ({
				asked: present.bids.find(({ reference }) => reference === ref)?.asked ?? pence(0),
				decided: amount,
				published: published?.get(ref) ?? pence(0),
			})),
			setAside: setAsideFor(ledgerOf(tx, fund.id), round.id),
			fund,
		};
		insertVersion(tx, {
			id: versionId,
			decisionId,
			version: (earlier?.version ?? 0) + 1,
			scenarioId: scenario.id,
			...(existing && earlier ? laterText(tx, existing, earlier, figures) : firstText(fund, round, figures)),
			savedAt: now,
			savedBy: actorId(context),
		});
		insertLines(tx, versionId, lines);
		addPreparer(tx, versionId, actorId(context));
		record(
			"draft-decision",
			{ kind: "decision", id: decisionId },
			{ ...input, version: (earlier?.version ?? 0) + 1, spent: run.spent },
		);
		return accepted({ decisionId });
	});
}
