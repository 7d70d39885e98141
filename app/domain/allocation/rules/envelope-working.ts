import type { Pence } from "../../money";
import type { AllocationCase } from "../case/case-input";
import { groundOf } from "../run/allocate";
import type { Candidate } from "./choice";
import { type EnvelopePass, envelopePasses } from "./needs-envelopes";
import { rank } from "./published-order";

/** How needs envelopes divided a case's money before the pool, and among whom. */
export type EnvelopeWorking = {
	/** The bids that can be funded, in published order. */
	readonly candidates: readonly Candidate[];
	readonly money: Pence;
	readonly passes: readonly EnvelopePass[];
};

/** Divides a case's money into envelopes again, for those who explain it; null for a case of another rule. */
export function envelopeWorking(input: AllocationCase): EnvelopeWorking | null {
	const { rule, bids } = input;
	if (rule?.method !== "needs-envelopes" || bids === null) return null;
	const { money, needs } = groundOf(input, rule);
	if (needs === null) return null;
	const candidates = rank(bids, rule.threshold).fundable;
	return { candidates, money, passes: envelopePasses(candidates, money, needs, rule.unspent) };
}
