import type { CaseRefusal } from "~/domain/allocation/case/case-refusal";
import type { Advice } from "~/domain/allocation/rules/choose-optimum";
import { allocate, type RunResult } from "~/domain/allocation/run/allocate";
import type { RunFile, RunFormat } from "~/domain/allocation/run/run-file";
import { runFile } from "~/domain/allocation/run/write-run";
import { accepted, type Outcome } from "~/domain/outcome";
import { fileText } from "~/domain/stored-text";
import { ENGINE } from "./engine";
import { type ReadCase, readCanonicalCase, sha256 } from "./read-canonical-case";

export type AllocatedCase = Omit<ReadCase, "input"> & {
	readonly run: RunFile;
	/** The run as JSON, indented by two spaces, keys in the order of the format, one newline at the end. */
	readonly runText: string;
	/** SHA-256 of the run's text, in hexadecimal. */
	readonly runDigest: string;
};

/**
 * Runs a case file, to the byte the same whatever the order of its rows. Refuses with the JSON Pointer of what is
 * wrong. `advice` on an optimum is checked first, `mostSeconds` shortens the time limit. Blocks its thread.
 */
export function allocateCase(
	text: string,
	advice: Advice | null = null,
	mostSeconds = Number.POSITIVE_INFINITY,
	format: RunFormat = "tranche-run/2",
): Outcome<AllocatedCase, CaseRefusal> {
	const asked = readCanonicalCase(text);
	if (!asked.ok) return asked;
	const { input, caseText, caseDigest } = asked.value;
	const run = allocate(input, {
		limit: (seconds) => timeLimit(Math.min(seconds, mostSeconds)),
		advice,
	});
	if (!run.ok) return run;
	return accepted(written(run.value, caseText, caseDigest, format));
}

function written(result: RunResult, caseText: string, caseDigest: string, format: RunFormat): AllocatedCase {
	const run = runFile(result, caseDigest, ENGINE, format);
	const runText = `${fileText(run, 2)}\n`;
	return { caseText, caseDigest, run, runText, runDigest: sha256(runText) };
}

/** Begins a time limit: whether so many seconds have passed since. */
function timeLimit(seconds: number): () => boolean {
	const end = performance.now() + seconds * 1000;
	return () => performance.now() > end;
}
