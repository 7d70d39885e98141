import { formatDate } from "../london-time";
import { kind } from "./declared-kind";
import type { Message } from "./message";

type OfRound = { readonly roundId: string; readonly round: string };
type ToScore = OfRound & { readonly dueOn: string; readonly left: number };

const bidsLeft = (left: number): string => (left === 1 ? "1 bid" : `${left} bids`);

const scoresLeft =
	(begin: (facts: ToScore) => string) =>
	(facts: ToScore): Message => ({
		subject: begin(facts),
		lines: [
			`You have ${bidsLeft(facts.left)} of ${facts.round} still to score. The scores are due on ${formatDate(facts.dueOn)}.`,
			"If you cannot score a bid, decline it and say why, so that the office can give it to somebody else.",
			{ text: "Open your assessments", path: "/assessments" },
		],
	});

/** The messages about interests and about who scores that the office, its assessors and the board get. */
export const OFFICE_KINDS = {
	"interests-due": kind<{ since: string }, { readonly until: string | null }>({
		name: "Interests to be declared",
		write: ({ until }) => ({
			subject: "Say what interests you have",
			lines: [
				until === null
					? "You have not yet said what interests you have in partnerships that may bid."
					: `Your last answer about your interests held until ${formatDate(until)}.`,
				"If you have none, say that you have nothing to declare. Your answer holds for a year.",
				{ text: "Say what interests you have", path: "/interests/answer" },
			],
		}),
	}),
	"work-taken-back": kind<
		{ personId: string; organisationId: string; at: string },
		{ readonly name: string; readonly partnership: string }
	>({
		name: "Work taken back because of an interest",
		write: ({ name, partnership }) => ({
			subject: `${name} has an interest in ${partnership}`,
			lines: [
				`${name} now has an interest in ${partnership}. What they had not finished on its bids was taken back.`,
				"Give it to somebody else. Scores that they had submitted still count: look at those as well.",
				{ text: "Read the register of interests", path: "/interests" },
			],
		}),
	}),
	"assessment-declined": kind<
		{ assessmentId: string },
		OfRound & { readonly name: string; readonly reference: string; readonly reason: string }
	>({
		name: "Assessor declined a bid",
		write: ({ name, reference, reason, round, roundId }) => ({
			subject: `${name} does not score bid ${reference}`,
			lines: [
				`${name} declined to score bid ${reference} of ${round}.`,
				`Reason: ${reason}`,
				{ text: "Give it to somebody else", path: `/rounds/${roundId}/assessors` },
			],
		}),
	}),
	"scores-due": kind<{ roundId: string; dueOn: string }, ToScore>({
		name: "Scores due soon",
		choice: "reminders",
		write: scoresLeft(({ dueOn, round }) => `Scores of ${round} are due on ${formatDate(dueOn)}`),
	}),
	"scores-overdue": kind<{ roundId: string; dueOn: string }, ToScore>({
		name: "Scores overdue",
		write: scoresLeft(({ round }) => `Your scores of ${round} are overdue`),
	}),
	"scores-wanted": kind<{ roundId: string; on: string }, OfRound & { readonly left: number }>({
		name: "Reminder to score, from the office",
		write: ({ round, left }) => ({
			subject: `${round}: the office waits for your scores`,
			lines: [
				`You have ${bidsLeft(left)} of ${round} still to score.`,
				"If you cannot score a bid, decline it and say why, so that the office can give it to somebody else.",
				{ text: "Open your assessments", path: "/assessments" },
			],
		}),
	}),
	"practice-set": kind<{ roundId: string; at: string }, OfRound & { readonly title: string }>({
		name: "Practice bid to score",
		write: ({ roundId, round, title }) => ({
			subject: `Score the practice bid of ${round} first`,
			lines: [
				`All assessors of ${round} score the practice bid “${title}” before their own bids, to see how their scores differ.`,
				{ text: "Score the practice bid", path: `/rounds/${roundId}/practice` },
			],
		}),
	}),
} as const;
