/** A question answered in prose, by the key under which its answer is kept. */
export type Question = {
	readonly key: string;
	readonly section: QuestionSection;
	readonly title: string;
	readonly hint: string;
	/** Most words an answer may have. */
	readonly words: number;
};

export type QuestionSection = "about" | "need" | "delivery";

/** Questions of the about section. They are plain facts: "not known yet" is no answer to them. */
export const ABOUT_QUESTIONS = [
	{
		key: "aims",
		section: "about",
		title: "Aims in two sentences",
		hint: "The board reads this beside the bid’s title, in its table of bids.",
		words: 100,
	},
	{ key: "contact-name", section: "about", title: "Contact name", hint: "", words: 20 },
	{ key: "contact-email", section: "about", title: "Contact email address", hint: "", words: 1 },
	{ key: "contact-telephone", section: "about", title: "Contact telephone number", hint: "", words: 20 },
] as const satisfies readonly Question[];

/** Questions of the need section, in order. */
export const NEED_QUESTIONS = [
	{
		key: "need-problem",
		section: "need",
		title: "What is the problem?",
		hint: "Say what happens, where, and who is affected.",
		words: 500,
	},
	{
		key: "need-evidence",
		section: "need",
		title: "What is the evidence for it?",
		hint: "Give figures, where they come from and their date.",
		words: 500,
	},
	{
		key: "need-without-money",
		section: "need",
		title: "What happens without the money, or with less of it?",
		hint: "Say what is done now and what would stop, be smaller or be later.",
		words: 300,
	},
] as const satisfies readonly Question[];

/** Questions of the delivery and succession section, in order. */
export const DELIVERY_QUESTIONS = [
	{
		key: "delivery-plan",
		section: "delivery",
		title: "How will the bid be delivered?",
		hint: "Say who does what, and what has to be in place first.",
		words: 500,
	},
	{
		key: "delivery-timescale",
		section: "delivery",
		title: "When will it start and finish?",
		hint: "Give the main dates, or months after the award.",
		words: 200,
	},
	{
		key: "delivery-governance",
		section: "delivery",
		title: "Who oversees it?",
		hint: "Name the strategic, tactical and operational level where there are several.",
		words: 300,
	},
	{
		key: "succession",
		section: "delivery",
		title: "What happens when the money ends?",
		hint: "Say how the work goes on or how it is brought to an end.",
		words: 300,
	},
] as const satisfies readonly Question[];

/** Every question of a bid, in the order in which a reader meets them. */
export const QUESTIONS: readonly Question[] = [...ABOUT_QUESTIONS, ...NEED_QUESTIONS, ...DELIVERY_QUESTIONS];

/** Sections that consist of questions to answer in prose, each with its questions. */
export const PROSE_SECTIONS: Readonly<Record<"need" | "delivery", readonly Question[]>> = {
	need: NEED_QUESTIONS,
	delivery: DELIVERY_QUESTIONS,
};

/** Counts words as people do: pieces of text between blanks. */
export function countWords(text: string): number {
	return text.trim() === "" ? 0 : text.trim().split(/\s+/u).length;
}

/** Counts sentences: stretches of text ended by a full stop, a question mark or an exclamation mark before a blank or the end. */
export function countSentences(text: string): number {
	return text
		.trim()
		.split(/[.!?]+(?=\s|$)/u)
		.filter((part) => part.trim() !== "").length;
}
