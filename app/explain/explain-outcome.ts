import type { Objective } from "../domain/allocation/case/case-input";
import type { RunAreaCharges, RunAward, RunOutcome } from "../domain/allocation/run/run-file";
import { formatScore } from "../domain/assessment/total";
import { formatPounds, type Pence } from "../domain/money";
import { listed, valueInWords } from "./in-words";

type Funded = Extract<RunOutcome, { status: "funded" }>;
type NotInOptimum = Extract<RunOutcome, { status: "not-in-optimum" }>;
type DoesNotFit = Extract<RunOutcome, { status: "does-not-fit" }>;

/**
 * Says in words, with figures, why a bid got what it got: one sentence without a full stop. Takes an award of a run
 * file, how to name an area (as the case names it, unless told) and what an optimum's values measure.
 */
export function explainOutcome(
	award: RunAward,
	areaName: (area: string) => string = (area) => area,
	objective: Objective = "score",
): string {
	const { outcome } = award;
	switch (outcome.status) {
		case "funded":
			return `${fundedAt(award.amount, outcome)}, ${source(outcome, areaName)}${raise(award.amount, outcome)}`;
		case "does-not-fit":
			return doesNotFit(outcome, areaName);
		case "after-the-stop":
			return `After the stop: the rule stopped at ${outcome.stoppedBy}, the first bid that did not fit`;
		case "not-in-optimum":
			return notInOptimum(outcome, objective);
		case "below-threshold":
			return `Below the threshold: scored ${formatScore(outcome.score)}, and ${formatScore(outcome.threshold)} is the lowest that can be funded`;
		case "not-scored":
			return "Not scored: it cannot be funded, and it does not count as zero";
	}
}

function fundedAt(amount: Pence, { option, of, asked }: Funded): string {
	if (option === 0) return `Funded in full with ${formatPounds(amount)}`;
	return `Funded with a reduced amount, ${formatPounds(amount)} of the ${formatPounds(asked)} asked for (${which(option, of)})`;
}

/** Which of the amounts that a bid could be funded at a reduced one is. */
function which(option: number, of: number): string {
	if (of === 2) return "the smaller of its 2 amounts";
	if (option === of - 1) return `the smallest of its ${of} amounts`;
	return `number ${option + 1} of its ${of} amounts, the largest first`;
}

function notInOptimum({ withIt, loss, proved }: NotInOptimum, objective: Objective): string {
	if (withIt === null)
		return proved
			? "Not in the optimum: no set with it meets the conditions"
			: "Not in the set chosen: what the best set with it would be worth was not settled before the time limit";
	const worth = valueInWords(withIt, objective);
	if (loss === null || loss === "0")
		return `Not in the optimum: the best set with it is worth ${worth} too, but spends more or comes later by the tie rule`;
	const less = `${valueInWords(loss, objective)} less than`;
	if (!proved)
		return `Not in the optimum: the best set with it that was found in time is worth ${worth}, ${less} the best set found`;
	return `Not in the optimum: the best set with it is worth ${worth}, ${less} the best without it`;
}

function source({ from, left, areas, together }: Funded, areaName: (area: string) => string): string {
	if (together) return `in the set of the greatest total value for ${formatPounds(left)}`;
	switch (from) {
		case "money":
			return `from the ${formatPounds(left)} left at its turn`;
		case "pool":
			return `from the pool of unspent money, ${formatPounds(left)} at its turn${envelopesAside(areas, areaName)}`;
		case "envelope":
			return `from ${envelopeCharges("the envelope of", areas, areaName)}`;
		case "redistribution":
			return `from ${envelopeCharges("unspent money shared again by need, the part of", areas, areaName)}`;
	}
}

function envelopeCharges(
	what: string,
	areas: RunAreaCharges | null,
	areaName: (area: string) => string,
): string {
	const entries = Object.entries(areas ?? {});
	const [only] = entries;
	if (only !== undefined && entries.length === 1)
		return `${what} ${areaName(only[0])}, ${formatPounds(only[1].left)} at its turn`;
	return listed(
		entries.map(
			([area, { left, charge }]) =>
				`${what} ${areaName(area)} (${formatPounds(charge)} of ${formatPounds(left)})`,
		),
	);
}

/** What its areas' envelopes held when they were divided, before unspent money was shared again or put together. */
function envelopesAside(areas: RunAreaCharges | null, areaName: (area: string) => string): string {
	const entries = Object.entries(areas ?? {});
	if (entries.length === 0) return "";
	const lefts = entries.map(
		([area, { left, charge }]) =>
			`the envelope of ${areaName(area)} held ${formatPounds(left)} for the ${formatPounds(charge)} needed`,
	);
	return `; earlier, at its turn there, ${listed(lefts)}`;
}

function raise(amount: Pence, { raisedFrom }: Funded): string {
	if (raisedFrom === null) return "";
	const extra = formatPounds(amount - raisedFrom);
	return `; then raised from ${formatPounds(raisedFrom)} by ${extra} of what was still unspent`;
}

function doesNotFit(
	{ smallest, left, short, areas, year }: DoesNotFit,
	areaName: (area: string) => string,
): string {
	if (year !== undefined && short === 0n)
		return `Does not fit, because its smallest amount takes ${inYear(year)}`;
	const where = areas === null ? "" : " in the pool";
	return `Does not fit, because it needs at least ${formatPounds(smallest)} and ${formatPounds(left)} was left${where} at its turn, ${formatPounds(short)} short${year === undefined ? "" : `; it takes ${inYear(year)}`}${envelopesAside(areas, areaName)}`;
}

function inYear({ year, charge, left, short }: NonNullable<DoesNotFit["year"]>): string {
	return `${formatPounds(charge)} in ${year} and ${formatPounds(left)} was left of that year’s money at its turn, ${formatPounds(short)} short`;
}
