import type { CaseFile } from "~/domain/allocation/case-file";
import type { RunFile } from "~/domain/allocation/run-file";
import type { SetBeside } from "~/domain/allocation/scenario";
import { fromDecimalPounds, pence } from "~/domain/money";
import { fromDecimal, subtract, toPlainDecimal, ZERO } from "~/domain/ratio";
import { answerOtherSetFully } from "./allocate-case-fully";
import { OTHER_SET_SECONDS } from "./read-other-set";

/**
 * The chosen set of an optimum beside the best one with a bid forced in, or for a bid that is funded the best one without it.
 * Solved outside any transaction. Null for a rule that is no optimum, and for a bid that cannot be funded.
 */
export async function setBeside(file: CaseFile, run: RunFile, reference: string): Promise<SetBeside | null> {
	const award = run.awards.find(({ ref }) => ref === reference);
	if (file.rule?.method !== "optimum" || award === undefined) return null;
	if (award.outcome.status !== "funded" && award.outcome.status !== "not-in-optimum") return null;
	const way = award.option === null ? "with" : "without";
	const answer = await answerOtherSetFully({
		text: JSON.stringify(file),
		reference,
		fixedAt: way === "with" ? null : pence(0),
	});
	if (!answer.ok || answer.value === null) return null;
	const shared = { way, seconds: OTHER_SET_SECONDS } as const;
	if (answer.value.status !== "found") return { ...shared, status: answer.value.status };
	const { amounts, spent, value, proved } = answer.value;
	const after = new Map(amounts.map((each) => [each.reference, each.amount]));
	const by = subtract(fromDecimal(value) ?? ZERO, fromDecimal(run.value) ?? ZERO);
	return {
		...shared,
		status: "found",
		proved,
		rows: run.awards
			.map(({ ref, amount }) => ({
				reference: ref,
				before: String(fromDecimalPounds(amount) ?? 0n),
				after: String(after.get(ref) ?? 0n),
			}))
			.filter((row) => row.before !== "0" || row.after !== "0"),
		spent: { before: String(fromDecimalPounds(run.spent) ?? 0n), after: String(spent) },
		value: { before: run.value, after: value, by: toPlainDecimal(by) },
	};
}
