import { asKept, inKeptList } from "~/domain/listing/list-query";
import type { Breadcrumb } from "../govuk/breadcrumbs";

/** What a page tells its frame, as its route's `handle`. Functions get the loader's data and the parameters. */
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
	/** Its files are kept: they go to the disk as they come, 125 MB in one form, and are in it as `SentFile`s. */
	readonly keepsFiles?: boolean;
	/** It shows everybody the same who is not signed in, and changes only with the data and the time. */
	readonly forEverybody?: boolean;
	/** Its work grows with a round, so it is answered in a thread of its own and keeps nobody waiting. */
	readonly isLarge?: boolean;
	/** What such a page knows to be asked in its address, and the few values that each can have. */
	readonly knows?: Readonly<Record<string, RegExp>>;
};

type Params = Readonly<Record<string, string | undefined>>;
type Match = {
	readonly data: unknown;
	readonly params: Params;
	readonly pathname?: string;
	readonly handle?: unknown;
};

type Round = { readonly id: string; readonly title?: string };

/** A page's round, for the way up: its data's `round`, its bid's or notice's, or the one in its address. */
function roundOf(data: unknown, { roundId }: Params): Round | null {
	const page = (data ?? {}) as Record<string, { readonly round?: Round | null } | undefined>;
	const round = [page.round as Round | undefined, page.bid?.round, page.content?.round].find(
		(each) => typeof each?.id === "string",
	);
	return round ?? (roundId ? { id: roundId } : null);
}

const roundPath = ({ id }: Round): string => `/rounds/${id}`;

/** A trail with its round in it: after the list that it begins with, where the page does not name it itself. */
function throughRound(trail: readonly Breadcrumb[], round: Round | null): readonly Breadcrumb[] {
	if (!round || trail.some(({ href }) => href === roundPath(round))) return trail;
	const crumb = { text: round.title ?? "The round", href: roundPath(round) };
	return [...trail.slice(0, 1), crumb, ...trail.slice(1)];
}

/** What the innermost page says to the frame; nothing where it says nothing or has no data (it failed). */
export function frameOf(
	matches: readonly Match[],
	search = "",
): {
	readonly breadcrumbs?: readonly Breadcrumb[];
	readonly backHref?: string;
	/** Up to the round, where the way back does not lead there. */
	readonly roundHref?: string;
	readonly wide?: boolean;
} {
	const page = matches.at(-1);
	if (!page) return {};
	const { breadcrumbs, backHref, wide } = (page.handle ?? {}) as PageHandle;
	const named = roundOf(page.data, page.params);
	const round = named && page.pathname !== roundPath(named) ? named : null;
	if (breadcrumbs) {
		const trail = breadcrumbs(page.data, page.params).map((crumb) =>
			crumb.href === undefined ? crumb : { ...crumb, href: asKept(crumb.href, search) },
		);
		return { breadcrumbs: throughRound(trail, round), ...(wide ? { wide } : {}) };
	}
	const back = typeof backHref === "function" ? backHref(page.data, page.params) : backHref;
	return {
		...(back ? { backHref: inKeptList(back, search) } : {}),
		...(round && back !== roundPath(round) ? { roundHref: roundPath(round) } : {}),
		...(wide ? { wide } : {}),
	};
}
