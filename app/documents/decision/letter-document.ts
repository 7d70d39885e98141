import type { LetterContent } from "~/domain/decision/letter";
import { printedNumber } from "~/domain/decision/number";
import { formatDate } from "~/domain/london-time";
import { LETTER_NAMES, nextSentence, outcomeSentence } from "~/explain/letter-in-words";
import type { Block, Document, Part } from "../document";

const text = (words: string): Block => ({ is: "text", text: words });

function scoresPart({ scores }: LetterContent): readonly Part[] {
	if (!scores) return [];
	return [
		{
			key: "scores",
			title: "Your scores",
			blocks: [
				{
					is: "table",
					caption: "Your bid’s score on each criterion",
					columns: [
						{ text: "Criterion" },
						{ text: "Weight", numeric: true },
						{ text: "Score out of 5", numeric: true },
					],
					rows: scores.criteria.map(({ title, weight, score }) => [title, String(weight), score]),
				},
				text(`Your total is ${scores.total} of 100 points. A bid needed ${scores.threshold} to be funded.`),
			],
		},
	];
}

/** A letter of outcome as a document; before it is sent it is marked as a draft. */
export function letterDocument(letter: LetterContent, sentAt: string | null): Document {
	const { kind, bid, round, decidingOffice, number, dropped, reason, conditions, feedback } = letter;
	const part = (key: string, title: string, words: string): readonly Part[] =>
		words.trim() === "" ? [] : [{ key, title, blocks: [text(words)] }];
	const isFunded = kind === "awarded" || kind === "in-part";
	return {
		title: `${bid.reference}: ${LETTER_NAMES[kind].toLowerCase()}`,
		about: [
			round,
			`${decidingOffice}, decision ${printedNumber(number)}`,
			...(sentAt === null ? [] : [`Sent on ${formatDate(sentAt)}`]),
		],
		...(sentAt === null ? { mark: "DRAFT" } : {}),
		foot: `${bid.reference}, decision ${printedNumber(number)}`,
		parts: [
			{
				key: "outcome",
				title: "Outcome",
				blocks: [text(outcomeSentence(letter)), text(nextSentence(letter))],
			},
			...part("dropped", "What is left out", kind === "in-part" ? dropped : ""),
			...part("reason", "Reason", reason),
			...part("conditions", "Conditions", isFunded ? conditions : ""),
			...part("feedback", "Feedback", feedback),
			...scoresPart(letter),
		],
	};
}
