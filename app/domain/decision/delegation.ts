import type { Pence } from "../money";
import { accepted, type Outcome, refused } from "../outcome";

/** What an officer may decide in place of the office. */
export type DelegationTerms = {
	/** The fund it is limited to; null: any of the office. */
	readonly fundId: string | null;
	/** The most in one decision, and in all under it together; null: no limit. */
	readonly perDecision: Pence | null;
	readonly altogether: Pence | null;
	/** London days, both included; open-ended where null. */
	readonly startsOn: string;
	readonly endsOn: string | null;
	/** Whom to consult first; "" where nobody. */
	readonly consult: string;
	readonly revoked: boolean;
	/** The last London day of the office that gave it; null while it has none. */
	readonly officeEndsOn: string | null;
};

/** Which limit a decision would pass, in pence. */
export type LimitPassed = {
	readonly limit: Pence;
	readonly of: "decision" | "altogether";
	/** Decided under the delegation before. */
	readonly used: Pence;
	readonly amount: Pence;
};

declare module "../outcome" {
	interface DetailsOf {
		"delegation-exceeded": LimitPassed;
	}
}

export type DelegationRefusal =
	| "function-kept"
	| "delegation-not-in-force"
	| "delegation-other-fund"
	| "delegation-exceeded"
	| "consultation-missing";

/** Whether a delegation is in force on a London day. */
export function isInForce(
	terms: Pick<DelegationTerms, "startsOn" | "endsOn" | "revoked" | "officeEndsOn">,
	day: string,
): boolean {
	const ended = (last: string | null) => last !== null && day > last;
	return !terms.revoked && day >= terms.startsOn && !ended(terms.endsOn) && !ended(terms.officeEndsOn);
}

/**
 * Whether a delegation bears a decision of an amount on a London day, after what was used of it. Refuses a decision
 * that gives no money, which stays with the office (`function-kept`); days outside its time; another fund; more than a
 * limit, with the figures.
 */
export function bearsDecision(
	terms: DelegationTerms,
	decision: { readonly fundId: string | null; readonly amount: Pence; readonly day: string },
	used: Pence,
): Outcome<true, DelegationRefusal> {
	const { fundId, amount, day } = decision;
	if (fundId === null) return refused("function-kept", "an officer decides on money alone");
	if (!isInForce(terms, day)) return refused("delegation-not-in-force", "the delegation is not in force");
	if (terms.fundId !== null && terms.fundId !== fundId)
		return refused("delegation-other-fund", "the delegation is for another fund");
	const { perDecision, altogether } = terms;
	if (perDecision !== null && amount > perDecision)
		return refused("delegation-exceeded", "more than the delegation allows in one decision", {
			details: { limit: perDecision, of: "decision", used, amount },
		});
	if (altogether !== null && used + amount > altogether)
		return refused("delegation-exceeded", "more than the delegation allows altogether", {
			details: { limit: altogether, of: "altogether", used, amount },
		});
	return accepted(true);
}
