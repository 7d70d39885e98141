import { canonicalText } from "../canonical";
import type { NoticeText } from "./notice-text";

const SCHEDULE_12A = "Schedule 12A to the Local Government Act 1972";
const FREEDOM_OF_INFORMATION = "Freedom of Information Act 2000";

/** Why a passage may be withheld: paragraphs of Schedule 12A (England) and sections of the 2000 Act, as in force. */
const EXEMPTIONS = {
	"12a-1": { law: SCHEDULE_12A, place: "paragraph 1", about: "information relating to any individual" },
	"12a-2": {
		law: SCHEDULE_12A,
		place: "paragraph 2",
		about: "information likely to reveal the identity of an individual",
	},
	"12a-3": {
		law: SCHEDULE_12A,
		place: "paragraph 3",
		about: "the financial or business affairs of any person, including the authority",
	},
	"12a-4": {
		law: SCHEDULE_12A,
		place: "paragraph 4",
		about: "consultations or negotiations on labour relations",
	},
	"12a-5": { law: SCHEDULE_12A, place: "paragraph 5", about: "legal professional privilege" },
	"12a-6": {
		law: SCHEDULE_12A,
		place: "paragraph 6",
		about: "a notice, order or direction to be given or made",
	},
	"12a-7": {
		law: SCHEDULE_12A,
		place: "paragraph 7",
		about: "the prevention, investigation or prosecution of crime",
	},
	"foi-22": { law: FREEDOM_OF_INFORMATION, place: "section 22", about: "information to be published later" },
	"foi-31": { law: FREEDOM_OF_INFORMATION, place: "section 31", about: "law enforcement" },
	"foi-36": {
		law: FREEDOM_OF_INFORMATION,
		place: "section 36",
		about: "the effective conduct of public affairs",
	},
	"foi-38": { law: FREEDOM_OF_INFORMATION, place: "section 38", about: "health and safety" },
	"foi-40": { law: FREEDOM_OF_INFORMATION, place: "section 40", about: "personal information" },
	"foi-41": { law: FREEDOM_OF_INFORMATION, place: "section 41", about: "information provided in confidence" },
	"foi-42": { law: FREEDOM_OF_INFORMATION, place: "section 42", about: "legal professional privilege" },
	"foi-43": { law: FREEDOM_OF_INFORMATION, place: "section 43", about: "commercial interests" },
} as const satisfies Record<string, Exemption>;

export type Exemption = { readonly law: string; readonly place: string; readonly about: string };

export type ExemptionCode = keyof typeof EXEMPTIONS;

/** Every exemption's code, in the order in which a page offers them. */
export const EXEMPTION_CODES = Object.keys(EXEMPTIONS) as readonly ExemptionCode[];

/** What an exemption is called in law and what it protects. */
export function exemptionOf(code: ExemptionCode): Exemption {
	return EXEMPTIONS[code];
}

/** What a notice publishes in the place of a passage that it withholds. */
export type WithheldPassage = Exemption & {
	readonly part: keyof NoticeText;
	/** Why the public interest in withholding it is the greater. */
	readonly reason: string;
	/** SHA-256, hexadecimal, of `committedText` with a salt that the office keeps: it tells nothing without it. */
	readonly commitment: string;
};

/** A passage that is withheld, with the salt that opens its commitment. */
export type ExemptPassage = {
	readonly part: keyof NoticeText;
	readonly text: string;
	/** 256 random bits, hexadecimal. */
	readonly salt: string;
};

/** The canonical text of which a commitment is the SHA-256. */
export function committedText({ part, text, salt }: ExemptPassage): string {
	return canonicalText({ format: "tranche-exempt/1", part, salt, text });
}

/** Whether all of a notice is public, derived from what it withholds. */
export function isConfidentialInPart(content: { readonly exempt?: readonly WithheldPassage[] }): boolean {
	return (content.exempt ?? []).length > 0;
}

/** Where the public words of a notice hold what it withholds: its parts, and its lines by name. */
export type Exposure = { readonly parts: readonly (keyof NoticeText)[]; readonly lines: readonly string[] };

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A sentence of fewer words may stand in a text by chance. */
const LEAST_WORDS = 4;

/** The places whose public words hold a whole sentence of a withheld passage, whatever its marks and blanks. */
export function exposureOf(
	passages: readonly string[],
	text: NoticeText,
	lines: readonly { readonly name: string; readonly texts: readonly string[] }[],
): Exposure {
	const sentences = passages
		.flatMap((passage) => passage.split(/[.!?;]\s+|\n+/))
		.map(wordsOf)
		.filter((words) => words.length >= LEAST_WORDS)
		.map((words) => ` ${words.join(" ")} `);
	const holds = (said: string | undefined) => {
		const words = ` ${wordsOf(said ?? "").join(" ")} `;
		return sentences.some((sentence) => words.includes(sentence));
	};
	return {
		parts: (Object.keys(text) as (keyof NoticeText)[]).filter((part) => holds(text[part])),
		lines: lines.filter(({ texts }) => texts.some(holds)).map(({ name }) => name),
	};
}
