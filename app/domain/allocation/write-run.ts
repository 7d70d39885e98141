import { toDecimalPounds } from "../money";
import { ratio, toPlainDecimal } from "../ratio";
import type { Award, RuleResult, RunResult } from "./allocate";
import { type AreaCharges, optionAt, smallestOption } from "./choice";
import type { RunAreaCharges, RunAward, RunComparison, RunFile, RunOutcome } from "./run-file";
import { writeNeeds } from "./write-needs";

/** Writes a run as its file: takes the result, the digest of the canonical case, and the program and version. */
export function runFile(run: RunResult, caseDigest: string, engine: string): RunFile {
	const value = run.result?.value ?? 0n;
	return {
		format: "tranche-run/1",
		case: caseDigest,
		engine,
		available: toDecimalPounds(run.available),
		needs: run.needs === null ? null : writeNeeds(run.needs),
		awards: (run.result?.awards ?? []).map(writeAward),
		reserve: run.reserve,
		spent: toDecimalPounds(run.spent),
		unallocated: toDecimalPounds(run.unallocated),
		value: points(value),
		proof: null,
		comparisons: run.comparisons.map((other) => writeComparison(other, value)),
		leapfrogs: run.leapfrogs.map(({ ref, amount, over, smallest }) => ({
			ref,
			amount: toDecimalPounds(amount),
			over,
			smallest: toDecimalPounds(smallest),
		})),
	};
}

/** Writes ten-thousandths of a point as points: 6649473 as `664.9473`, 4450000 as `445`. */
function points(value: bigint): string {
	return toPlainDecimal(ratio(value, 10_000n));
}

function writeAward(award: Award): RunAward {
	return {
		ref: award.bid.ref,
		option: award.option,
		amount: toDecimalPounds(award.amount),
		outcome: writeOutcome(award),
	};
}

function writeOutcome({ bid, outcome }: Award): RunOutcome {
	const asked = toDecimalPounds(bid.options[0].amount);
	switch (outcome.status) {
		case "funded": {
			const { status, option, from, raisedFrom, left, areas } = outcome;
			return {
				status,
				option,
				of: bid.options.length,
				asked,
				from,
				raised: raisedFrom !== null,
				raisedFrom: raisedFrom === null ? null : toDecimalPounds(optionAt(bid, raisedFrom).amount),
				left: toDecimalPounds(left),
				areas: writeCharges(areas),
			};
		}
		case "does-not-fit": {
			const { status, left, areas } = outcome;
			const smallest = smallestOption(bid).amount;
			return {
				status,
				asked,
				smallest: toDecimalPounds(smallest),
				left: toDecimalPounds(left),
				short: toDecimalPounds(smallest - left),
				areas: writeCharges(areas),
			};
		}
		case "after-the-stop":
			return { status: outcome.status, asked, stoppedBy: outcome.stoppedBy };
		case "below-threshold":
			return {
				status: outcome.status,
				score: toPlainDecimal(outcome.score),
				threshold: toPlainDecimal(outcome.threshold),
			};
		case "not-scored":
			return { status: outcome.status };
	}
}

function writeCharges(areas: AreaCharges | null): RunAreaCharges | null {
	if (areas === null) return null;
	return Object.fromEntries(
		[...areas].map(([area, { left, charge }]) => [
			area,
			{ left: toDecimalPounds(left), charge: toDecimalPounds(charge) },
		]),
	);
}

function writeComparison(other: RuleResult, chosenValue: bigint): RunComparison {
	return {
		method: other.method,
		awards: other.awards.map((award) => ({
			ref: award.bid.ref,
			option: award.option,
			amount: toDecimalPounds(award.amount),
		})),
		spent: toDecimalPounds(other.spent),
		unallocated: toDecimalPounds(other.unallocated),
		value: points(other.value),
		difference: points(other.value - chosenValue),
	};
}
