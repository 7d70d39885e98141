import type { Role } from "../roles";

/** Who checks, scores, moderates, advises on, pays or decides bids, and so says each year what interests they have. */
export const ANSWERS_INTERESTS: readonly Role[] = [
	"fund-manager",
	"assessor",
	"moderator",
	"finance-officer",
	"board-member",
	"decision-maker",
];

/** That there is nothing to declare, or that the register tells of every interest. */
export type InterestAnswer = "nothing-to-declare" | "as-registered";

/** Whether somebody's answer holds, and until which London day; `due` where there is none or it is over a year old. */
export type InterestStanding =
	| { readonly state: "never" }
	| { readonly state: "holds" | "due"; readonly answeredOn: string; readonly until: string };

/** The day a year later; 28 February for a leap day. */
function yearAfter(day: string): string {
	const year = String(Number(day.slice(0, 4)) + 1).padStart(4, "0");
	return `${year}${day.slice(4) === "-02-29" ? "-02-28" : day.slice(4)}`;
}

/** How an answer of a London day stands on another; null: none was given. It holds for a year, its last day too. */
export function interestStanding(answeredOn: string | null, today: string): InterestStanding {
	if (answeredOn === null) return { state: "never" };
	const until = yearAfter(answeredOn);
	return { state: today <= until ? "holds" : "due", answeredOn, until };
}

/** Whether these roles make somebody answer. */
export function answersInterests(roles: readonly Role[]): boolean {
	return roles.some((role) => ANSWERS_INTERESTS.includes(role));
}
