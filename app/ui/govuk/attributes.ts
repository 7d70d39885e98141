/** Further HTML attributes for an element, spelled as React spells them (`data-…`, `aria-…`, `role`). */
export type Attributes = { readonly [name: string]: string | number | boolean | undefined };

/** An item of a list that a condition may leave out; what follows keeps its place, and so its id. */
export type Sometimes<Item> = Item | null | undefined | false | "";

/** Joins class names, leaving out what is absent. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
	return names.filter(Boolean).join(" ");
}
