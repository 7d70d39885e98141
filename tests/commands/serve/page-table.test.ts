import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { beforeAll, describe, expect, test } from "vitest";
import { pageBuild } from "~/commands/serve/page-builds";
import { type PageTable, pageTable } from "~/commands/serve/page-table";
import { routeManifest } from "../../support/pages-in-process";

type Tree = {
	readonly id: string;
	readonly path?: string;
	readonly index?: true;
	readonly children?: Tree[];
};

function treeOf(routes: ServerBuild["routes"], parentId?: string): Tree[] {
	return Object.values(routes)
		.filter((route) => route.parentId === parentId)
		.map(({ id, path, index }): Tree => {
			if (index) return { id, ...(path === undefined ? {} : { path }), index: true };
			return { id, ...(path === undefined ? {} : { path }), children: treeOf(routes, id) };
		});
}

let build: ServerBuild;
let table: PageTable;
beforeAll(async () => {
	const root = { id: "root", path: "" };
	const all = Object.entries({ root, ...(await routeManifest()) });
	const routes = Object.fromEntries(all.map(([id, route]) => [id, { ...route, module: {} }]));
	build = { routes, assets: { routes } } as unknown as ServerBuild;
	table = pageTable(build.routes);
});

const filled = (path: string) => `/${path.replaceAll(/:\w+/g, "x-1").replace("*", "no/such/page")}`;

describe("every address", () => {
	test("is answered by the page that Remix would find among all, out of a build that holds no other", () => {
		const wholeTree = treeOf(build.routes);
		const idsAt = (tree: Tree[], address: string) =>
			matchRoutes(tree as never, address)?.map(({ route }) => route.id);
		const met = new Set<string>();
		for (const { path = "" } of Object.values(build.routes)) {
			const address = filled(path);
			const otherwise = address.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
			for (const each of [address, `${address}/`, `${address}/more`, address.toUpperCase(), otherwise]) {
				const wanted = idsAt(wholeTree, each);
				const page = table.pageAt(each) ?? table.noSuchPage;
				expect(page.id, each).toBe(wanted?.at(-1));
				const { routes, assets } = pageBuild(build, page.id);
				expect(idsAt(treeOf(routes), each), each).toEqual(wanted);
				expect(Object.keys(assets.routes)).toEqual(Object.keys(routes));
				expect(Object.keys(routes).length).toBeLessThan(5);
				met.add(page.id);
			}
		}
		const pages = Object.values(build.routes).filter(({ path, index }) => path || index);
		expect(pages.filter(({ id }) => !met.has(id)).map(({ id }) => id)).toEqual([]);
	});

	test("of a page's data is the page's own", () => {
		expect(table.pageAt("/rounds.data")?.pattern).toBe("/rounds");
		expect(table.pageAt("/rounds/x/ranking.data")?.pattern).toBe("/rounds/:roundId/ranking");
		expect(table.pageAt("/_root.data")?.pattern).toBe("/");
	});

	test.each(["/no-such-page", "/rounds//ranking", "//rounds", "/%", "/link", "/link;a/b", "/rounds/x/y/z/w"])(
		"that is no page's has none: %s",
		(path) => {
			expect(table.pageAt(path)).toBeUndefined();
		},
	);
});
