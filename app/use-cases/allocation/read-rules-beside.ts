import { buildCase } from "~/domain/allocation/case/build-case";
import type { CaseFile, Method } from "~/domain/allocation/case/case-file";
import type { RunAward, RunFile } from "~/domain/allocation/run/run-file";
import { type Pence, pence } from "~/domain/money";
import { METHODS } from "~/domain/round/scheme-rules";
import { fileText } from "~/domain/stored-text";
import { isMethodAlone } from "~/explain/rule-in-words";
import type { ScenarioRow } from "~db/allocation/scenarios";
import type { Tx } from "~db/client";
import { presentInputs } from "./read-round-inputs";
import { runOnce } from "./solving/read-run";

/** What a rule gives one bid. */
export type RuleBeside = {
	readonly method: Method;
	readonly unspent: "rank" | "redistribute";
	readonly published: boolean;
	/** Whether it is the scenario's own rule, with the scenario's conditions; every other one is run without any. */
	readonly here: boolean;
	readonly available: Pence;
	readonly amount: Pence;
	/** False where an optimum was stopped by its time limit. */
	readonly proved: boolean;
};

/** The rule that a scheme published, over the figures of a scenario. */
export type PublishedCase = {
	readonly method: Method;
	readonly unspent: "rank" | "redistribute";
	/** Null where it divides by other needs than the scenario has, and the round has moved on from the scenario. */
	readonly text: string | null;
} | null;

type Alone = { readonly method: Method; readonly unspent: "rank" | "redistribute" };
type Given = Pick<RunFile, "available" | "proof"> & {
	readonly awards: readonly Pick<RunAward, "ref" | "amount">[];
};

/** Whether two methods are one; what becomes of unspent envelopes matters only where there are envelopes. */
function isSame(a: Alone, b: Alone): boolean {
	return a.method === b.method && (a.method !== "needs-envelopes" || a.unspent === b.unspent);
}

/** The case of a method alone over the same figures. */
function withMethod(file: CaseFile, { method, unspent }: Alone): string {
	return fileText({ ...file, rule: { method, threshold: file.rule?.threshold ?? "0", unspent } });
}

/** The case of the published rule over a scenario's figures; null where the round has no frozen scheme. */
export function publishedCase(tx: Tx, row: ScenarioRow, file: CaseFile, stale: boolean): PublishedCase {
	const scheme = presentInputs(tx, row.roundId, null)?.scheme.content;
	if (!scheme) return null;
	const { method, unspent } = scheme.rule;
	const needsVersionId = scheme.needs?.id ?? null;
	if (method !== "needs-envelopes" || row.needsVersionId === needsVersionId)
		return { method, unspent, text: withMethod(file, { method, unspent }) };
	const present = stale ? undefined : presentInputs(tx, row.roundId, needsVersionId);
	return { method, unspent, text: present ? fileText(buildCase(present.inputs, scheme.rule)) : null };
}

/** The run of a method alone: what is known of it already, else run now. */
async function given(text: string, rule: Alone, file: CaseFile, run: RunFile): Promise<Given | null> {
	if (text === withMethod(file, rule) && file.rule && isMethodAlone(file.rule)) {
		if (isSame({ method: file.rule.method, unspent: file.rule.unspent ?? "rank" }, rule)) return run;
		const known = run.comparisons.find(({ method }) => method === rule.method);
		if (known) return { available: run.available, awards: known.awards, proof: known.proof };
	}
	const answer = await runOnce(text);
	return answer.ok ? answer.value.run : null;
}

/**
 * What each rule alone, without conditions or over-programming, gives a bid over a scenario's figures: the published
 * one first, then the scenario's own. Needs envelopes only where there are needs and no limits by year. Outside any
 * transaction.
 */
export async function rulesBeside(
	file: CaseFile,
	run: RunFile,
	reference: string,
	published: PublishedCase,
): Promise<readonly RuleBeside[]> {
	const own: Alone = { method: file.rule?.method ?? "rank-and-skip", unspent: file.rule?.unspent ?? "rank" };
	const alone = file.rule !== undefined && isMethodAlone(file.rule);
	const row = (rule: Alone, result: Given, marks: Pick<RuleBeside, "published" | "here">): RuleBeside => ({
		...rule,
		...marks,
		available: result.available,
		amount: result.awards.find(({ ref }) => ref === reference)?.amount ?? pence(0),
		proved: result.proof === null || result.proof.status === "optimal",
	});
	const rows: RuleBeside[] = [];
	for (const method of METHODS) {
		const isPublished = published?.method === method;
		const unspent = isPublished ? published.unspent : own.method === method ? own.unspent : "rank";
		const rule = { method, unspent };
		const text = isPublished ? published.text : withMethod(file, rule);
		// Envelopes keep no limits by year.
		if (method === "needs-envelopes" && file.fund.years) continue;
		if (text === null || (method === "needs-envelopes" && !isPublished && !file.needs)) continue;
		const result = await given(text, rule, file, run);
		const here = alone && isSame(own, rule) && text === withMethod(file, rule);
		if (result) rows.push(row(rule, result, { published: isPublished, here }));
	}
	if (!rows.some(({ here }) => here)) rows.unshift(row(own, run, { published: false, here: true }));
	return rows.sort((a, b) => Number(b.published) - Number(a.published));
}
