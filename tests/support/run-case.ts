import type { RunFile } from "~/domain/allocation/run/run-file";
import { type AllocatedCase, allocateCase } from "~/use-cases/allocation/solving/allocate-case";

/** Runs a case given as an object or a text; throws when it is refused. */
export function allocated(file: object | string): AllocatedCase {
	const outcome = allocateCase(typeof file === "string" ? file : JSON.stringify(file));
	if (!outcome.ok) throw new Error(`refused: ${outcome.code} at ${outcome.path}`);
	return outcome.value;
}

/** The run of a case; throws when it is refused. */
export function runOf(file: object | string): RunFile {
	return allocated(file).run;
}

/** The code and path of a refused case, or "accepted". */
export function refusalOf(file: object | string): string {
	const outcome = allocateCase(typeof file === "string" ? file : JSON.stringify(file));
	return outcome.ok ? "accepted" : `${outcome.code} ${outcome.path ?? "no path"}`;
}

/** The funded bids of a run and their amounts, in published order: `B2 95000.00`. */
export function funded(run: Pick<RunFile, "awards">): string[] {
	return run.awards.filter(({ option }) => option !== null).map(({ ref, amount }) => `${ref} ${amount}`);
}
