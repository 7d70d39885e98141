import type { BidContent } from "./content";

/** What stands where personal words were erased. */
export const ERASED = "Erased";

/** Questions of the short form whose answers name somebody. */
const CONTACT = ["contact-name", "contact-email", "contact-telephone"];

/** A personal part as a stored version holds it: the digest of a salt and the value, which stand beside. */
export type Salted = { readonly salted: string };

type Change = { readonly text: (text: unknown) => unknown; readonly value: (value: unknown) => unknown };

/** Changes what a bid's content says of people: contacts, also in tables, and owners of risks and measures. */
function withPersonal(content: BidContent, change: Change): BidContent {
	const changed = (values: object, keys: readonly string[], by: (value: unknown) => unknown) =>
		Object.fromEntries(
			Object.entries(values).map(([key, value]) => [key, keys.includes(key) ? by(value) : value]),
		);
	const answers = content.answers.map((answer) => {
		if (!answer.contact && !CONTACT.includes(answer.question)) return answer;
		const { text, value } = answer;
		return {
			...answer,
			text: change.text(text),
			...(value === undefined ? {} : { value: change.value(value) }),
		};
	});
	const tables = content.tables?.map((table) => {
		const keys = table.fields.filter(({ contact, personal }) => contact || personal).map(({ key }) => key);
		return {
			...table,
			rows: table.rows.map((row) => ({
				...row,
				values: changed(row.values, keys, change.value),
				words: changed(row.words, keys, change.text),
			})),
		};
	});
	const owned = <Owned extends { readonly owner?: string }>(records: readonly Owned[]) =>
		records.map((each) => (each.owner === undefined ? each : { ...each, owner: change.text(each.owner) }));
	const owners = { measures: owned(content.measures), risks: owned(content.risks) };
	// What stood as a text stands as its digest while it is stored, and only then.
	return { ...content, answers, ...(tables ? { tables } : {}), ...owners } as BidContent;
}

/** A bid's content without what it says of people: `words` stand in place of each part that is not blank. */
export function withoutPersonal(content: BidContent, words: string): BidContent {
	const text = (value: unknown) => (value === "" ? value : words);
	return withPersonal(content, { text, value: () => null });
}

function isSalted(value: unknown): value is Salted {
	return typeof value === "object" && value !== null && "salted" in value;
}

/** A bid's content as a version stores it: each personal part that is not blank gives way to its digest by `seal`. */
export function sealPersonal(content: BidContent, seal: (value: unknown) => string): BidContent {
	const sealed = (value: unknown) => (value === "" || value === null ? value : { salted: seal(value) });
	return { ...withPersonal(content, { text: sealed, value: sealed }), format: "tranche-bid/2" };
}

/** A stored version's content put together again; `find` gives a part by its digest, undefined once it was erased. */
export function openPersonal(content: BidContent, find: (sha256: string) => unknown): BidContent {
	const opened = (erased: string | null) => (value: unknown) =>
		isSalted(value) ? (find(value.salted) ?? erased) : value;
	return withPersonal(content, { text: opened(ERASED), value: opened(null) });
}
