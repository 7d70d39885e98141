import type { CaseFile } from "~/domain/allocation/case/case-file";
import { pointsAt } from "~/domain/allocation/rules/points";
import type { RunFile } from "~/domain/allocation/run/run-file";
import type { OtherShownSet, SetsBeside, ShownSet } from "~/domain/allocation/run/scenario";
import { spendable } from "~/domain/allocation/what-if/fix-amount";
import { pence } from "~/domain/money";
import { add, fromDecimal, type Ratio, subtract, toPlainDecimal, ZERO } from "~/domain/ratio";
import { fileText } from "~/domain/stored-text";
import { answerHeldBidSetFully } from "./solving/allocate-case-fully";

/** How many answers are kept, the last ones asked for: each may have taken the solving thread many seconds. */
const KEPT = 40;
const kept = new Map<string, Promise<SetsBeside>>();

type Asked = Pick<OtherShownSet, "way" | "at">;

function decimal(value: string): Ratio {
	return fromDecimal(value) ?? ZERO;
}

/** Which other sets tell why a bid stands where it does: with it forced in, or without it and at its other amounts. */
function askedOf(file: CaseFile, run: RunFile, reference: string): readonly Asked[] {
	const award = run.awards.find(({ ref }) => ref === reference);
	if (award?.outcome.status === "not-in-optimum") return [{ way: "with", at: null }];
	if (award?.outcome.status !== "funded") return [];
	const options = file.bids?.find(({ ref }) => ref === reference)?.options ?? [];
	const others = options.filter(({ amount }) => amount !== award.amount);
	return [{ way: "without", at: null }, ...others.map(({ amount }) => ({ way: "at" as const, at: amount }))];
}

async function heldBidSet(
	file: CaseFile,
	run: RunFile,
	reference: string,
	{ way, at }: Asked,
): Promise<OtherShownSet | null> {
	const fixedAt = at ?? pence(0);
	const answer = await answerHeldBidSetFully({
		text: fileText(file),
		reference,
		fixedAt: way === "with" ? null : fixedAt,
	});
	if (!answer.ok || answer.value === null) return null;
	const shared = { way, at };
	if (answer.value.status !== "found") return { ...shared, status: answer.value.status };
	const { amounts, spent, value, proved } = answer.value;
	const bid = file.bids?.find(({ ref }) => ref === reference);
	const own = bid && at !== null ? pointsAt(bid, fixedAt, file.rule?.objective) : ZERO;
	const all = add(decimal(value), own);
	return {
		...shared,
		status: "found",
		proved,
		amounts: {
			...Object.fromEntries(amounts.map((each) => [each.reference, each.amount])),
			...(at === null ? {} : { [reference]: at }),
		},
		spent: pence(spent + fixedAt),
		value: toPlainDecimal(all),
		by: toPlainDecimal(subtract(all, decimal(run.value))),
	};
}

/**
 * The chosen set of an optimum beside the best with a bid forced in, or for a funded bid the best without it
 * and with it at each of its other amounts. Solved outside any transaction. Null for a rule that is no optimum.
 */
export async function setsBeside(
	file: CaseFile,
	run: RunFile,
	reference: string,
): Promise<SetsBeside | null> {
	if (file.rule?.method !== "optimum") return null;
	const key = fileText([reference, run.value, run.spent, file]);
	const known = kept.get(key) ?? solvedBeside(file, run, reference);
	kept.delete(key);
	kept.set(key, known);
	for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
	return known;
}

async function solvedBeside(file: CaseFile, run: RunFile, reference: string): Promise<SetsBeside> {
	const others: OtherShownSet[] = [];
	for (const asked of askedOf(file, run, reference)) {
		const set = await heldBidSet(file, run, reference, asked);
		if (set) others.push(set);
	}
	const chosen: ShownSet = {
		amounts: Object.fromEntries(run.awards.map(({ ref, amount }) => [ref, amount])),
		spent: run.spent,
		value: run.value,
	};
	return {
		references: run.awards.map(({ ref }) => ref),
		chosen,
		left: pence(spendable(run) - run.spent),
		others,
	};
}
