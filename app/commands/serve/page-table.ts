import type { ServerBuild } from "@remix-run/node";
import type { PageHandle } from "~/ui/frame/page-handle";

type Routes = ServerBuild["routes"];

/** A page of the program as the server knows it before anything is asked of it. */
export type KnownPage = {
	readonly id: string;
	/** Its address with the names of its parameters, like /bids/:bidId; never what somebody sent. */
	readonly pattern: string;
	readonly methods: readonly string[];
	/** It takes a file, in a form of so many bytes at most. */
	readonly takesFile?: number;
	/** Its files go to the disk as they come. */
	readonly keepsFiles?: boolean;
	/** It shows everybody the same who is not signed in. */
	readonly forEverybody?: boolean;
	/** Its work grows with a round. */
	readonly isLarge?: boolean;
	/** What such a page knows to be asked in its address. */
	readonly knows?: Readonly<Record<string, RegExp>>;
};

export type PageTable = {
	/** The page that answers at a path; undefined where none does, whatever the path holds. */
	pageAt(path: string): KnownPage | undefined;
	/** The page that says "not found". */
	readonly noSuchPage: KnownPage;
};

/** The routes from the root down to one of them. */
export function chainOf(routes: Routes, id: string): readonly string[] {
	const chain: string[] = [];
	for (let next: string | undefined = id; next !== undefined; next = routes[next]?.parentId)
		chain.unshift(next);
	return chain;
}

function methodsOf({ loader, action, default: page }: Routes[string]["module"]): readonly string[] {
	const reads = loader || page ? ["GET", "HEAD"] : [];
	return action ? [...reads, "POST"] : reads;
}

type Entry = { readonly page: KnownPage; readonly parts: readonly string[] };

function entryOf(routes: Routes, id: string): Entry | null {
	const route = routes[id];
	if (!route || !(route.path || route.index)) return null;
	const parts = chainOf(routes, id).flatMap((each) => (routes[each]?.path ?? "").split("/").filter(Boolean));
	const { takesFile, keepsFiles, forEverybody, isLarge, knows } = (route.module.handle ?? {}) as PageHandle;
	const page = {
		id,
		pattern: `/${parts.join("/")}`,
		methods: methodsOf(route.module),
		...(takesFile === undefined ? {} : { takesFile }),
		...(keepsFiles ? { keepsFiles } : {}),
		...(forEverybody ? { forEverybody } : {}),
		...(isLarge ? { isLarge } : {}),
		...(knows ? { knows } : {}),
	};
	return { page, parts: parts.map((part) => part.toLowerCase()) };
}

/** A path's parts, decoded, without a last slash; null where it cannot be decoded. */
function partsOf(path: string): readonly string[] | null {
	const parts = path.replace(/^\//, "").replace(/\/$/, "");
	try {
		return parts === "" ? [] : parts.split("/").map(decodeURIComponent);
	} catch {
		return null;
	}
}

const isFixed = (part: string): boolean => !part.startsWith(":");

/** What stands after a parameter in its part, such as .csv; nothing after most. */
const endingOf = (part: string): string => part.replace(/^:[\w-]+/, "");

function takes(part: string, given = ""): boolean {
	const ending = endingOf(part);
	return given.length > ending.length && given.toLowerCase().endsWith(ending);
}

function answers(pattern: readonly string[], parts: readonly string[]): boolean {
	return pattern.every((part, place) =>
		isFixed(part) ? part === parts[place]?.toLowerCase() : takes(part, parts[place]),
	);
}

const fixedParts = ({ parts }: Entry): number => parts.filter(isFixed).length;

/**
 * Every page by its address, found in time that does not grow with the path. Of several that could answer, the one with
 * most fixed parts does, as Remix has it. A page's data stands at its address with `.data`.
 */
export function pageTable(routes: Routes): PageTable {
	const entries = Object.keys(routes).flatMap((id) => entryOf(routes, id) ?? []);
	const all = entries.find(({ parts }) => parts[0] === "*");
	if (!all) throw new Error("no page says that there is no such page");
	const byLength = new Map<number, Entry[]>();
	for (const entry of entries) {
		if (entry === all) continue;
		const same = byLength.get(entry.parts.length) ?? [];
		byLength.set(entry.parts.length, [...same, entry]);
	}
	for (const [length, same] of byLength)
		byLength.set(
			length,
			same.sort((a, b) => fixedParts(b) - fixedParts(a)),
		);
	return {
		pageAt(path) {
			const parts = partsOf(path.replace(/\.data$/, "").replace(/^\/_root$/, "/"));
			const found = parts && byLength.get(parts.length)?.find((entry) => answers(entry.parts, parts));
			return found?.page;
		},
		noSuchPage: all.page,
	};
}
