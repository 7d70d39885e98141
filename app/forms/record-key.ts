const KEY = /^[a-z0-9][a-z0-9-]{4,39}$/;

/**
 * The hidden key of a page that adds a record: handed out with the page and used as the record's key, so that sending
 * the page twice makes one record. Null when it is missing or no key.
 */
export function keyOf(data: FormData): string | null {
	const text = data.get("key");
	return typeof text === "string" && KEY.test(text) ? text : null;
}
