import { byCodePoint } from "../../canonical";
import { type Pence, pence } from "../../money";
import type { ByArea } from "../../needs/needs-input";
import { toPlainDecimal } from "../../ratio";
import type { Objective } from "../case/case-input";
import { type AreaCharges, optionAt, type Pass, smallestOption, type Turn } from "../rules/choice";
import type { Proof } from "../rules/choose-optimum";
import type { YearCharges } from "../rules/funds";
import { inPoints } from "../rules/option-value";
import type { Award, OverProgramming, RuleResult, RunResult } from "./allocate";
import type {
	RunAmounts,
	RunAreaCharges,
	RunAward,
	RunComparison,
	RunFile,
	RunFormat,
	RunOutcome,
	RunOverProgramming,
	RunPass,
	RunProof,
	RunTurn,
	RunYears,
} from "./run-file";
import { writeNeeds } from "./write-needs";
import { writeRobustness } from "./write-robustness";
import type { YearsSpent } from "./years-spent";

/** Writes a run as its file. `caseDigest` is that of the canonical case, `engine` the program and its version. */
export function runFile(
	run: RunResult,
	caseDigest: string,
	engine: string,
	format: RunFormat = "tranche-run/2",
): RunFile {
	const value = run.result?.value ?? 0n;
	return {
		format,
		case: caseDigest,
		engine,
		available: run.available,
		needs: run.needs === null ? null : writeNeeds(run.needs),
		awards: (run.result?.awards ?? []).map((award) => writeAward(award, run.objective)),
		...(format === "tranche-run/1" ? {} : { passes: (run.result?.passes ?? []).map(writePass) }),
		reserve: run.reserve,
		spent: run.spent,
		unallocated: run.unallocated,
		...(run.years === null ? {} : { years: writeYears(run.years) }),
		...(run.overProgramming === null ? {} : { overProgramming: writeOver(run.overProgramming, run.years) }),
		value: points(value, run.objective),
		proof: writeProof(run.result?.proof ?? null, run.objective),
		comparisons: run.comparisons.map((other) => writeComparison(other, value, run.objective)),
		leapfrogs: run.leapfrogs.map(({ ref, amount, over, smallest }) => ({
			ref,
			amount,
			over,
			smallest,
		})),
		...(run.robustness === null ? {} : { robustness: writeRobustness(run.robustness) }),
	};
}

function writePass(pass: Pass): RunPass {
	if (!("amounts" in pass))
		return { from: pass.from, turns: pass.turns.map((turn) => writeTurn(turn, (sum) => sum)) };
	return {
		from: pass.from,
		amounts: writeAmounts(pass.amounts),
		turns: pass.turns.map((turn) => writeTurn(turn, writeAmounts)),
	};
}

function writeTurn<Sum, Written>(
	{ ref, option, left, years, charged }: Turn<Sum>,
	write: (sum: Sum) => Written,
): RunTurn<Written> {
	return {
		ref,
		option,
		left: write(left),
		...(years === undefined ? {} : { years: Object.fromEntries(years) }),
		...(charged === null ? {} : { charged: write(charged) }),
	};
}

function writeAmounts(amounts: ByArea<Pence>): RunAmounts {
	const inOrder = [...amounts].sort(([a], [b]) => byCodePoint(a, b));
	return Object.fromEntries(inOrder);
}

function writeYears(years: YearsSpent): RunYears {
	return Object.fromEntries(
		[...years].map(([year, { available, spent, unallocated }]) => [year, { available, spent, unallocated }]),
	);
}

function writeOver({ share, allowed, used }: OverProgramming, years: YearsSpent | null): RunOverProgramming {
	return {
		share: toPlainDecimal(share),
		allowed,
		used,
		...(years === null
			? {}
			: {
					years: Object.fromEntries([...years].map(([year, { allowed, used }]) => [year, { allowed, used }])),
				}),
	};
}

function writeProof(proof: Proof | null, objective: Objective): RunProof | null {
	if (proof === null || proof.status === "optimal") return proof;
	const { status, value, bound } = proof;
	return { status, value: points(value, objective), bound: points(bound, objective) };
}

/** Ten-thousandths of a point as points (6649473 is `664.9473`), those of a point-penny as point-pounds. */
export function points(value: bigint, objective: Objective): string {
	return toPlainDecimal(inPoints(value, objective));
}

function writeAward(award: Award, objective: Objective): RunAward {
	return {
		ref: award.bid.ref,
		option: award.option,
		amount: award.amount,
		outcome: writeOutcome(award, objective),
	};
}

function writeOutcome({ bid, outcome }: Award, objective: Objective): RunOutcome {
	const asked = bid.options[0].amount;
	switch (outcome.status) {
		case "funded": {
			const { status, option, from, raisedFrom, left, areas, years } = outcome;
			return {
				status,
				option,
				of: bid.options.length,
				asked,
				from,
				raised: raisedFrom !== null,
				raisedFrom: raisedFrom === null ? null : optionAt(bid, raisedFrom).amount,
				left,
				areas: writeCharges(areas),
				...(years === null ? {} : { years: Object.fromEntries(years) }),
				...(outcome.together === undefined ? {} : { together: outcome.together }),
			};
		}
		case "not-in-optimum": {
			const { status, withIt, loss, proved } = outcome;
			const written = (value: bigint | null) => (value === null ? null : points(value, objective));
			return { status, asked, withIt: written(withIt), loss: written(loss), proved };
		}
		case "does-not-fit": {
			const { status, left, areas, years } = outcome;
			const smallest = smallestOption(bid).amount;
			return {
				status,
				asked,
				smallest,
				left,
				short: pence(smallest > left ? smallest - left : 0n),
				...firstShort(years),
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

/** The first year, in order, that had less left than is charged to it. */
function firstShort(
	years: YearCharges | null,
): Pick<Extract<RunOutcome, { status: "does-not-fit" }>, "year"> {
	const found = [...(years ?? [])].find(([, { left, charge }]) => charge > left);
	if (found === undefined) return {};
	const [year, { left, charge }] = found;
	return { year: { year, left, charge, short: pence(charge - left) } };
}

function writeCharges(areas: AreaCharges | null): RunAreaCharges | null {
	if (areas === null) return null;
	return Object.fromEntries([...areas].map(([area, { left, charge }]) => [area, { left, charge }]));
}

function writeComparison(other: RuleResult, chosenValue: bigint, objective: Objective): RunComparison {
	return {
		method: other.method,
		awards: other.awards.map((award) => ({
			ref: award.bid.ref,
			option: award.option,
			amount: award.amount,
		})),
		spent: other.spent,
		unallocated: other.unallocated,
		value: points(other.value, objective),
		difference: points(other.value - chosenValue, objective),
		proof: writeProof(other.proof, objective),
		...(other.proof?.status === "best-found" ? { proved: false as const } : {}),
	};
}
