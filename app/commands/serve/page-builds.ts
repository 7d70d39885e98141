import type { ServerBuild } from "@remix-run/node";
import { formActions } from "./form-actions";
import { chainOf } from "./page-table";

/**
 * The build, cut to one page with its frame. Remix compares an address with every page it knows, several times a
 * request; with all of ours that took two fifths of a page's time, and the time of a long path grew with its square.
 */
export function pageBuild(build: ServerBuild, id: string): ServerBuild {
	const chain = chainOf(build.routes, id);
	const cut = <T>(all: { readonly [id: string]: T }) =>
		Object.fromEntries(Object.entries(all).filter(([each]) => chain.includes(each)));
	return {
		...build,
		routes: formActions(cut(build.routes)),
		assets: { ...build.assets, routes: cut(build.assets.routes) },
	};
}
