import type { CaseFile, CaseFileBid } from "../domain/allocation/case/case-file";
import type { Objective } from "../domain/allocation/case/case-input";
import { perThousandInWords, pointsAt } from "../domain/allocation/rules/points";
import type { RunAward, RunFile } from "../domain/allocation/run/run-file";
import { formatPounds } from "../domain/money";
import { divide, fromDecimal, multiply, ratio, toDecimal, toPlainDecimal, ZERO } from "../domain/ratio";
import { listed, valueInWords } from "./in-words";

/** What a bid is worth beside the chosen set, and what forcing it in would lose: sentences. */
export function optimumSentences(award: RunAward, bid: CaseFileBid, file: CaseFile, run: RunFile): string[] {
	const objective = file.rule?.objective ?? "score";
	const asked = bid.options[0]?.amount ?? 0n;
	const worth = bid.options.map(
		({ amount }) =>
			`${formatPounds(amount)} would bring ${valueInWords(toPlainDecimal(pointsAt(bid, amount, objective)), objective)}`,
	);
	const worthSentence = `For ${bid.ref}, ${listed(worth)}: ${perThousandInWords(bid)} points for each £1,000 of the ${formatPounds(asked)} asked.`;
	const proved = run.proof?.status === "optimal";
	const set = proved ? "The chosen set" : "The chosen set, the best that was found before the time limit,";
	const total = `${set} is worth ${valueInWords(run.value, objective)} and spends ${formatPounds(run.spent)}${each(run, objective)}.`;
	return [worthSentence, total, forcedIn(award, objective, proved)];
}

/** What the set brings for each £1,000, beside which a bid's own figure can be read. */
function each({ value, spent }: RunFile, objective: Objective): string {
	if (objective !== "score" || spent === 0n) return "";
	const points = divide(multiply(fromDecimal(value) ?? ZERO, ratio(1000n)), ratio(spent, 100n));
	return `: ${toDecimal(points, 2)} points for each £1,000`;
}

/** What forcing a bid into the optimum would cost; of a chosen bid or an unproved set, only whether it is in it. */
function forcedIn({ ref, outcome }: RunAward, objective: Objective, setProved: boolean): string {
	if (outcome.status === "does-not-fit" && outcome.year)
		return `Its smallest amount takes ${formatPounds(outcome.year.charge)} in ${outcome.year.year}, more than the ${formatPounds(outcome.year.left)} there is for that year, so it cannot be in any set.`;
	if (outcome.status === "does-not-fit")
		return "Its smallest amount is more than all the money there is, so it cannot be in any set.";
	const open = "whether a better set would change that was not settled before the time limit.";
	if (outcome.status !== "not-in-optimum")
		return setProved
			? `${ref} is in that set. Every possible set without it is worth less, or is worth the same and comes later by the tie rule.`
			: `${ref} is in that set; ${open}`;
	if (!setProved) return `${ref} is not in that set; ${open}`;
	const { withIt, loss, proved } = outcome;
	if (withIt === null)
		return proved
			? `No set with ${ref} meets the conditions, so it is left out.`
			: `${ref} is left out. What the best set with it would be worth was not settled before the time limit.`;
	if (loss === "0")
		return `The best set with ${ref} forced in is worth ${valueInWords(withIt, objective)} too, but spends more or comes later by the tie rule. So it is left out.`;
	return `The best set ${proved ? "" : "found in time "}with ${ref} forced in is worth ${valueInWords(withIt, objective)}: ${valueInWords(loss ?? "0", objective)} fewer. So it is left out.`;
}
