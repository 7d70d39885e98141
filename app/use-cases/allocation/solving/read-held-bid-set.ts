import { readCase } from "~/domain/allocation/case/case";
import type { CaseRefusal } from "~/domain/allocation/case/case-refusal";
import { type HeldBidSet, setBesideAmount, setWith } from "~/domain/allocation/what-if/held-bid-set";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import { countedWork, MOST_WORK } from "~/domain/solver/counted-work";

export type HeldBidAsked = {
	/** The case of an optimum. */
	readonly text: string;
	readonly reference: string;
	/** The amount that the bid is fixed at beside the others, 0 to leave it out; null to force it in at its best. */
	readonly fixedAt: Pence | null;
};

/**
 * The best set of an optimum's case with a bid forced in, or of the others with it fixed at an amount; null without
 * an optimum or where the bid cannot be funded. Blocks its thread, within counted work. Refuses what the rules refuse.
 */
export function answerHeldBidSet({
	text,
	reference,
	fixedAt,
}: HeldBidAsked): Outcome<HeldBidSet | null, CaseRefusal> {
	const input = readCase(text);
	if (!input.ok) return input;
	const stop = countedWork(MOST_WORK.heldBidSet);
	return accepted(
		fixedAt === null
			? setWith(input.value, reference, stop)
			: setBesideAmount(input.value, reference, fixedAt, stop),
	);
}
