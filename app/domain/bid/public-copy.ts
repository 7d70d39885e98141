import { canonicalText } from "../canonical";
import { storedFile } from "../stored-text";
import type { Attachment } from "./attachment";
import type { BidContent } from "./content";
import { withoutPersonal } from "./personal";
import { QUESTIONS } from "./questions";
import { BID_FIGURES } from "./read-content";

/** Why a part of a winning bid is not published, as its readers are told. */
export const WITHHELD_FOR = {
	personal: "personal information",
	commercial: "commercial information",
	safety: "it could help somebody to commit a crime or put people at risk",
	confidence: "it was given in confidence",
} as const;

export type WithheldFor = keyof typeof WITHHELD_FOR;

/** What the office withholds: a whole place of a bid, or a passage wherever it stands. */
export type Withheld = {
	/** Such as answers/aims or risks/2; "" for a passage. */
	readonly place: string;
	/** Null for a whole place. */
	readonly passage: string | null;
	readonly reason: WithheldFor;
};

/** A place of a bid that can be withheld as a whole. */
export type BidPlace = { readonly place: string; readonly label: string };

/** What everybody reads of a winning bid, on its page and in its files alike. */
export type PublicBid = {
	readonly format: "tranche-public-bid/1";
	readonly content: BidContent;
	/** What of it is withheld, and why: never the words. */
	readonly withheld: readonly { readonly what: string; readonly reason: WithheldFor }[];
	/** The redacted copies of its files; absent where there are none. */
	readonly redactedFiles?: readonly Pick<Attachment, "id" | "name" | "bytes" | "sha256">[];
};

export const storedPublicBid = storedFile<PublicBid>(
	["tranche-public-bid/1"],
	{ content: "object", withheld: "list" },
	{ content: BID_FIGURES },
);

/** The canonical text of what is published of a bid, to be stored and digested. */
export function publicBidText(bid: PublicBid): string {
	return canonicalText(bid);
}

const TITLES = new Map<string, string>(QUESTIONS.map(({ key, title }) => [key, title]));
const titleOf = (question: string) => TITLES.get(question) ?? question;

const saidOf = (reason: WithheldFor) => `[Withheld: ${WITHHELD_FOR[reason]}]`;
const FILE = "[File not published]";

/** Lists of records that nothing else stands on: one that is withheld is left out. */
const RECORDS = {
	risks: "Risk",
	measures: "Output or outcome",
	savings: "Saving",
	funding: "Other money",
} as const;

/** The kind of record whose further fields stand beside such a list. */
const KIND_OF: Readonly<Record<string, string>> = {
	risks: "risk",
	measures: "measure",
	savings: "saving-line",
	funding: "funding-line",
};

type RecordList = keyof typeof RECORDS;
const LISTS = ["risks", "measures", "savings", "funding"] as const satisfies readonly RecordList[];

/** Everything of a bid that can be withheld as a whole, in its order. */
export function placesOf(content: BidContent): readonly BidPlace[] {
	const named = (record: object, at: number) => {
		const text = "description" in record ? record.description : "source" in record ? record.source : "";
		return `${at + 1}: ${String(text).slice(0, 80)}`;
	};
	return [
		...content.answers.map(({ question, label }) => ({
			place: `answers/${question}`,
			label: label ?? titleOf(question),
		})),
		...content.interventions.map(({ key, title }) => ({
			place: `interventions/${key}`,
			label: `Everything written about the intervention ${title}`,
		})),
		...LISTS.flatMap((list) =>
			content[list].map((record, at) => ({
				place: `${list}/${at}`,
				label: `${RECORDS[list]} ${named(record, at)}`,
			})),
		),
		...(content.tables ?? []).flatMap(({ key, rows }) =>
			rows.map(({ title }, at) => ({ place: `tables/${key}/${at}`, label: `Row: ${title.slice(0, 80)}` })),
		),
	];
}

