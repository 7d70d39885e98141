/** Two partnerships or more that cases would call the same: their prefix, and their names one after another. */
export type SharedPrefix = { readonly prefix: string; readonly partnerships: string };

declare module "../outcome" {
	interface DetailsOf {
		"prefix-shared": SharedPrefix;
	}
}

/** The first prefix that more than one of these partnerships has; null where each has its own. */
export function sharedPrefix(
	partnerships: readonly { readonly key: string; readonly name: string }[],
): SharedPrefix | null {
	const places = new Map(partnerships.map(({ key }, place) => [key, place]));
	const again = partnerships.find(({ key }, place) => places.get(key) !== place);
	if (!again) return null;
	const names = partnerships.filter(({ key }) => key === again.key).map(({ name }) => name);
	return { prefix: again.key, partnerships: names.join(" and ") };
}
