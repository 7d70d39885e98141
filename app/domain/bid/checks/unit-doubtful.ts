import { questionsOf } from "../../form/definition";
import type { BidContent } from "../content";
import { QUESTIONS } from "../questions";
import { SECTIONS, type SectionKey } from "../sections";
import { type Check, quoted } from "./check";

const FULL_WITH_UNIT = /£ ?\d{1,3}(?:,\d{3})+(?:\.\d+)? ?(?:k|m|million)\b/gi;

type Text = { readonly section: SectionKey; readonly name: string; readonly text: string };

function textsOf(content: BidContent): readonly Text[] {
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

/** An amount that is written in full and has a k or an m after it. */
export const unitDoubtful: Check = (content) =>
	textsOf(content).flatMap(({ section, name, text }) =>
		[...text.matchAll(FULL_WITH_UNIT)].map(([amount]) => ({
			kind: "difference" as const,
			section,
			words: `${quoted(name)} says “${amount}”. Check whether that is thousands, millions or pounds.`,
		})),
	);
