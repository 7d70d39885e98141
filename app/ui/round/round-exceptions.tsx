import type { RoundException } from "~/domain/round/progress";
import type { RoundStep } from "~/domain/round/round-step";
import { TURN } from "./round-words";

const WORDS: Readonly<
	Record<RoundException["kind"], { readonly text: (count: number) => string; readonly page: string | null }>
> = {
	"round-questions": {
		text: (count) =>
			`${count === 1 ? "1 question" : `${count} questions`} about this round ${count === 1 ? "waits" : "wait"} for the office’s answer`,
		page: "questions",
	},
	asked: {
		text: (count) =>
			`The office has asked about ${count === 1 ? "1 bid" : `${count} bids`} and waits for answers`,
		page: "bids?state=in-clarification",
	},
	unanswered: {
		text: (count) =>
			`${count === 1 ? "1 bid has" : `${count} bids have`} questions that nobody answered in time`,
		page: "bids",
	},
	"scores-stale": {
		text: (count) =>
			`${count === 1 ? "1 bid was" : `${count} bids were`} changed after scoring: assessors have to confirm their scores`,
		page: "assessors",
	},
	unchecked: {
		text: (count) =>
			count === 1
				? "1 bid waits for its eligibility check"
				: `${count} bids wait for their eligibility check`,
		page: "eligibility",
	},
	reconsideration: {
		text: (count) =>
			`${count === 1 ? "1 partnership waits" : `${count} partnerships wait`} for reconsideration`,
		page: "eligibility",
	},
	conflicted: {
		text: (count) =>
			`${count === 1 ? "1 bid is" : `${count} bids are`} assigned to somebody conflicted, or scored by them`,
		page: "assessors?state=conflicted",
	},
	"given-back": {
		text: (count) =>
			`${count === 1 ? "1 bid was" : `${count} bids were`} given back by an assessor and ${count === 1 ? "waits" : "wait"} for another`,
		page: "assessors?state=without-two",
	},
	unassigned: {
		text: (count) => `${count === 1 ? "1 bid lacks" : `${count} bids lack`} two assessors`,
		page: "assessors",
	},
	"scores-missing": {
		text: (count) => `${count === 1 ? "1 bid waits" : `${count} bids wait`} for scores`,
		page: "assessors",
	},
	"scores-overdue": {
		text: (count) => `${count === 1 ? "1 assessor is" : `${count} assessors are`} late with their scores`,
		page: "assessors",
	},
	"interests-due": {
		text: (count) =>
			`${count === 1 ? "1 assessor has" : `${count} assessors have`} no answer about interests from the last year`,
		page: "coverage",
	},
	"to-moderate": {
		text: (count) => `${count === 1 ? "1 bid waits" : `${count} bids wait`} for a moderator`,
		page: "moderation",
	},
	"not-bid": {
		text: (count) => `${count === 1 ? "1 partnership has" : `${count} partnerships have`} not bid`,
		page: null,
	},
};

/** Whose turn it is in a round, and what does not go by itself, each with where it is mended and whom it concerns. */
export function RoundExceptions({
	roundId,
	step,
	exceptions,
}: {
	readonly roundId: string;
	readonly step: RoundStep;
	readonly exceptions: readonly RoundException[];
}) {
	if (exceptions.length === 0) return <p className="govuk-body">{TURN[step]}</p>;
	return (
		<ul className="govuk-list govuk-list--bullet">
			{exceptions.map(({ kind, items }) => {
				const { text, page } = WORDS[kind];
				const said = text(items.length);
				return (
					<li key={kind}>
						{page ? (
							<a className="govuk-link" href={`/rounds/${roundId}/${page}`}>
								{said}
							</a>
						) : (
							said
						)}
						: {items.join("; ")}
					</li>
				);
			})}
		</ul>
	);
}
