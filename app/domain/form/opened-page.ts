import type { Bases, Opened } from "./merge-fields";

/** The hidden field that says what a page was opened with. */
export const OPENED = "_opened";

const PAGE = /^[a-z0-9][a-z0-9-]{4,39}$/;

/** A page as it was opened, as its hidden field holds it: its key, then a digest for each field. */
export function openedText({ page, bases }: Opened): string {
	const fields = Object.entries(bases).map(([field, base]) => `${encodeURIComponent(field)}:${base}`);
	return [page, ...fields].join(" ");
}

/** Reads it; null where a form came without, or with something else. */
export function readOpened(text: string | null | undefined): Opened | null {
	const [page = "", ...fields] = (text ?? "").split(" ");
	if (!PAGE.test(page)) return null;
	const bases = fields.flatMap((each): [string, string][] => {
		const parts = /^([\w.%~!*'()-]+):([\w-]{1,40})$/.exec(each);
		return parts?.[1] && parts[2] ? [[decoded(parts[1]), parts[2]]] : [];
	});
	return { page, bases: Object.fromEntries(bases) };
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** Whether a box of a form is one of a field's. */
export const isOf = (name: string, field: string): boolean => name === field || name.startsWith(`${field}.`);

/** What the fields of these boxes were opened with, and no others. */
export function basesOfBoxes(bases: Bases, names: readonly string[]): Bases {
	return Object.fromEntries(
		Object.entries(bases).filter(([field]) => names.some((name) => isOf(name, field))),
	);
}
