/** Further HTML attributes for an element, spelled as React spells them (`data-…`, `aria-…`, `role`). */
export type Attributes = { readonly [name: string]: string | number | boolean | undefined };

/** Joins class names, leaving out what is absent. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
	return names.filter(Boolean).join(" ");
}
