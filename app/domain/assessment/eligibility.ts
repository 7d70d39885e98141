import type { SectionKey } from "../bid/sections";
import type { BidState } from "../lifecycle";

export type EligibilityResult = "eligible" | "ineligible";

/** What the office found and, where the partnership asked it to look again, what it answered. */
export type EligibilityRecord = {
	readonly check: { readonly result: EligibilityResult } | null;
	readonly reconsideration: { readonly result: EligibilityResult | null } | null;
};

/** Whether a bid is eligible as things stand; null where nobody has checked it. */
export function eligibilityOf({ check, reconsideration }: EligibilityRecord): EligibilityResult | null {
	return reconsideration?.result ?? check?.result ?? null;
}

/** Whether the partnership may still ask the office to look again: only once, and only about an ineligible bid. */
export function mayAskReconsideration(state: BidState, record: EligibilityRecord): boolean {
	return state === "ineligible" && record.reconsideration === null;
}

/** A test of a round's scheme, with the sections of a bid that are its evidence; none: the whole bid. */
export type EligibilityTest = {
	readonly id: string;
	readonly title: string;
	readonly rule: string;
	readonly sections: readonly SectionKey[];
};

export const TEST_ANSWERS = ["met", "not-met", "not-enough"] as const;
export type TestAnswer = (typeof TEST_ANSWERS)[number];

/** An answer on a test, of the version of the bid that was looked at. */
export type AnsweredTest = {
	readonly testId: string;
	readonly bidVersionId: string;
	readonly answer: TestAnswer;
	readonly reason: string;
};

/**
 * What follows from the answers of the version that stands: eligible where every test is met, ineligible where one is
 * not met. `open`: the titles of tests without an answer, with not enough said, or answered of an earlier version.
 */
export type FollowingResult =
	| { readonly result: EligibilityResult; readonly notMet: readonly string[] }
	| { readonly result: null; readonly open: readonly string[] };

/** The result that follows from the answers on every test. */
export function resultOfTests(
	tests: readonly EligibilityTest[],
	answers: readonly AnsweredTest[],
	bidVersionId: string,
): FollowingResult {
	const found = new Map(
		answers.filter((each) => each.bidVersionId === bidVersionId).map((each) => [each.testId, each.answer]),
	);
	const answered = (...wanted: readonly (TestAnswer | undefined)[]) =>
		tests.filter(({ id }) => wanted.includes(found.get(id))).map(({ title }) => title);
	const open = answered(undefined, "not-enough");
	if (open.length > 0) return { result: null, open };
	const notMet = answered("not-met");
	return { result: notMet.length > 0 ? "ineligible" : "eligible", notMet };
}