/** What the public is told of a place, without a word of what stands there. */
function whatOf(content: BidContent, place: string): string {
	const [list = "", key = ""] = place.split("/");
	if (list === "answers")
		return content.answers.find(({ question }) => question === key)?.label ?? titleOf(key);
	if (list === "interventions") return "What is written about an intervention";
	return LISTS.some((each) => each === list) ? RECORDS[list as RecordList] : "A row of a table";
}

/** Names of the program, days and figures: no words of the bid. What a form's own fields hold is words always. */
const NAMES = new Set([
	"format",
	"round",
	"question",
	"key",
	"section",
	"type",
	"theme",
	"state",
	"kind",
	"beside",
	"id",
	"code",
	"from",
	"sha256",
	"areaGss",
	"intervention",
	"objective",
	"nature",
	"qualifier",
	"direction",
	"commitment",
	"evidenceStrength",
	"year",
	"financialYear",
	"fromYear",
	"lastYear",
	"baselineOn",
	"targetOn",
	"quantity",
	"times",
	"percent",
	"percentTo",
	"optimismBias",
]);
const HELD_BY_FIELDS = new Set(["value", "values", "words"]);

/** A value with every text of the bid in it changed. */
function withTexts<Of>(of: Of, change: (text: string) => string): Of {
	const changed = (value: unknown, isName: boolean, isHeld: boolean): unknown => {
		if (typeof value === "string") return isName ? value : change(value);
		if (Array.isArray(value)) return value.map((each) => changed(each, false, isHeld));
		if (typeof value !== "object" || value === null) return value;
		return Object.fromEntries(
			Object.entries(value).map(([name, each]) => [
				name,
				changed(each, !isHeld && NAMES.has(name), isHeld || HELD_BY_FIELDS.has(name)),
			]),
		);
	};
	return changed(of, false, false) as Of;
}

/** Matches a passage wherever it stands, in any case and with any spaces and line breaks between its words. */
function matching(passage: string): RegExp {
	const words = passage.trim().split(/\s+/);
	return new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+"), "giu");
}

type Cut = { readonly pattern: RegExp; readonly said: string };

/** A text without what any of the patterns matches in it; where two overlap, both go as one. */
function withoutCuts(text: string, cuts: readonly Cut[]): string {
	const found = cuts
		.flatMap(({ pattern, said }) =>
			[...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
				from: index,
				to: index + length,
				said,
			})),
		)
		.sort((a, b) => a.from - b.from || b.to - a.to);
	let [out, end] = ["", 0];
	for (const { from, to, said } of found) {
		if (from >= end) out += text.slice(end, from) + said;
		end = Math.max(end, to);
	}
	return out + text.slice(end);
}

/** Addresses and telephone numbers that somebody typed in the middle of a text. */
const ADDRESSES = /[^\s@<>()[\],;]+@[^\s@<>()[\],;]+\.[a-z]{2,}|(?:\+44|\b0)(?:[ ()-]?\d){9,10}\b/giu;

/** Words so long say what they said wherever they are repeated. */
const TELLING = 25;

function textsIn(value: unknown): readonly string[] {
	const found: string[] = [];
	withTexts(value, (text) => {
		if (text.trim().length >= TELLING && /\s/.test(text.trim())) found.push(text);
		return text;
	});
	return found;
}

type Whole = { readonly list: string; readonly key: string; readonly row: number; readonly said: string };

function wholesOf(withheld: readonly Withheld[]): readonly Whole[] {
	return withheld.flatMap(({ place, passage, reason }) => {
		const [list = "", key = "", row = ""] = place.split("/");
		return passage === null ? [{ list, key, row: Number(row), said: saidOf(reason) }] : [];
	});
}

/** Whether a row says more of a record that is withheld as a whole: rows stand in the order of their records. */
function standsBeside(
	{ interventions }: BidContent,
	{ list, key }: Whole,
	kind: string | undefined,
	title: string,
	at: number,
): boolean {
	if (list !== "interventions") return kind !== undefined && kind === KIND_OF[list] && key === String(at);
	const whole = interventions.findIndex((each) => each.key === key);
	if (kind === "cost-line")
		return interventions[whole]?.costLines.some(({ description }) => description === title) ?? false;
	return kind === "intervention" && whole === at;
}

