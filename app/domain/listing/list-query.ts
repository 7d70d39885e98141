/** More rows than this are cut into pages. */
export const ROWS_A_PAGE = 25;

/** The same of a list of work, which people go through from its first row to its last. */
export const ROWS_OF_WORK = 50;

/** How a list can be searched, narrowed and sorted, as its page offers it. */
export type ListDeclaration = {
	/** What a search looks at, in words. */
	readonly search?: { readonly label: string; readonly hint?: string };
	readonly filters?: readonly ListFilter[];
	/** Texts that narrow a list beside the search, such as days. Those without a label come by links alone. */
	readonly boxes?: readonly { readonly key: string; readonly label?: string; readonly hint?: string }[];
	/** The first is the list's own order. */
	readonly sorts: readonly { readonly key: string; readonly text: string }[];
	/** A list that says so is searched, narrowed and counted only where it has more rows than this. */
	readonly rowsAPage?: number;
	/** The name of its page in the address, where a page has a second list. */
	readonly pageKey?: string;
	/** What else the page's address asks, such as a version: it stays while the list is gone through. */
	readonly kept?: readonly (readonly [name: string, value: string])[];
};

export type ListFilter = {
	readonly key: string;
	readonly label: string;
	/** What stands for no choice: "Any role". */
	readonly any: string;
	readonly options: readonly { readonly value: string; readonly text: string }[];
};

/** What an address asks of a list. Empty texts ask nothing. */
export type ListAsked = {
	readonly search: string;
	readonly filters: Readonly<Record<string, string>>;
	readonly boxes: Readonly<Record<string, string>>;
	readonly sort: string;
	/** Counts from 1. */
	readonly page: number;
};

/** A list as its page shows it: what was asked, and how much there is. */
export type ListShown = {
	readonly form: ListDeclaration;
	readonly asked: ListAsked;
	/** How many match, and how many there are in all. */
	readonly total: number;
	readonly all: number;
	readonly pages: number;
};

const LONGEST_SEARCH = 200;

/** Reads an address's query for a list. What the list does not offer is ignored. */
export function listAsked(form: ListDeclaration, query: URLSearchParams): ListAsked {
	const chosen = ({ key, options }: ListFilter) => {
		const value = query.get(key) ?? "";
		return options.some((option) => option.value === value) ? value : "";
	};
	const page = /^\d{1,6}$/.exec(query.get(form.pageKey ?? "page") ?? "")?.[0];
	const sort = form.sorts.find(({ key }) => key === query.get("sort")) ?? form.sorts[0];
	const typed = (key: string) => (query.get(key) ?? "").trim().slice(0, LONGEST_SEARCH);
	return {
		search: form.search ? typed("search") : "",
		boxes: Object.fromEntries((form.boxes ?? []).map(({ key }) => [key, typed(key)])),
		filters: Object.fromEntries((form.filters ?? []).map((filter) => [filter.key, chosen(filter)])),
		sort: sort?.key ?? "",
		page: Math.max(1, Number(page ?? 1)),
	};
}

/** Whether anything but the page was asked that leaves rows out. */
export function isNarrowed({ search, filters, boxes }: ListAsked): boolean {
	return [search, ...Object.values(filters), ...Object.values(boxes)].some((value) => value !== "");
}

/** The address of another page of the same list; what is asked by itself is left out. */
export function listQuery({ form, asked }: Pick<ListShown, "form" | "asked">, page: number): string {
	const query = new URLSearchParams((form.kept ?? []).map(([name, value]) => [name, value]));
	if (asked.search !== "") query.set("search", asked.search);
	for (const [key, value] of Object.entries({ ...asked.filters, ...asked.boxes }))
		if (value !== "") query.set(key, value);
	if (asked.sort !== (form.sorts[0]?.key ?? "")) query.set("sort", asked.sort);
	if (page > 1) query.set(form.pageKey ?? "page", String(page));
	const text = query.toString();
	return text === "" ? "" : `?${text}`;
}

/** What an address asks by these names, for a list to keep. */
export function keptOf(
	query: URLSearchParams,
	names: readonly string[],
): NonNullable<ListDeclaration["kept"]> {
	return [...query].filter(([name]) => names.includes(name));
}

/** The address's query of the same list without search and filters. */
export function clearedQuery({ kept = [] }: ListDeclaration): string {
	return kept.length === 0 ? "" : `?${new URLSearchParams(kept.map(([name, value]) => [name, value]))}`;
}

/** The name under which an address keeps the page of a list that led to it. */
const LIST_KEPT = "list";

/** What a list adds to the address of one of its rows, so that the way back leads to the same page of the list. */
export function keptList(list: ListShown, path: string): string {
	const query = listQuery(list, list.asked.page);
	return query === "" ? "" : `?${new URLSearchParams({ [LIST_KEPT]: path + query })}`;
}

