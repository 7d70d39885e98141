import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/** The fixed first part of the address a route answers at; null where it answers at the root or at any address. */
function firstPart(routes: Routes, id: string): string | null {
	const parts: string[] = [];
	for (
		let route = routes[id];
		route;
		route = route.parentId === undefined ? undefined : routes[route.parentId]
	)
		parts.unshift(...(route.path ?? "").split("/").filter(Boolean));
	const [first] = parts;
	return first === undefined || /^[:*]/.test(first) ? null : first;
}

/**
 * The build, cut for each first part of an address to the pages that can answer below it. Remix compares an address with
 * every page it knows, several times a request; with all of ours that took two fifths of a page's time. Gives the cut
 * builds by first part; an address that begins otherwise is for the whole build.
 */
export function addressBuilds(build: ServerBuild): ReadonlyMap<string, ServerBuild> {
	const firsts = new Map(Object.keys(build.routes).map((id) => [id, firstPart(build.routes, id)]));
	const cut = <T>(all: { readonly [id: string]: T }, first: string) =>
		Object.fromEntries(
			Object.entries(all).filter(([id]) => [null, undefined, first].includes(firsts.get(id))),
		);
	const parts = new Set([...firsts.values()].filter((first) => first !== null));
	return new Map(
		[...parts].map((first) => [
			first,
			{
				...build,
				routes: cut(build.routes, first),
				assets: { ...build.assets, routes: cut(build.assets.routes, first) },
			},
		]),
	);
}

/** The first part of a request's path, as the keys of `addressBuilds` say it; a page's data is asked for with `.data`. */
export function firstPartOf(path: string): string {
	return path.split("/", 2)[1]?.replace(/\.data$/, "") ?? "";
}
