/**
 * What is written down once and read as a page, a PDF or a Word file. Every text in it is plain: whatever somebody
 * typed, no writer takes it for markup.
 */
export type Document = {
	readonly title: string;
	/** Whose it is, of what and when: a line each, below the title. */
	readonly about: readonly string[];
	/** Said at the top of every page: DRAFT. */
	readonly mark?: string;
	/** Said at the foot of every page, before its number. */
	readonly foot: string;
	/** How many levels of headings its contents list: 2 where the first only gathers the second; 1 unless told. */
	readonly listed?: 1 | 2;
	readonly parts: readonly Part[];
};

export type Part = {
	/** Its place on a page: one of its kind in the document. */
	readonly key: string;
	readonly title: string;
	readonly blocks: readonly Block[];
	readonly parts?: readonly Part[];
};

export type Block =
	| { readonly is: "text"; readonly text: string; readonly tone?: Tone }
	| { readonly is: "list"; readonly items: readonly string[] }
	| { readonly is: "terms"; readonly terms: readonly Term[] }
	| ({ readonly is: "table" } & Table)
	| ({ readonly is: "chart" } & Chart)
	/** Room to write so many lines by hand. */
	| { readonly is: "room"; readonly lines: number };

/** `absent` where nothing was given, `problem` where figures disagree, `small` for what only some need. */
export type Tone = "absent" | "problem" | "small";

export type Term = { readonly term: string; readonly said: string; readonly tone?: Tone };

/** Its first column names each row. */
export type Table = {
	readonly caption: string;
	readonly columns: readonly { readonly text: string; readonly numeric?: boolean }[];
	/** As many cells in each as there are columns. */
	readonly rows: readonly (readonly string[])[];
	/** The last row is the sum of those before it. */
	readonly total?: boolean;
};

/** Amounts as bars, a dark one over a light one, and the same in words for whoever does not see them. */
export type Chart = {
	readonly caption: string;
	readonly alt: string;
	readonly bars: readonly {
		readonly label: string;
		/** The amount that the dark bar stands for. */
		readonly said: string;
		/** Lengths in thousandths of the longest. */
		readonly dark: number;
		readonly light: number;
	}[];
};

/** A heading with its number in the document. */
export type Heading = {
	readonly is: "heading";
	readonly key: string;
	readonly level: 1 | 2 | 3 | 4;
	/** 2.1 */
	readonly number: string;
	/** Its number and its title. */
	readonly text: string;
};

export type Laid = Heading | Block;

const NAMELESS = "Without a title";

/** The headings and blocks of a document one after the other; headings are numbered and leave no level out. */
export function laidOut({ parts }: Pick<Document, "parts">): readonly Laid[] {
	const laid = (part: Part, number: string, level: number): readonly Laid[] => [
		{
			is: "heading",
			key: part.key,
			level: level === 1 || level === 2 || level === 3 ? level : 4,
			number,
			text: `${number} ${part.title.trim() || NAMELESS}`,
		},
		...part.blocks,
		...(part.parts ?? []).flatMap((each, at) => laid(each, `${number}.${at + 1}`, level + 1)),
	];
	return parts.flatMap((part, at) => laid(part, String(at + 1), 1));
}

/** What a file calls the document that it is: one line, never empty. */
export function fileTitle({ title }: Pick<Document, "title">): string {
	return shortened(title, 300) || NAMELESS;
}

const LONGEST_LISTED = 120;

/** The headings of a document as its contents list them, long ones cut. */
export function contentsOf(
	laid: readonly Laid[],
	{ listed = 1 }: Pick<Document, "listed">,
): readonly Heading[] {
	return laid.flatMap((each) =>
		each.is === "heading" && each.level <= listed ? [{ ...each, text: shortened(each.text) }] : [],
	);
}

/** A text of one line, cut where it is too long for a list or a foot. */
export function shortened(text: string, most = LONGEST_LISTED): string {
	const line = text.replace(/\s+/g, " ").trim();
	return line.length > most ? `${[...line].slice(0, most).join("").trimEnd()}…` : line;
}

/** What nobody sees but what ends a text or turns the direction in which it is read. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cs}\p{Co}\p{Cn}]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A text as documents hold it: without what cannot be seen, its line breaks kept. */
export function printable(text: string): string {
	return text
		.replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n")
		.replaceAll("\t", " ")
		.replace(UNSEEN, "");
}

/** Every text of a document, changed in the same way. */
export function withTexts<Of>(of: Of, change: (text: string) => string): Of {
	const changed = (value: unknown, key = ""): unknown => {
		if (typeof value === "string") return CODES.has(key) ? value : change(value);
		if (Array.isArray(value)) return value.map((each) => changed(each));
		if (typeof value !== "object" || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, changed(each, name)]));
	};
	return changed(of) as Of;
}

/** What is no text of a document but says how one of its parts is drawn. */
const CODES: ReadonlySet<string> = new Set(["is", "tone", "key", "number"]);
