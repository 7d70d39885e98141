import { hundredthsAsDecimal } from "~/domain/allocation/case/build-case";
import { readCase } from "~/domain/allocation/case/case";
import type { CaseFile, Method } from "~/domain/allocation/case/case-file";
import type { RunFile } from "~/domain/allocation/run/run-file";
import type { ScenarioColumn, SetsBeside, ShownChange } from "~/domain/allocation/run/scenario";
import { changesBetween } from "~/domain/allocation/what-if/changes";
import { withoutBid } from "~/domain/allocation/what-if/fix-amount";
import { namedShares } from "~/domain/decision/shares";
import { type Pence, pence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { storedCase, storedRun } from "~/domain/stored-formats";
import { fileText } from "~/domain/stored-text";
import { bidStory } from "~/explain/bid-story";
import { bindingConditions } from "~/explain/binding-conditions";
import { isMethodAlone } from "~/explain/rule-in-words";
import type { MoneyTrail } from "~/explain/sums";
import { scenarioById, scenariosOf } from "~db/allocation/scenarios";
import { roundById } from "~db/round/round";
import { whoReadsBid } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted } from "../context";
import { asksRobustness, DRAWS, type DrawsAsked, drawsDone, robustBids } from "./read-robustness";
import { presentInputs } from "./read-round-inputs";
import { type PublishedCase, publishedCase, type RuleBeside, rulesBeside } from "./read-rules-beside";
import { areaNames, scenarioColumn } from "./read-scenario-column";
import { mayReadScenarios } from "./read-scenario-standing";
import { setsBeside } from "./read-sets-beside";
import { readAnswered } from "./solving/read-answer";
import { firmnessOnce, runOnce } from "./solving/read-run";

export type BidInScenario = {
	readonly round: { readonly id: string; readonly title: string };
	readonly scenario: Pick<
		ScenarioColumn,
		"id" | "title" | "method" | "unspent" | "objective" | "conditions" | "published" | "stale" | "proof"
	>;
	readonly bid: {
		readonly bidId: string;
		readonly reference: string;
		readonly title: string;
		/** Null: not scored. */
		readonly score: string | null;
	};
	/** What each of several payees would get of its amount; empty where one is paid. */
	readonly shares: readonly { readonly name: string; readonly share: Pence }[];
	readonly headline: string;
	readonly sentences: readonly string[];
	/** The sums that it met at its turn, step by step. */
	readonly trails: readonly MoneyTrail[];
	/** What each rule alone gives it from the same figures, the published rule first, and this scenario. */
	readonly rules: readonly RuleBeside[];
	/** Which of an optimum's conditions bind for it, a sentence each. */
	readonly binding: readonly string[];
	/** Of an optimum: the chosen set beside the best ones with it forced in, without it, and at its other amounts. */
	readonly sets: SetsBeside | null;
	/** What the same rule would do with its money if it had not bid; null for a bid that got none, and for an optimum. */
	readonly instead: readonly ShownChange[] | null;
	/** How firmly it stands; null for a bid without scores and an optimum with conditions. */
	readonly robustness:
		| (DrawsAsked & {
				readonly interval: { readonly from: string; readonly to: string } | null;
				/** How many draws were done before counted work ended. */
				readonly done: number;
				/** False where the optimum of one that was done is not proved. */
				readonly proved: boolean;
				readonly funded: number;
		  })
		| "busy"
		| null;
	/** The same bid in every other scenario that holds. */
	readonly elsewhere: readonly {
		readonly id: string;
		readonly title: string;
		readonly method: Method;
		readonly unspent: "rank" | "redistribute";
		readonly conditions: readonly string[];
		readonly published: boolean;
		readonly amount: Pence;
		readonly sentences: readonly string[];
	}[];
	/** Whether the person may go on to change its amount by hand. */
	readonly mayChange: boolean;
};

type Found = Omit<BidInScenario, "instead" | "robustness" | "sets" | "rules"> & {
	readonly file: CaseFile;
	readonly run: RunFile;
	readonly published: PublishedCase;
};

