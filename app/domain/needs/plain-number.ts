const NUMBER = /^(\d{1,3}(,\d{3})+|\d{1,18})(\.\d{1,10})?$/;

/** A figure as people write it, commas allowed between thousands, as a decimal string; null where it is none. */
export function asPlainNumber(text: string): string | null {
	return NUMBER.test(text) ? text.replaceAll(",", "") : null;
}
