import { xmlText } from "./xml-text";

export type AtomEntry = {
	/** An address that stays the same, whatever becomes of the entry. */
	readonly id: string;
	readonly title: string;
	readonly href: string;
	readonly published: string;
	readonly updated: string;
	readonly summary: string;
};

export type AtomFeed = {
	readonly title: string;
	/** The feed's own address, and that of the page it follows. */
	readonly self: string;
	readonly page: string;
	readonly author: string;
	/** When it began, for a feed without entries. */
	readonly since: string;
	readonly entries: readonly AtomEntry[];
};

const element = (name: string, text: string) => `<${name}>${xmlText(text)}</${name}>`;

function entryText({ id, title, href, published, updated, summary }: AtomEntry): string {
	return [
		"<entry>",
		element("id", id),
		element("title", title),
		`<link rel="alternate" type="text/html" href="${xmlText(href)}"/>`,
		element("published", published),
		element("updated", updated),
		element("summary", summary),
		"</entry>",
	].join("");
}

/** A feed as Atom (RFC 4287). Every text in it is plain text. It was updated when its latest entry was. */
export function atomText({ title, self, page, author, since, entries }: AtomFeed): string {
	const updated = entries.reduce((latest, entry) => (entry.updated > latest ? entry.updated : latest), since);
	return [
		'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
		element("id", self),
		element("title", title),
		element("updated", updated),
		`<author>${element("name", author)}</author>`,
		`<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>`,
		`<link rel="alternate" type="text/html" href="${xmlText(page)}"/>`,
		...entries.map(entryText),
		"</feed>\n",
	].join("");
}
