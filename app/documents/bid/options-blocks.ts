import { appraiseOptions } from "~/domain/appraisal/options-appraisal";
import { optionsOfContent } from "~/domain/appraisal/options-of-content";
import type { BidContent } from "~/domain/bid/content";
import { ALTERNATIVE } from "~/domain/form/kinds/alternative";
import {
	changeInWords,
	noTotalWords,
	optionScoreWords,
	optionsInWords,
	totalWords,
	weightFigure,
} from "~/explain/options-in-words";
import type { Block } from "../document";

/** The alternatives of a bid against their criteria, in the section that holds them; nothing without criteria. */
export function optionsBlocks(content: BidContent, section: string): readonly Block[] {
	const options = section === ALTERNATIVE.section ? optionsOfContent(content) : null;
	if (!options || options.criteria.length === 0) return [];
	const { criteria, alternatives } = options;
	const appraisal = appraiseOptions(criteria, alternatives);
	const { ranked, unscored, equalWeights, changes } = appraisal;
	const placed = ranked.flatMap(({ id }) => alternatives.find((each) => each.id === id) ?? []);
	const order = [...placed, ...alternatives.filter((each) => !placed.includes(each))];
	const list = (items: readonly string[]): readonly Block[] =>
		items.length === 0 ? [] : [{ is: "list", items }];
	return [
		...optionsInWords(appraisal).map((text): Block => ({ is: "text", text })),
		{
			is: "table",
			caption: "Alternatives against the criteria",
			columns: [
				{ text: "Alternative" },
				...criteria.map(({ title, weight }) => ({
					text: weight && !equalWeights ? `${title} (weight ${weightFigure(weight)})` : title,
				})),
				{ text: "Total", numeric: true },
				{ text: "Place", numeric: true },
			],
			rows: order.map(({ id, title, preferred, scores }) => {
				const place = ranked.find((each) => each.id === id);
				return [
					preferred ? `${title} (preferred)` : title,
					...criteria.map((criterion) => optionScoreWords(scores.get(criterion.id))),
					place ? weightFigure(place.total) : noTotalWords(appraisal, criteria),
					place ? String(place.rank) : "",
				];
			}),
		},
		...list(unscored.map(({ title, missing }) => `${title} has no score for ${missing.join(", ")}`)),
		...list(changes.map(changeInWords)),
		{ is: "text", text: totalWords(equalWeights), tone: "small" },
	];
}