/** The same for an address that a row of the list led to, which leads on. */
export function keptOn(search: string): string {
	const list = new URLSearchParams(search).get(LIST_KEPT);
	return list === null ? "" : `?${new URLSearchParams({ [LIST_KEPT]: list })}`;
}

/**
 * An address, as it was asked where it is the list that was kept. Of what was kept only the query is taken, so that
 * nothing that somebody puts there leads elsewhere.
 */
export function asKept(address: string, search: string): string {
	const [path = "", query = ""] = (new URLSearchParams(search).get(LIST_KEPT) ?? "").split("?");
	return query !== "" && path === address ? `${address}?${new URLSearchParams(query)}` : address;
}

/** Where a page leads on to: the list that it came from, as it was asked; elsewhere with what was kept of the list. */
export function inKeptList(to: string, search: string): string {
	const list = asKept(to, search);
	return list !== to || /[?#]/.test(to) ? list : to + keptOn(search);
}

/** The page to show and where it begins, for so many rows: a page beyond the end is the last. */
export function pageWithin(asked: ListAsked, total: number, limit = ROWS_A_PAGE) {
	const pages = Math.max(1, Math.ceil(total / limit));
	const page = Math.min(asked.page, pages);
	return { asked: { ...asked, page }, pages, offset: (page - 1) * limit, limit };
}

/** Whether a list shows all that it has as it is, and needs neither search nor count. */
export function isShownWhole({ form, asked, all }: Pick<ListShown, "form" | "asked" | "all">): boolean {
	return form.rowsAPage !== undefined && all <= form.rowsAPage && !isNarrowed(asked);
}

/** The words of a search, as they are compared: lower case, straight apostrophes. */
export function searchWords(search: string): readonly string[] {
	return comparable(search)
		.split(/\s+/)
		.filter((word) => word !== "");
}

/** Whether a text holds every word of a search. */
export function hasWords(text: string, words: readonly string[]): boolean {
	const held = comparable(text);
	return words.every((word) => held.includes(word));
}

const comparable = (text: string): string => text.toLowerCase().replace(/[’‘]/g, "'");

/** How rows that are all at hand are searched, narrowed and sorted. */
export type ListRules<Row> = {
	readonly texts: (row: Row) => readonly (string | null)[];
	readonly matches?: Readonly<Record<string, (row: Row, value: string) => boolean>>;
	/** By the sort's key; one that is not named keeps the order in which the rows come. */
	readonly order?: Readonly<Record<string, (a: Row, b: Row) => number>>;
};

/** The rows of one page of a list that is all at hand. */
export function pageOfRows<Row>(
	form: ListDeclaration,
	rules: ListRules<Row>,
	rows: readonly Row[],
	query: URLSearchParams,
): { readonly rows: readonly Row[]; readonly matching: readonly Row[]; readonly list: ListShown } {
	const asked = listAsked(form, query);
	const words = searchWords(asked.search);
	const found = rows.filter((row) => {
		const chosen = Object.entries(asked.filters).every(
			([key, value]) => value === "" || (rules.matches?.[key]?.(row, value) ?? true),
		);
		return chosen && (words.length === 0 || hasWords(rules.texts(row).join("\n"), words));
	});
	const order = rules.order?.[asked.sort];
	const matching = order ? [...found].sort(order) : found;
	const { offset, limit, pages, asked: within } = pageWithin(asked, matching.length, form.rowsAPage);
	return {
		rows: matching.slice(offset, offset + limit),
		matching,
		list: { form, asked: within, total: matching.length, all: rows.length, pages },
	};
}

/** Compares texts as a person would file them. */
export function byText<Row>(text: (row: Row) => string): (a: Row, b: Row) => number {
	const collator = new Intl.Collator("en-GB", { numeric: true });
	return (a, b) => collator.compare(text(a), text(b));
}

/** Puts rows in order of an amount, the smallest first. */
export function byAmount<Row>(amount: (row: Row) => bigint): (a: Row, b: Row) => number {
	return (a, b) => {
		const difference = amount(a) - amount(b);
		return difference === 0n ? 0 : difference < 0n ? -1 : 1;
	};
}

/** Turns an order round. */
export function reversed<Row>(order: (a: Row, b: Row) => number): (a: Row, b: Row) => number {
	return (a, b) => order(b, a);
}

/** The filter for a list of words by code, such as states or kinds. */
export function filterOf(
	key: string,
	label: string,
	any: string,
	words: Readonly<Record<string, string>>,
): ListFilter {
	return { key, label, any, options: Object.entries(words).map(([value, text]) => ({ value, text })) };
}
