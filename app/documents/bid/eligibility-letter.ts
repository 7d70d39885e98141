import type { EligibilityResult, TestAnswer } from "~/domain/assessment/eligibility";
import type { EligibilityLetter } from "~/domain/assessment/eligibility-letter";
import { formatDate } from "~/domain/london-time";
import type { Block, Document, Part } from "../document";

const ANSWERS: Readonly<Record<TestAnswer, string>> = {
	met: "Met",
	"not-met": "Not met",
	"not-enough": "Not enough said",
};

const RESULTS: Readonly<Record<EligibilityResult, string>> = {
	eligible: "Your bid is eligible. It goes on to be scored.",
	ineligible: "Your bid is ineligible. It is not scored and cannot be funded in this round.",
};

const text = (said: string): readonly Block[] => (said === "" ? [] : [{ is: "text", text: said }]);

function reasons({ tests, note }: EligibilityLetter): readonly Block[] {
	if (tests.length === 0) return note === "" ? text("The bid meets what the round asks.") : text(note);
	return [
		{
			is: "table",
			caption: "What the office found on each test of the round’s published rules",
			columns: [{ text: "Test" }, { text: "Rule" }, { text: "Finding" }, { text: "Reason" }],
			rows: tests.map(({ title, rule, answer, reason }) => [
				title,
				rule,
				answer === null ? "Not answered" : ANSWERS[answer],
				reason,
			]),
		},
		...text(note),
	];
}

function again({ reconsideration, mayAsk, first }: EligibilityLetter): readonly Part[] {
	if (reconsideration === null)
		return mayAsk
			? [
					{
						key: "again",
						title: "If you disagree",
						blocks: text(
							"You can ask once for the bid to be looked at again, and say why. Somebody else than who checked it answers. The bid itself cannot be changed.",
						),
					},
				]
			: [];
	const { request, requestedAt, answer } = reconsideration;
	return [
		{
			key: "again",
			title: "Looked at again",
			blocks: [
				...text(
					`On ${formatDate(first.at)} the office found the bid ${first.result}. On ${formatDate(requestedAt)} you asked it to look again and wrote:`,
				),
				...text(request),
				...(answer
					? [
							...text(
								`Somebody else than who checked the bid looked at it again. On ${formatDate(answer.at)} the office answered that the bid is ${answer.result === "eligible" ? "eligible after all" : "still ineligible"}:`,
							),
							...text(answer.text),
						]
					: text("The office has not answered yet.")),
			],
		},
	];
}

/** The letter that tells a bid's partnerships whether it is eligible and why. Names nobody. */
export function eligibilityLetter(letter: EligibilityLetter): Document {
	const { reference, title, partnerships, round, funder, at, result } = letter;
	return {
		title: `Eligibility of bid ${reference}`,
		about: [title, partnerships.join(", "), round.title, ...(funder === "" ? [] : [funder]), formatDate(at)],
		foot: `${reference}, ${round.title}`,
		parts: [
			{ key: "result", title: "Result", blocks: text(RESULTS[result]) },
			{
				key: "reasons",
				title: letter.reconsideration?.answer ? "What the first check found" : "Reasons",
				blocks: reasons(letter),
			},
			...again(letter),
		],
	};
}
