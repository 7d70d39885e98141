/** A title in lower-case letters, digits and hyphens, for case files; without any, its characters' numbers. */
export function indicatorKey(title: string): string {
	const plain = title
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
	// A name that every object has, such as constructor, is never looked up as a figure.
	if (plain !== "" && !(plain in {})) return plain;
	return `indicator-${[...title.trim()].map((character) => character.codePointAt(0)?.toString(16)).join("-")}`;
}
