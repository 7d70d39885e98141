const KEY = /^[a-z0-9][a-z0-9-]{4,39}$/;

/** The hidden key of a page that adds a record, so that sending it twice makes one; null when none. */
export function keyOf(data: FormData): string | null {
	const text = data.get("key");
	return typeof text === "string" && KEY.test(text) ? text : null;
}
