import { readCase } from "../allocation/case/case";
import { canonicalCase } from "../allocation/case/case-canonical";
import type { CaseRefusal } from "../allocation/case/case-refusal";
import { allocate } from "../allocation/run/allocate";
import type { RunFile } from "../allocation/run/run-file";
import { runFile } from "../allocation/run/write-run";
import type { Pence } from "../money";
import { accepted, type Outcome } from "../outcome";
import type { Stop } from "../solver/problem";
import { storedRun } from "../stored-formats";
import { fileText } from "../stored-text";
import type { NoticeContent } from "./notice";

/** An amount as it was published and as it is found; null where it is not there. */
export type AmountBeside = {
	/** A bid's reference, an area, or what of the whole it is. */
	readonly of: string;
	readonly published: Pence | null;
	readonly found: Pence | null;
};

export type RunAgain = {
	/** Whether the case is written as the rules write one. */
	readonly canonical: boolean;
	/** Whether the run made again is the published one, byte for byte. */
	readonly sameText: boolean;
	/** Whether an optimum was proved, then and now: one that was stopped can differ without anybody being wrong. */
	readonly proved: boolean;
	/** What the rule gives each bid. */
	readonly awards: readonly AmountBeside[];
	/** What the needs formula gives each area; none without one. */
	readonly areas: readonly AmountBeside[];
	/** What is available, spent and left. */
	readonly money: readonly AmountBeside[];
};

export type PublishedRun = {
	readonly caseText: string;
	/** SHA-256 of the case’s bytes, worked out by whoever checks. */
	readonly caseSha256: string;
	readonly runText: string;
};

function beside(
	published: Readonly<Record<string, Pence>>,
	found: Readonly<Record<string, Pence>>,
): AmountBeside[] {
	const all = [...new Set([...Object.keys(published), ...Object.keys(found)])];
	return all.map((of) => ({ of, published: published[of] ?? null, found: found[of] ?? null }));
}

const awardsOf = ({ awards }: RunFile) =>
	Object.fromEntries(awards.map(({ ref, amount }) => [ref, amount] as const));
const moneyOf = ({ available, spent, unallocated }: RunFile) => ({ available, spent, unallocated });

/**
 * Runs a published case again and compares what comes out with the published run, amount by amount and byte by byte.
 * `limit` begins a time limit of seconds. Refuses what the rules refuse of a case; throws on a run that is none.
 */
export function runAgain(
	{ caseText, caseSha256, runText }: PublishedRun,
	limit: (seconds: number) => Stop,
): Outcome<RunAgain, CaseRefusal> {
	const input = readCase(caseText);
	if (!input.ok) return input;
	const published = storedRun(runText);
	const options = new Map(published.awards.map(({ ref, option }) => [ref, option ?? -1]));
	const stopped = published.proof?.status === "best-found";
	// What was found when time ran out is where the search begins again: it cannot come out worse.
	const result = allocate(input.value, { limit, advice: stopped ? { options, bound: null } : null });
	if (!result.ok) return result;
	const found = runFile(result.value, caseSha256, published.engine, published.format);
	return accepted({
		canonical: canonicalCase(input.value) === caseText,
		sameText: `${fileText(found, 2)}\n` === runText,
		proved: !stopped && found.proof?.status !== "best-found",
		awards: beside(awardsOf(published), awardsOf(found)),
		areas: beside(published.needs?.amounts ?? {}, found.needs?.amounts ?? {}),
		money: beside(moneyOf(published), moneyOf(found)),
	});
}

/** What a notice says that the rule gives, beside the run that it rests on; and its total beside its lines. */
export function noticeBeside(content: NoticeContent, runText: string | null): readonly AmountBeside[] {
	const run = runText === null ? null : storedRun(runText);
	const awards = run ? awardsOf(run) : {};
	const areas = run?.needs?.amounts ?? {};
	const lines = content.lines.flatMap(({ reference, proposed }): AmountBeside[] =>
		run === null || reference === null || content.scenario === null
			? []
			: [{ of: reference, published: proposed, found: awards[reference] ?? null }],
	);
	const rows = (content.needs?.rows ?? []).map(({ key, amount }): AmountBeside => {
		return { of: key, published: amount, found: areas[key] ?? null };
	});
	return [...lines, ...rows];
}
