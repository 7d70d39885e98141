import type { Breadcrumb } from "../govuk/breadcrumbs";

/**
 * What a page tells the frame around it, as its route's `handle`. The functions receive what the page's loader gave,
 * and the address's parameters.
 */
// biome-ignore lint/suspicious/noExplicitAny: each page types its own data; the frame only passes it on
export type PageHandle<Data = any> = {
	/** The way down to this page, the page itself left out or last without an address. */
	readonly breadcrumbs?: (data: Data, params: Params) => readonly Breadcrumb[];
	/** The page before, where there are no breadcrumbs. */
	readonly backHref?: string | ((data: Data, params: Params) => string);
	/** Uses the width of the screen. */
	readonly wide?: boolean;
	/** It takes a file, in a form of so many bytes at most; for all others the server has a limit. */
	readonly takesFile?: number;
};

type Params = Readonly<Record<string, string | undefined>>;
type Match = {
	readonly data: unknown;
	readonly params: Params;
	readonly handle?: unknown;
};

/** What the innermost page says to the frame; nothing where it says nothing or has no data (it failed). */
export function frameOf(matches: readonly Match[]): {
	readonly breadcrumbs?: readonly Breadcrumb[];
	readonly backHref?: string;
	readonly wide?: boolean;
} {
	const page = matches.at(-1);
	const handle = page?.handle as PageHandle | undefined;
	if (!page || !handle) return {};
	const { breadcrumbs, backHref, wide } = handle;
	return {
		...(breadcrumbs ? { breadcrumbs: breadcrumbs(page.data, page.params) } : {}),
		...(backHref
			? { backHref: typeof backHref === "string" ? backHref : backHref(page.data, page.params) }
			: {}),
		...(wide ? { wide } : {}),
	};
}
