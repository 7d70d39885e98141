import { byCodePoint } from "../../canonical";
import { ratio, toPlainDecimal } from "../../ratio";
import type { Robustness } from "../what-if/robustness/robustness";
import type { RunRobustness, RunScoreInterval } from "./run-file";

function score(tenThousandths: number): string {
	return toPlainDecimal(ratio(BigInt(tenThousandths), 10_000n));
}

function inOrder<T>(figures: ReadonlyMap<string, T>): [string, T][] {
	return [...figures].sort(([a], [b]) => byCodePoint(a, b));
}

/** Writes robustness as the run file has it, references in code point order. */
export function writeRobustness({ scores, draws }: Robustness): RunRobustness {
	return {
		scores: Object.fromEntries(
			inOrder(scores).map(([ref, interval]): [string, RunScoreInterval] => [
				ref,
				{
					from: score(interval.from),
					to: score(interval.to),
					...(interval.proved ? {} : { proved: false as const }),
				},
			]),
		),
		draws:
			draws === null
				? null
				: {
						seed: draws.seed,
						draws: draws.draws,
						spread: toPlainDecimal(draws.spread),
						...(draws.proved ? {} : { proved: false as const }),
						funded: Object.fromEntries(inOrder(draws.funded)),
					},
	};
}