/** The content without the places that are withheld as a whole, and the words that stood there. */
function withoutWholes(content: BidContent, wholes: readonly Whole[]) {
	const gone: { readonly text: string; readonly said: string }[] = [];
	const take = (value: unknown, said: string) => {
		for (const text of textsIn(value)) gone.push({ text, said });
	};
	const wholeOf = (list: string, key: string) =>
		wholes.find((each) => each.list === list && each.key === key);
	const kept = <Of>(list: string, records: readonly Of[]) =>
		records.filter((record, at) => {
			const whole = wholeOf(list, String(at));
			if (whole) take(record, whole.said);
			return !whole;
		});
	const answers = content.answers.map((answer) => {
		const whole = wholeOf("answers", answer.question);
		if (!whole) return answer;
		take(answer.text, whole.said);
		const { value: _, ...rest } = answer;
		return { ...rest, text: whole.said };
	});
	const interventions = content.interventions.map((each) => {
		const whole = wholeOf("interventions", each.key);
		if (!whole) return each;
		const written = {
			title: each.title,
			proposal: each.proposal,
			timescale: each.timescale,
			succession: each.succession,
		};
		take([written, each.objectives.map(({ how }) => how), each.costLines], whole.said);
		return {
			...each,
			...Object.fromEntries(Object.keys(written).map((name) => [name, whole.said])),
			objectives: each.objectives.map((objective) => ({ ...objective, how: whole.said })),
			costLines: each.costLines.map(({ payer, when, ...line }) => ({ ...line, description: whole.said })),
		};
	});
	const tables = content.tables?.map((table) => ({
		...table,
		rows: table.rows.filter((row, at) => {
			const whole = wholes.find(
				(each) =>
					(each.list === "tables" && each.key === table.key && each.row === at) ||
					standsBeside(content, each, table.beside, row.title, at),
			);
			if (whole) take(row, whole.said);
			return !whole;
		}),
	}));
	const lists = Object.fromEntries(LISTS.map((list) => [list, kept<unknown>(list, content[list])]));
	return {
		content: { ...content, ...lists, answers, interventions, ...(tables ? { tables } : {}) } as BidContent,
		gone,
	};
}

/**
 * What everybody reads of a bid: without what it says of people, without its files, and without what the office
 * withholds; with the redacted copies of files. Words that are withheld are so wherever they stand, in any case;
 * longer texts of a place that is withheld as a whole likewise. Addresses and telephone numbers in the middle of a
 * text count as personal.
 */
export function publicBid(
	content: BidContent,
	withheld: readonly Withheld[],
	redacted: readonly Pick<Attachment, "id" | "name" | "bytes" | "sha256">[] = [],
): PublicBid {
	const { files = [], ...rest } = withoutPersonal(content, saidOf("personal"));
	const { content: cut, gone } = withoutWholes(rest, wholesOf(withheld));
	const passages = [
		...withheld.flatMap(({ passage, reason }) =>
			passage === null || passage.trim() === "" ? [] : [{ text: passage, said: saidOf(reason) }],
		),
		...gone,
		...files.flatMap(({ id, name }) => [
			{ text: id, said: FILE },
			{ text: name, said: FILE },
		]),
	].map(({ text, said }) => ({ pattern: matching(text), said }));
	const cuts = [...passages, { pattern: ADDRESSES, said: saidOf("personal") }];
	const changed = (text: string) => withoutCuts(text, cuts);
	return {
		format: "tranche-public-bid/1",
		content: withTexts(cut, changed),
		withheld: withheld.map(({ place, passage, reason }) => ({
			what: passage === null ? whatOf(content, place) : "A passage",
			reason,
		})),
		...(redacted.length === 0
			? {}
			: { redactedFiles: redacted.map(({ id, name, bytes, sha256 }) => ({ id, name, bytes, sha256 })) }),
	};
}
