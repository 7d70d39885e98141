import type { Json } from "../../form/record-json";
import { fromDecimalPounds, type Pence } from "../../money";
import { plainName } from "../../table/names";
import type { BidContent } from "../content";
import type { SectionKey } from "../sections";

/** What a check says of a bid: a sentence with the numbers in it, and the section where it is put right. */
export type Found = {
	/** difference: figures disagree or are doubtful; gap: something is not settled. */
	readonly kind: "difference" | "gap";
	readonly section: SectionKey;
	readonly words: string;
};

/** Something that people miss in a bid: it looks at the content, and says what it finds. */
export type Check = (content: BidContent) => readonly Found[];

/** The values of the rows of a table of a bid by its key, each by its fields; none where there is no such table. */
export function rowsOfTable(
	{ tables = [] }: BidContent,
	key: string,
): readonly { readonly [field: string]: Json }[] {
	return tables.find((table) => table.key === key)?.rows.map(({ values }) => values) ?? [];
}

/** The amount that a value of a table holds, in pence; null where it holds none. */
export function amountIn(value: Json | undefined): Pence | null {
	return typeof value === "string" ? fromDecimalPounds(value) : null;
}

/** Pairs of things that are called the same, whatever their letters' size, marks and blanks; each pair once. */
export function alikePairs<Thing>(
	things: readonly Thing[],
	nameOf: (thing: Thing) => string,
): readonly (readonly [Thing, Thing])[] {
	const named = things.map((thing) => ({ thing, name: plainName(nameOf(thing)) }));
	return named.flatMap(({ thing, name }, place) => {
		const before = named.slice(0, place).find((other) => name !== "" && other.name === name);
		return before ? [[before.thing, thing] as const] : [];
	});
}

/** A text as it is quoted in a sentence, cut where it is long. */
export function quoted(text: string): string {
	return `“${text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text}”`;
}
