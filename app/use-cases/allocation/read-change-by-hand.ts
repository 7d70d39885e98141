import type { CaseFile } from "~/domain/allocation/case/case-file";
import { moneyByAreas } from "~/domain/allocation/case/money-by-areas";
import type { RunFile } from "~/domain/allocation/run/run-file";
import type { ScenarioColumn, ShownChange } from "~/domain/allocation/run/scenario";
import type { Amounted } from "~/domain/allocation/what-if/changes";
import { spendable, withAmountFixed } from "~/domain/allocation/what-if/fix-amount";
import { type Others, othersOf, overrideCost } from "~/domain/allocation/what-if/override-cost";
import { yearsAt } from "~/domain/allocation/what-if/years-at";
import { firstYearOver, type YearOver } from "~/domain/fund/year-limits";
import { type Pence, pence } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { decisionAllows, roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { storedCase, storedRun } from "~/domain/stored-formats";
import { fileText } from "~/domain/stored-text";
import { explainOutcome } from "~/explain/explain-outcome";
import { scenarioById } from "~db/allocation/scenarios";
import { decisionOfRound, linesOf, versionsOf } from "~db/decision/decision";
import { roundById } from "~db/round/round";
import { whoReadsBid } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";
import { presentInputs } from "./read-round-inputs";
import { areaNames, scenarioColumn } from "./read-scenario-column";
import { mayReadScenarios } from "./read-scenario-standing";
import { answerHeldBidSetFully } from "./solving/allocate-case-fully";
import { runOnce } from "./solving/read-run";

export type ChangeByHand = {
	readonly round: { readonly id: string; readonly title: string };
	readonly scenario: Pick<
		ScenarioColumn,
		"id" | "title" | "method" | "unspent" | "objective" | "conditions" | "published" | "stale"
	>;
	readonly bid: {
		readonly reference: string;
		readonly title: string;
		/** What was asked first. */
		readonly options: readonly Pence[];
		/** What the scenario gives it. */
		readonly amount: Pence;
		/** Why no rule can fund it, in a sentence: its score; null where rules can. */
		readonly notFundable: string | null;
	};
	/** What bids may spend in all. */
	readonly spendable: Pence;
	/** Null while no amount is given. */
	readonly cost: CostShown | null;
	/** Where a decision is drafted, the line of the bid; else null. */
	readonly line: { readonly decisionId: string; readonly lineId: string } | null;
	/** Whether the person drafts the decision. */
	readonly mayDraft: boolean;
};

/** Values are points or point-pounds. */
export type CostShown = {
	readonly amount: Pence;
	/** Whether the bid can be funded at this amount without more being said: one of its options, or nothing. */
	readonly isOption: boolean;
	/** False where an optimum was stopped by its time limit, here or in the scenario. */
	readonly proved: boolean;
	readonly value: { readonly before: string; readonly after: string; readonly by: string };
	readonly displaced: readonly ShownChange[];
	readonly gaining: readonly ShownChange[];
	readonly spentBefore: Pence;
	readonly spentAfter: Pence;
	readonly left: Pence;
	/** By partnership, a joint bid's together: what they get before and after beside the envelope, where there is one. */
	readonly byPartnership: readonly {
		readonly name: string;
		readonly envelope: Pence | null;
		readonly before: Pence;
		readonly after: Pence;
	}[];
};

export type ChangeRefusal =
	| PermissionRefusal
	| "exceeds-available"
	| "exceeds-year"
	| "rule-cannot-run"
	| "not-in-time";

type Found = Omit<ChangeByHand, "cost"> & {
	readonly file: CaseFile;
	readonly run: RunFile;
	readonly nameOf: (area: string) => string;
};

type Asked = { readonly roundId: string; readonly scenarioId: string; readonly reference: string };

function found(context: Context, input: Asked): Outcome<Found, PermissionRefusal> {
	return read(context, (tx): Outcome<Found, PermissionRefusal> => {
		const round = roundById(tx, input.roundId);
		const row = scenarioById(tx, input.scenarioId);
		if (!round || row?.roundId !== round.id) return notFound();
		const allowed = mayReadScenarios(context, tx, round.state);
		if (!allowed.ok) return allowed;
		const present = presentInputs(tx, round.id, row.needsVersionId);
		const shown = present?.bids.find(({ reference }) => reference === input.reference);
		const file = storedCase(row.caseText);
		const run = storedRun(row.runText);
		const bid = file.bids?.find(({ ref }) => ref === input.reference);
		const award = run.awards.find(({ ref }) => ref === input.reference);
		if (!shown || !bid || !award) return notFound();
		const independent = whoReadsBid(context, tx, shown.bidId);
		if (!independent.ok) return independent;
		const { id, title, method, unspent, objective, conditions, published, stale } = scenarioColumn(tx, row);
		const mayDraft =
			!stale && roundAllows("draft-decision", round.state) && permitted(context, tx, "draft-decision").ok;
		const decision = mayDraft ? decisionOfRound(tx, round.id) : undefined;
		const isDraft = decision && decisionAllows("draft-decision", decision.state);
		const [version] = isDraft ? versionsOf(tx, decision.id) : [];
		const line = version && linesOf(tx, version.id).find(({ bidId }) => bidId === shown.bidId);
		return accepted({
			round: { id: round.id, title: round.title },
			scenario: { id, title, method, unspent, objective, conditions, published, stale },
			bid: {
				reference: bid.ref,
				title: shown.title,
				options: bid.options.map(({ amount }) => amount),
				amount: award.amount,
				notFundable: ["below-threshold", "not-scored"].includes(award.outcome.status)
					? explainOutcome(award, areaNames(present))
					: null,
			},
			spendable: spendable(run),
			line: decision && line ? { decisionId: decision.id, lineId: line.id } : null,
			mayDraft,
			file,
			run,
			nameOf: areaNames(present),
		});
	});
}

function byPartnership({ file, run, nameOf }: Found, after: readonly Amounted[]): CostShown["byPartnership"] {
	const [was, is] = [moneyByAreas(othersOf(run).amounts, file), moneyByAreas(after, file)];
	const keys = [...new Set([...Object.keys(run.needs?.amounts ?? {}), ...was.keys()])].filter(
		(key) => key !== "",
	);
	return keys.map((key) => ({
		name: key.includes("+") ? `Jointly: ${key.split("+").map(nameOf).join(", ")}` : nameOf(key),
		envelope: run.needs?.amounts[key] ?? null,
		before: pence(was.get(key) ?? 0n),
		after: pence(is.get(key) ?? 0n),
	}));
}

/** What the others get when the bid is fixed at an amount; null where that leaves them nothing. */
async function othersBeside(
	{ file, run, bid: { reference } }: Found,
	amount: Pence,
	money: Pence,
): Promise<Outcome<(Others & { readonly proved: boolean }) | null, "rule-cannot-run" | "not-in-time">> {
	const cannot = (message: string) => refused("rule-cannot-run" as const, message, { path: "amount" });
	if (file.rule?.method !== "optimum") {
		if (amount === money) return accepted(null);
		const rest = await runOnce(fileText(withAmountFixed(file, run, reference, amount)));
		return rest.ok ? accepted({ ...othersOf(rest.value.run), proved: true }) : cannot(rest.message);
	}
	const rest = await answerHeldBidSetFully({ text: fileText(file), reference, fixedAt: amount });
	if (!rest.ok) return cannot(rest.message);
	if (rest.value === null || rest.value.status === "none")
		return cannot("no set of the others meets the least amounts");
	if (rest.value.status === "not-in-time")
		return refused("not-in-time", "no set of the others was found in time", { path: "amount" });
	const { amounts, value, spent, proved } = rest.value;
	return accepted({
		amounts,
		value,
		spent,
		proved: proved && run.proof?.status === "optimal",
	});
}

/** The first financial year whose money an amount for the bid would exceed by itself. */
function yearOver({ file, run, bid }: Found, amount: Pence): YearOver | null {
	const options = file.bids?.find(({ ref }) => ref === bid.reference)?.options ?? [];
	const years = yearsAt(
		options.map(({ amount: each, years: by }) => ({
			amount: each,
			years: by ? new Map(Object.entries(by)) : null,
		})),
		amount,
	);
	if (years === null || run.years === undefined) return null;
	const limits = Object.entries(run.years).map(
		([year, { available }]) =>
			[year, pence(available + (run.overProgramming?.years?.[year]?.allowed ?? 0n))] as const,
	);
	return firstYearOver([years], new Map(limits));
}

/** What fixing the bid at an amount costs; refuses where the money, the rule or the time do not allow it. */
async function costOf(
	page: Found,
	amount: Pence,
): Promise<Outcome<CostShown, "exceeds-available" | "exceeds-year" | "rule-cannot-run" | "not-in-time">> {
	const { file, run, bid } = page;
	const money = spendable(run);
	if (amount > money)
		return refused("exceeds-available", "the amount is above the money", {
			path: "amount",
			details: { total: amount, available: money },
		});
	const over = yearOver(page, amount);
	if (over)
		return refused("exceeds-year", "the amount is above a year's money", { path: "amount", details: over });
	const rest = await othersBeside(page, amount, money);
	if (!rest.ok) return rest;
	const { reference, amount: before } = bid;
	const cost = overrideCost(file, run, { reference, before, after: amount }, rest.value);
	return accepted({
		amount,
		isOption: amount === 0n || bid.options.includes(amount),
		proved: rest.value?.proved ?? true,
		value: cost.value,
		displaced: cost.displaced,
		gaining: cost.gaining,
		spentBefore: run.spent,
		spentAfter: cost.spent,
		left: pence(money - cost.spent),
		byPartnership: byPartnership(page, cost.amounts),
	});
}

/**
 * What another amount for one bid of a scenario would cost in value, need and bids displaced, by the same rule with
 * that bid fixed; the page alone without an amount. Writes nothing. Refuses `interested`.
 */
export async function readChangeByHand(
	context: Context,
	input: Asked & { readonly amount: Pence | null },
): Promise<Outcome<ChangeByHand, ChangeRefusal>> {
	const page = found(context, input);
	if (!page.ok) return page;
	const cost = input.amount === null ? accepted(null) : await costOf(page.value, input.amount);
	if (!cost.ok) return cost;
	const { file: _file, run: _run, nameOf: _nameOf, ...rest } = page.value;
	return accepted({ ...rest, cost: cost.value });
}
