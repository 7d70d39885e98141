import type { BidContent } from "../bid/content";
import { shownOfKind, shownOfTable } from "../bid/records-of-content";
import { SECTIONS, type SectionKey } from "../bid/sections";
import { questionsOf } from "../form/definition";
import { RECORD_KINDS } from "../form/kinds";
import { accepted, type Outcome, refused } from "../outcome";

/** What in a bid a reason rests on: a place of the version that was read, and words quoted from it. */
export type Passage = {
	/** `bid`, `nothing`, or a section, question or record: `section:need`, `question:evidence`, `record:risks:Delay`. */
	readonly at: string;
	/** The bid's version that it was read in. */
	readonly version: string;
	/** Words of the bid; empty where none are quoted. */
	readonly quote: string;
};

/** The same before it is of a version. */
export type PassagePicked = Omit<Passage, "version">;

/** A place of a bid that a reason can rest on. */
export type BidPlace = {
	readonly at: string;
	readonly label: string;
	/** The section in which it is read; null for the whole bid. */
	readonly section: SectionKey | null;
	readonly text: string;
};

/** The whole bid. */
export const WHOLE_BID = "bid";
/** That the bid is silent on what was looked for. */
export const SAYS_NOTHING = "nothing";

/** The longest quotation, in characters. */
export const LONGEST_QUOTE = 500;

/** How many passages one reason can name. */
export const MOST_PASSAGES = 3;

type Section = { readonly key: SectionKey; readonly title: string };

function sectionsOf({ form }: BidContent) {
	if (form)
		return form.sections.map(({ key, title, questions }) => ({
			...{ key, title },
			questions: questions.map((each) => ({ key: each.key, label: each.label })),
		}));
	return SECTIONS.map((section) => ({
		...{ key: section.key, title: section.title },
		questions: questionsOf(section).map(({ question, label }) => ({ key: question, label })),
	}));
}

function recordsIn(content: BidContent, { key, title }: Section): readonly BidPlace[] {
	const ofKinds = RECORD_KINDS.filter(({ section }) => section === key).flatMap(
		(kind) => shownOfKind(content, kind) ?? [],
	);
	const ofTables = (content.tables ?? [])
		.filter(({ section, beside }) => section === key && beside === undefined)
		.flatMap((table) => shownOfTable(table));
	const named = [...ofKinds, ...ofTables].filter((record) => record.title !== "");
	const titles = [...new Set(named.map((record) => record.title))];
	return titles.map((each) => ({
		at: `record:${key}:${each}`,
		label: `${title}: ${each}`,
		section: key,
		text: named
			.filter((record) => record.title === each)
			.flatMap((record) => [record.title, ...record.rows.map(({ value }) => value ?? "")])
			.join("\n"),
	}));
}

/** Every place of a bid that a reason can rest on, in the order in which the bid is read; nobody's name and address. */
export function placesOfBid(content: BidContent): readonly BidPlace[] {
	const sections = sectionsOf(content).map(({ questions, ...section }): readonly BidPlace[] => {
		const answers = questions.flatMap((question): readonly BidPlace[] => {
			const answer = content.answers.find((each) => each.question === question.key);
			if (!answer || answer.contact || answer.text.trim() === "") return [];
			return [
				{
					at: `question:${question.key}`,
					label: `${section.title}: ${question.label}`,
					section: section.key,
					text: answer.text,
				},
			];
		});
		const within = [...answers, ...recordsIn(content, section)];
		if (within.length === 0) return [];
		const text = within.map((place) => place.text).join("\n");
		const whole = { at: `section:${section.key}`, label: section.title, section: section.key, text };
		return [whole, ...within];
	});
	const places = sections.flat();
	const all = sections.map(([whole]) => whole?.text ?? "").join("\n");
	return [
		...places,
		{ at: WHOLE_BID, label: "The bid as a whole", section: null, text: `${content.title}\n${all}` },
		{ at: SAYS_NOTHING, label: "The bid says nothing about this", section: null, text: "" },
	];
}

/** A text as two people type the same words: one space between them, straight quotation marks, no capitals. */
function plainWords(text: string): string {
	return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ").trim().toLowerCase();
}

export type PassageRefusal = "passage-unknown" | "quote-not-found" | "quote-too-long";

/** Refuses a place that the bid does not have, words that do not stand there, and a quotation that is too long. */
export function checkedPassage(
	places: readonly BidPlace[],
	{ at, quote }: PassagePicked,
): Outcome<true, PassageRefusal> {
	const place = places.find((each) => each.at === at);
	if (!place) return refused("passage-unknown", "the bid has no such place");
	if (quote.length > LONGEST_QUOTE) return refused("quote-too-long", `at most ${LONGEST_QUOTE} characters`);
	return plainWords(place.text).includes(plainWords(quote))
		? accepted(true)
		: refused("quote-not-found", "these words do not stand there");
}

/** A passage as it is shown beside the bid as it stands now. */
export type PassageShown = {
	readonly label: string;
	readonly quote: string;
	/** Where it is read; null for the whole bid. */
	readonly section: SectionKey | null;
	/** Whether the bid, where it has a later version, still says the same there. */
	readonly still: "same" | "changed" | "gone";
};

/** How a passage of one version reads beside the version that stands. */
export function passageShown(
	passage: PassagePicked,
	read: readonly BidPlace[],
	standing: readonly BidPlace[],
): PassageShown {
	const then = read.find(({ at }) => at === passage.at);
	const now = standing.find(({ at }) => at === passage.at);
	return {
		label: then?.label ?? now?.label ?? "The bid",
		quote: passage.quote,
		section: now?.section ?? null,
		still: now === undefined ? "gone" : now.text === then?.text ? "same" : "changed",
	};
}
