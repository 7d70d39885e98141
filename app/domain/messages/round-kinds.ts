import { formatInstant } from "../london-time";
import { kind } from "./declared-kind";
import type { MessageLine } from "./message";

type OfRound = { readonly roundId: string; readonly round: string };

const toQuestions = ({ roundId }: OfRound): MessageLine => ({
	text: "Read the questions and answers",
	path: `/rounds/${roundId}/questions`,
});

/** The messages about a round and what is asked about it. */
export const ROUND_KINDS = {
	"round-cancelled": kind<{ roundId: string }, OfRound & { readonly at: string; readonly because: string }>({
		name: "Round cancelled",
		write: ({ roundId, round, at, because }) => ({
			subject: `${round} was cancelled`,
			lines: [
				`${round} was cancelled on ${formatInstant(at)}. Nothing more can be done with bids to it. You can still read yours.`,
				`Reason: ${because}`,
				{ text: "See the round", path: `/rounds/${roundId}` },
			],
		}),
	}),
	"round-question": kind<{ questionId: string }, OfRound & { readonly question: string }>({
		name: "Question about a round",
		write: (asked) => ({
			subject: `A question about ${asked.round}`,
			lines: [`A bidder asks about ${asked.round}:`, asked.question, toQuestions(asked)],
		}),
	}),
	"round-answer": kind<
		{ questionId: string },
		OfRound & { readonly question: string; readonly answer: string }
	>({
		name: "Answer to all about a round",
		write: (answered) => ({
			subject: `${answered.round}: a question was answered`,
			lines: [
				`A question about ${answered.round} was answered. Everybody can read it.`,
				`Question: ${answered.question}`,
				`Answer: ${answered.answer}`,
				toQuestions(answered),
			],
		}),
	}),
	"round-question-declined": kind<
		{ questionId: string },
		OfRound & { readonly question: string; readonly answer: string }
	>({
		name: "Question about a round not answered",
		write: (declined) => ({
			subject: `Your question about ${declined.round} is not answered`,
			lines: [
				`The office does not publish an answer to your question about ${declined.round}:`,
				declined.question,
				`Reason: ${declined.answer}`,
				{ text: "See the round", path: `/rounds/${declined.roundId}` },
			],
		}),
	}),
} as const;
