import type { RoundState } from "~/domain/lifecycle";
import type { RoundException } from "~/domain/round/progress";

const WORDS: Readonly<
	Record<RoundException["kind"], { readonly text: (count: number) => string; readonly page: string | null }>
> = {
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
	unassigned: {
		text: (count) => `${count === 1 ? "1 bid lacks" : `${count} bids lack`} two assessors`,
		page: "assessors",
	},
	"scores-missing": {
		text: (count) => `${count === 1 ? "1 bid waits" : `${count} bids wait`} for scores`,
		page: "assessors",
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

/** Whose turn it is while nothing is out of order. */
const TURN: Readonly<Partial<Record<RoundState, string>>> = {
	open: "Partnerships write and submit their bids until the round closes.",
	closed: "The fund manager checks eligibility and starts the assessment.",
	assessing: "Once every bid is assessed, the fund manager starts allocating.",
	allocating: "The fund manager builds scenarios and puts a proposal to the board.",
	"with-board": "The board advises on the proposal; then the decision maker signs the decision.",
};

/** Whose turn it is in a round, and what does not go by itself, each with where it is mended and whom it concerns. */
export function RoundExceptions({
	roundId,
	state,
	exceptions,
}: {
	readonly roundId: string;
	readonly state: RoundState;
	readonly exceptions: readonly RoundException[];
}) {
	const turn = TURN[state] ?? "Nothing waits for anybody.";
	if (exceptions.length === 0) return <p className="govuk-body">{turn}</p>;
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
						: {items.join(", ")}
					</li>
				);
			})}
		</ul>
	);
}
