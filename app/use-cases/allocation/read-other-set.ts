import { readCase } from "~/domain/allocation/case";
import type { CaseRefusal } from "~/domain/allocation/case-reader";
import { type OtherSet, otherSet } from "~/domain/allocation/other-set";
import { accepted, type Outcome } from "~/domain/outcome";

export type OtherSetAsked = {
	/** The case of an optimum. */
	readonly text: string;
	readonly reference: string;
	readonly way: "with" | "without";
};

/** How long a page waits for the other set, in seconds. */
export const OTHER_SET_SECONDS = 5;

/**
 * The best set of an optimum's case with a bid forced in or without it; null where the case has no optimum or the bid cannot
 * be funded. Blocks its thread for up to the time limit. Refuses what the rules refuse.
 */
export function answerOtherSet({
	text,
	reference,
	way,
}: OtherSetAsked): Outcome<OtherSet | null, CaseRefusal> {
	const input = readCase(text);
	if (!input.ok) return input;
	const end = performance.now() + OTHER_SET_SECONDS * 1000;
	return accepted(otherSet(input.value, reference, way, () => performance.now() > end));
}