function found(
	context: Context,
	input: { readonly roundId: string; readonly scenarioId: string; readonly reference: string },
): Promise<Outcome<Found, PermissionRefusal>> {
	return readAnswered(context, (tx): Outcome<Found, PermissionRefusal> => {
		const round = roundById(tx, input.roundId);
		const row = scenarioById(tx, input.scenarioId);
		if (!round || row?.roundId !== round.id) return notFound();
		const allowed = mayReadScenarios(context, tx, round.state);
		if (!allowed.ok) return allowed;
		const present = presentInputs(tx, round.id, row.needsVersionId);
		const bid = present?.bids.find(({ reference }) => reference === input.reference);
		const file = storedCase(row.caseText);
		const run = storedRun(row.runText);
		const story = bidStory(file, run, input.reference, areaNames(present));
		if (!bid || !story) return notFound();
		const independent = whoReadsBid(context, tx, bid.bidId);
		if (!independent.ok) return independent;
		const checked = readCase(row.caseText);
		const { id, title, method, unspent, objective, conditions, published, stale, proof } = scenarioColumn(
			tx,
			row,
		);
		const elsewhere = scenariosOf(tx, round.id)
			.filter((other) => other.id !== row.id)
			.reverse()
			.flatMap((other): BidInScenario["elsewhere"][number][] => {
				const column = scenarioColumn(tx, other);
				const award = column.awards.find(({ reference }) => reference === input.reference);
				const told = bidStory(
					storedCase(other.caseText),
					storedRun(other.runText),
					input.reference,
					areaNames(presentInputs(tx, round.id, other.needsVersionId)),
				);
				if (column.stale || !award || !told) return [];
				return [
					{
						id: column.id,
						title: column.title,
						method: column.method,
						unspent: column.unspent,
						conditions: column.conditions,
						published: column.published,
						amount: award.amount,
						// The first says what the bid asked: the same in every scenario.
						sentences: told.sentences.slice(1),
					},
				];
			})
			.sort((a, b) => Number(b.published) - Number(a.published));
		return accepted({
			round: { id: round.id, title: round.title },
			scenario: { id, title, method, unspent, objective, conditions, published, stale, proof },
			bid: {
				bidId: bid.bidId,
				reference: bid.reference,
				title: bid.title,
				score: bid.totalHundredths === null ? null : hundredthsAsDecimal(bid.totalHundredths),
			},
			shares: namedShares(
				run.awards.find(({ ref }) => ref === input.reference)?.amount ?? pence(0),
				bid.sharing,
			),
			headline: story.headline,
			sentences: story.sentences,
			binding: checked.ok ? bindingConditions(checked.value, run, input.reference, areaNames(present)) : [],
			trails: story.turn.trails,
			elsewhere,
			mayChange:
				!stale && roundAllows("draft-decision", round.state) && permitted(context, tx, "draft-decision").ok,
			file,
			run,
			published: publishedCase(tx, row, file, stale),
		});
	});
}

/** Whether solving the case again may take its whole time limit: then a page that was not asked to does not. */
function isConditioned({ rule }: CaseFile): boolean {
	return rule?.method === "optimum" && !isMethodAlone(rule);
}

/** What the same rule gives the others when a bid is not there: who gains, and who loses. */
async function insteadOf(
	file: CaseFile,
	run: RunFile,
	reference: string,
): Promise<readonly ShownChange[] | null> {
	const award = run.awards.find(({ ref }) => ref === reference);
	if (award?.option === null || file.rule?.method === "optimum") return null;
	const without = await runOnce(fileText(withoutBid(file, reference)));
	if (!without.ok) return null;
	const others = ({ awards }: RunFile) =>
		awards.filter(({ ref }) => ref !== reference).map(({ ref, amount }) => ({ reference: ref, amount }));
	const { gains, losses } = changesBetween(others(run), others(without.value.run));
	return [...gains, ...losses];
}

async function robustnessOf(
	file: CaseFile,
	run: RunFile,
	reference: string,
): Promise<BidInScenario["robustness"]> {
	if (isConditioned(file)) return null;
	const proved = run.proof?.status !== "best-found";
	const found = await firmnessOnce({ text: asksRobustness(file, DRAWS), reference, proved });
	if (!found.ok) return found.code === "busy" ? "busy" : null;
	if (found.value === null) return null;
	const told = { ...run, robustness: found.value };
	const bid = robustBids(file, told).find((each) => each.reference === reference);
	return bid ? { ...DRAWS, ...drawsDone(told), interval: bid.interval, funded: bid.funded } : null;
}

/**
 * One bid in a saved scenario: why it got its amount, who took the money, what other rules and scenarios do with it.
 * Refuses whoever may not read scenarios (`not-found`) or has an interest in the bid (`interested`).
 */
export async function readBidInScenario(
	context: Context,
	input: { readonly roundId: string; readonly scenarioId: string; readonly reference: string },
): Promise<Outcome<BidInScenario, PermissionRefusal>> {
	const bid = await found(context, input);
	if (!bid.ok) return bid;
	const { file, run, published, ...rest } = bid.value;
	return accepted({
		...rest,
		sets: await setsBeside(file, run, input.reference),
		rules: await rulesBeside(file, run, input.reference, published),
		instead: await insteadOf(file, run, input.reference),
		robustness: await robustnessOf(file, run, input.reference),
	});
}
