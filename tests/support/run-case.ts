import type { RunFile } from "~/domain/allocation/run/run-file";
import { fileText } from "~/domain/stored-text";
import { type AllocatedCase, allocateCase } from "~/use-cases/allocation/solving/allocate-case";
import type { Written } from "./written";

/** Runs a case given as an object or a text; throws when it is refused. */
export function allocated(file: object | string): AllocatedCase {
	const outcome = allocateCase(typeof file === "string" ? file : fileText(file));
	if (!outcome.ok) throw new Error(`refused: ${outcome.code} at ${outcome.path}`);
	return outcome.value;
}

/** The run of a case as its file has it; throws when it is refused. */
export function runOf(file: object | string): Written<RunFile> {
	return JSON.parse(allocated(file).runText);
}

/** The code and path of a refused case, or "accepted". */
export function refusalOf(file: object | string): string {
	const outcome = allocateCase(typeof file === "string" ? file : fileText(file));
	return outcome.ok ? "accepted" : `${outcome.code} ${outcome.path ?? "no path"}`;
}

/** The funded bids of a run and their amounts, in published order: `B2 95000.00`. */
export function funded(run: Pick<Written<RunFile>, "awards">): string[] {
	return run.awards.filter(({ option }) => option !== null).map(({ ref, amount }) => `${ref} ${amount}`);
}
