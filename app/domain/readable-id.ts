/**
 * An identifier that people can read in an address: lower-case letters and digits, hyphens between, at most 60 in all.
 * `Invest to Save Budget 2013-14` gives `invest-to-save-budget-2013-14`. Where `taken` says yes, a number is added.
 */
export function readableId(text: string, taken: (id: string) => boolean): string {
	const plain = text
		.normalize("NFKD")
		.replace(/[\u0300-\u036f'’]/g, "")
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.slice(0, 60)
		.replace(/^-+|-+$/g, "");
	const base = plain === "" ? "record" : plain;
	// "new" is the address of the page that makes a record.
	const free = (id: string) => id !== "new" && !taken(id);
	for (let count = 1; ; count++) {
		const id = count === 1 ? base : `${base}-${count}`;
		if (free(id)) return id;
	}
}
