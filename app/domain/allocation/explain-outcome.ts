import { formatScore } from "../assessment/total";
import { formatPounds, fromDecimalPounds, type Pence } from "../money";
import type { RunAreaCharges, RunAward, RunOutcome } from "./run-file";

type Funded = Extract<RunOutcome, { status: "funded" }>;
type NotInOptimum = Extract<RunOutcome, { status: "not-in-optimum" }>;
type DoesNotFit = Extract<RunOutcome, { status: "does-not-fit" }>;

/**
 * Says in words, with figures, why a bid got what it got: one sentence without a full stop. Takes an award of a run
 * file and how to name an area (as the case names it, unless told).
 */
export function explainOutcome(award: RunAward, areaName: (area: string) => string = (area) => area): string {
	const { outcome } = award;
	switch (outcome.status) {
		case "funded":
			return `${fundedAt(award.amount, outcome)}, ${source(outcome, areaName)}${raise(award.amount, outcome)}`;
		case "does-not-fit":
			return doesNotFit(outcome, areaName);
		case "after-the-stop":
			return `After the stop: the rule stopped at ${outcome.stoppedBy}, the first bid that did not fit`;
		case "not-in-optimum":
			return notInOptimum(outcome);
		case "below-threshold":
			return `Below the threshold: scored ${formatScore(outcome.score)}, and ${formatScore(outcome.threshold)} is the lowest that can be funded`;
		case "not-scored":
			return "Not scored: it cannot be funded, and it does not count as zero";
	}
}

function read(amount: string): Pence {
	const value = fromDecimalPounds(amount);
	if (value === null) throw new RangeError(`${amount} is no amount`);
	return value;
}

function pounds(amount: string): string {
	return formatPounds(read(amount));
}

function fundedAt(amount: string, { option, of, asked }: Funded): string {
	if (option === 0) return `Funded in full: ${pounds(amount)}`;
	return `Funded at a reduced amount: ${pounds(amount)} of the ${pounds(asked)} asked (option ${option + 1} of ${of})`;
}

function notInOptimum({ withIt, loss, proved }: NotInOptimum): string {
	if (withIt === null)
		return proved
			? "Not in the optimum: no choice with it meets the conditions"
			: "Not in the optimum: the time limit ended before a choice with it was found";
	if (loss === "0")
		return `Not in the optimum: the best choice with it is worth ${withIt} too, but spends more or comes after by the tie rule`;
	if (!proved)
		return `Not in the optimum: the best choice with it that was found in time is worth ${withIt}, ${loss} less than the best choice found`;
	return `Not in the optimum: the best choice with it is worth ${withIt}, ${loss} less than the best without it`;
}

function source({ from, left, areas, together }: Funded, areaName: (area: string) => string): string {
	if (together) return `in the choice of the greatest total value for ${pounds(left)}`;
	switch (from) {
		case "money":
			return `from the ${pounds(left)} left at its turn`;
		case "pool":
			return `from the pool of unspent money, ${pounds(left)} at its turn${envelopesAside(areas, areaName)}`;
		case "envelope":
			return `from ${envelopeCharges("the envelope of", areas, areaName)}`;
		case "redistribution":
			return `from ${envelopeCharges("unspent money shared again by need, the part of", areas, areaName)}`;
	}
}

function listed(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

function envelopeCharges(
	what: string,
	areas: RunAreaCharges | null,
	areaName: (area: string) => string,
): string {
	const entries = Object.entries(areas ?? {});
	const [only] = entries;
	if (only !== undefined && entries.length === 1)
		return `${what} ${areaName(only[0])}, ${pounds(only[1].left)} at its turn`;
	return listed(
		entries.map(
			([area, { left, charge }]) => `${what} ${areaName(area)} (${pounds(charge)} of ${pounds(left)})`,
		),
	);
}

/** What its areas' envelopes had left, for a bid that did not fit in them. */
function envelopesAside(areas: RunAreaCharges | null, areaName: (area: string) => string): string {
	const entries = Object.entries(areas ?? {});
	if (entries.length === 0) return "";
	const lefts = entries.map(
		([area, { left, charge }]) =>
			`the envelope of ${areaName(area)} had ${pounds(left)} left for the ${pounds(charge)} needed`,
	);
	return `; ${listed(lefts)}`;
}

function raise(amount: string, { raisedFrom }: Funded): string {
	if (raisedFrom === null) return "";
	const extra = formatPounds(read(amount) - read(raisedFrom));
	return `; then raised from ${pounds(raisedFrom)} by ${extra} of what was still unspent`;
}

function doesNotFit(
	{ smallest, left, short, areas }: DoesNotFit,
	areaName: (area: string) => string,
): string {
	const where = areas === null ? "" : " in the pool";
	return `Does not fit: needs at least ${pounds(smallest)}; ${pounds(left)} was left${where} at its turn, ${pounds(short)} short${envelopesAside(areas, areaName)}`;
}
