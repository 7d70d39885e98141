const ADDRESS = /^[^\s@<>",;:()[\]\\]+@[^\s@.<>"',;:()[\]\\]+(\.[^\s@.<>"',;:()[\]\\]+)+$/;

/** What an address may be wrapped in where it was copied from: a mail's heading, a link, a list. */
const NAMED = /^[^<>]*<([^<>]+)>$/;
const LINK = /^mailto:/i;

/**
 * An e-mail address as typed or pasted, without what stood around it: `mailto:` and what a link says after `?`, a
 * name before `<…>`, a full stop, comma or semicolon at the end. A text that holds none is only trimmed.
 */
export function typedEmail(text: string): string {
	const plain = text
		.replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
		.replaceAll("\u00a0", " ")
		.trim();
	const inner = (NAMED.exec(plain.replace(/[.,;\s]+$/, ""))?.[1] ?? plain).trim();
	const linked = LINK.test(inner) ? inner.replace(LINK, "").replace(/\?.*$/s, "") : inner;
	const bare = linked.replace(/^[<"\s]+|[>".,;\s]+$/g, "");
	const address = /^'[^']+'$/.test(bare) ? bare.slice(1, -1) : bare;
	return isEmail(address) ? address : plain;
}

/** Whether a text has the form of an e-mail address of at most 254 characters. */
export function isEmail(text: string): boolean {
	return text.length <= 254 && ADDRESS.test(text);
}
