import type { Role } from "../roles";
import { ASSESSORS_PER_BID } from "./bid-score";

/** What is done with a bid by somebody without an interest in it. */
export const ACTS = ["check", "score", "moderate", "advise", "decide"] as const;
export type Act = (typeof ACTS)[number];

/** Who does it, and how many are needed. */
const NEEDS: Readonly<Record<Act, { readonly role: Role; readonly people: number }>> = {
	check: { role: "fund-manager", people: 1 },
	score: { role: "assessor", people: ASSESSORS_PER_BID },
	moderate: { role: "moderator", people: 1 },
	advise: { role: "board-member", people: 1 },
	decide: { role: "decision-maker", people: 1 },
};

export type ActingPerson = {
	readonly name: string;
	readonly roles: readonly Role[];
	/** Partnerships in which they hold a role or declare an interest. */
	readonly conflicts: readonly string[];
	/** They score, or have scored, in the round: then they moderate nothing there. */
	readonly scores: boolean;
	/** They have agreed a score in the round: then they score nothing there. */
	readonly moderates: boolean;
};

export type Covered = {
	/** Who may do it. */
	readonly free: readonly string[];
	/** Who holds the role and may not, and why. */
	readonly closed: readonly { readonly name: string; readonly why: "interest" | "moderates" | "scores" }[];
	/** How many are missing of those that it needs. */
	readonly missing: number;
};

/** For one bid, who may still do what. `partnerships`: its own, successors of merged ones included. */
export function coverageOf(
	partnerships: readonly string[],
	people: readonly ActingPerson[],
): Readonly<Record<Act, Covered>> {
	const covered = (act: Act): Covered => {
		const { role, people: needed } = NEEDS[act];
		const holders = people.filter(({ roles }) => roles.includes(role));
		const whyNot = ({ conflicts, scores, moderates }: ActingPerson) => {
			if (conflicts.some((id) => partnerships.includes(id))) return "interest";
			if (act === "score" && moderates) return "moderates";
			return act === "moderate" && scores ? "scores" : null;
		};
		const free = holders.filter((person) => whyNot(person) === null).map(({ name }) => name);
		const closed = holders.flatMap((person) => {
			const why = whyNot(person);
			return why === null ? [] : [{ name: person.name, why } as const];
		});
		return { free, closed, missing: Math.max(0, needed - free.length) };
	};
	return {
		check: covered("check"),
		score: covered("score"),
		moderate: covered("moderate"),
		advise: covered("advise"),
		decide: covered("decide"),
	};
}
