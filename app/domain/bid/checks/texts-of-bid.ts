import { questionsOf } from "../../form/definition";
import type { BidContent } from "../content";
import { QUESTIONS } from "../questions";
import { SECTIONS, type SectionKey } from "../sections";

/** Something that a bid says in words, where it is put right and what it is called. */
export type Text = { readonly section: SectionKey; readonly name: string; readonly text: string };

/** All that a bid says in words: answers, interventions, cost lines, savings and measures. */
export function textsOf(content: BidContent): readonly Text[] {
	const asked = content.form?.sections.map(({ key, questions }) => ({
		key,
		asked: questions.map((each) => each.key),
	}));
	const ofShortForm = SECTIONS.map((section) => ({
		key: section.key,
		asked: questionsOf(section).map(({ question }) => question),
	}));
	const sectionOf = (question: string) =>
		(asked ?? ofShortForm).find((section) => section.asked.includes(question))?.key ?? "about";
	return [
		...content.answers.map(({ question, label, text }) => ({
			section: sectionOf(question),
			name: label ?? QUESTIONS.find(({ key }) => key === question)?.title ?? question,
			text,
		})),
		...content.interventions.flatMap(({ title, proposal, timescale, succession, costLines }) => [
			{ section: "interventions", name: title, text: [title, proposal, timescale, succession].join(" ") },
			...costLines.map(({ description, payer = "" }) => ({
				section: "costs",
				name: description,
				text: `${description} ${payer}`,
			})),
		]),
		...content.savings.map(({ description, evidence = "" }) => ({
			section: "savings",
			name: description,
			text: `${description} ${evidence}`,
		})),
		...content.measures.map(({ description, baseline, target }) => ({
			section: "outcomes",
			name: description,
			text: [description, baseline, target].join(" "),
		})),
	];
}
