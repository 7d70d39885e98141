import type { EligibilityResult, EligibilityTest, TestAnswer } from "./eligibility";

/** What a bid's partnerships are told of its eligibility, with the reasons and nobody's name. */
export type EligibilityLetter = {
	readonly bidId: string;
	readonly reference: string;
	readonly title: string;
	readonly partnerships: readonly string[];
	readonly round: { readonly id: string; readonly title: string };
	/** Whose fund it is. */
	readonly funder: string;
	/** What stands now, and since when. */
	readonly result: EligibilityResult;
	readonly at: string;
	/** What the check found first, with its instant. */
	readonly first: { readonly result: EligibilityResult; readonly at: string };
	readonly tests: readonly (Pick<EligibilityTest, "id" | "title" | "rule"> & {
		readonly answer: TestAnswer | null;
		readonly reason: string;
	})[];
	/** What the office says beside the tests, or as a whole where there are none; "" for nothing. */
	readonly note: string;
	readonly reconsideration: {
		readonly request: string;
		readonly requestedAt: string;
		readonly answer: {
			readonly result: EligibilityResult;
			readonly text: string;
			readonly at: string;
		} | null;
	} | null;
	readonly mayAsk: boolean;
	/** The reader is of the bid's own partnerships. */
	readonly own: boolean;
};
