import { formatPounds, type Pence } from "../money";
import type { AskedChange } from "./read-content";
import type { SectionKey } from "./sections";

/** The most questions that the office asks about a bid at a time. */
export const MOST_QUESTIONS = 20;

/** The most characters of a question, an answer or a reason. */
export const LONGEST_QUESTION = 2000;
export const LONGEST_ANSWER = 10_000;

/** What is known of a question about a bid. */
export type AskedAbout = {
	readonly section: SectionKey;
	readonly mayChange: boolean;
	readonly withdrawnAt: string | null;
	readonly answer: string;
};

/** The questions that want an answer: those not withdrawn. */
export function standingQuestions<Q extends AskedAbout>(questions: readonly Q[]): readonly Q[] {
	return questions.filter(({ withdrawnAt }) => withdrawnAt === null);
}

/** The sections that may be changed to answer; also those of a withdrawn question, which may be changed by then. */
export function sectionsOpened(questions: readonly AskedAbout[]): readonly SectionKey[] {
	const opened = questions.filter(({ mayChange }) => mayChange);
	return [...new Set(opened.map(({ section }) => section))];
}

/** The questions that nobody has answered in words yet. */
export function unanswered<Q extends AskedAbout>(questions: readonly Q[]): readonly Q[] {
	return standingQuestions(questions).filter(({ answer }) => answer.trim() === "");
}

/** How answers changed the amount asked, as a sentence. */
export function askedChangeInWords({ before, after }: AskedChange): string {
	const amount = (pence: Pence | null) => (pence === null ? "nothing" : formatPounds(pence));
	return `The bid now asks ${amount(after)}. It asked ${amount(before)} before.`;
}
