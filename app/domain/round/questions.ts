import type { RoundState } from "../lifecycle";
import { roundStateAt } from "./shown-state";

/** The most characters of a question about a round, and of its answer. */
export const LONGEST_ROUND_QUESTION = 2000;
export const LONGEST_ROUND_ANSWER = 5000;

/** The most questions of one person about one round that wait for an answer. */
export const MOST_WAITING = 10;

/** Until when questions can be asked about a round: a date of its own, and never after it closes. */
export function questionsEnd(round: {
	readonly closesAt: string;
	readonly questionsUntil: string | null;
}): string {
	const { closesAt, questionsUntil } = round;
	return questionsUntil !== null && questionsUntil < closesAt ? questionsUntil : closesAt;
}

/** Whether questions about a round are taken at an instant: it is open, and their date has not come. */
export function takesQuestions(
	round: {
		readonly state: RoundState;
		readonly closesAt: string;
		readonly questionsUntil: string | null;
	},
	now: string,
): boolean {
	return roundStateAt(round, now) === "open" && now < questionsEnd(round);
}
