import { RECORD_KINDS } from "../form/kinds";
import type { BidContent } from "./content";
import { type ShownRecord, shownOfKind, shownOfTable } from "./records-of-content";
import { SECTIONS, type SectionKey } from "./sections";

/** One thing that differs between two versions of a bid. */
export type VersionChange = {
	readonly section: SectionKey;
	/** A record's name and what of it, or a question. */
	readonly what: string;
	/** Reworded: a text too long to stand beside the other. */
	readonly how: "changed" | "added" | "removed" | "reworded";
	/** As pages show it; "" where there is none. */
	readonly before: string;
	readonly after: string;
};

/** The longest value that is shown before and after. */
const LONGEST_VALUE = 80;

type Named = { readonly section: SectionKey; readonly name: string; readonly record: ShownRecord };

/** A version's records by name, those of one name numbered in their order. */
function recordsOf(content: BidContent): ReadonlyMap<string, Named> {
	const lists = [
		...RECORD_KINDS.map((kind) => ({
			key: kind.key,
			section: kind.section,
			records: shownOfKind(content, kind) ?? [],
		})),
		...(content.tables ?? []).map((table) => ({
			key: `${table.key}:${table.beside ?? ""}`,
			section: table.section,
			records: shownOfTable(table),
		})),
	];
	return new Map(
		lists.flatMap(({ key, section, records }) =>
			records.map((record, place): [string, Named] => {
				const nth = records.slice(0, place).filter(({ title }) => title === record.title).length;
				return [JSON.stringify([key, record.title, nth]), { section, name: record.title, record }];
			}),
		),
	);
}

function change(section: SectionKey, what: string, before: string, after: string): VersionChange {
	const isLong = before.length > LONGEST_VALUE || after.length > LONGEST_VALUE;
	return isLong
		? { section, what, how: "reworded", before: "", after: "" }
		: { section, what, how: "changed", before, after };
}

function changesOfRecord(then: Named, now: Named): readonly VersionChange[] {
	const keys = [...new Set([...then.record.rows, ...now.record.rows].map(({ key }) => key))];
	return keys.flatMap((key) => {
		const valueIn = ({ record }: Named) => record.rows.find((row) => row.key === key)?.value ?? "";
		const [before, after] = [valueIn(then), valueIn(now)];
		return before === after ? [] : change(then.section, `${then.name}, ${key}`, before, after);
	});
}

function changesOfRecords(before: BidContent, after: BidContent): readonly VersionChange[] {
	const [then, now] = [recordsOf(before), recordsOf(after)];
	const whole = ({ section, name }: Named, how: "added" | "removed"): VersionChange => ({
		...{ section, what: name, how, before: "", after: "" },
	});
	return [...new Set([...then.keys(), ...now.keys()])].flatMap((key) => {
		const [earlier, later] = [then.get(key), now.get(key)];
		if (earlier && later) return changesOfRecord(earlier, later);
		return earlier ? whole(earlier, "removed") : later ? whole(later, "added") : [];
	});
}

function questionsIn(content: BidContent) {
	if (content.form)
		return content.form.sections.flatMap(({ key, questions }) =>
			questions.map((each) => ({ section: key, question: each.key, label: each.label })),
		);
	return SECTIONS.flatMap(({ key, items }) =>
		items.flatMap((item) =>
			"question" in item ? { section: key, question: item.question, label: item.label } : [],
		),
	);
}

function changesOfAnswers(before: BidContent, after: BidContent): readonly VersionChange[] {
	const answerIn = ({ answers }: BidContent, key: string) => answers.find(({ question }) => question === key);
	return questionsIn(after).flatMap(({ section, question, label }) => {
		const [then, now] = [answerIn(before, question), answerIn(after, question)];
		if (then?.contact || now?.contact) return [];
		const same = then?.text === now?.text && then?.state === now?.state;
		return same ? [] : change(section, label, then?.text ?? "", now?.text ?? "");
	});
}

/** What differs between two versions of a bid, in the order of its sections; never who is to be contacted. */
export function changesOfVersions(
	before: BidContent,
	after: BidContent,
	sections: readonly SectionKey[],
): readonly VersionChange[] {
	const all = [...changesOfAnswers(before, after), ...changesOfRecords(before, after)];
	return sections.flatMap((section) => all.filter((each) => each.section === section));
}

/** A change in words: `Laptops, Amount: £100.00 before, £120.00 now`. */
export function changeInWords({ what, how, before, after }: VersionChange): string {
	if (how === "changed") return `${what}: ${before || "nothing"} before, ${after || "nothing"} now`;
	return `${what}: ${how}`;
}
