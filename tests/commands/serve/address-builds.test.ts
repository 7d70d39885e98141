import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { expect, test } from "vitest";
import { addressBuilds, firstPartOf } from "~/commands/serve/address-builds";
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

test("every address is answered by the same page out of its cut build as out of the whole one", async () => {
	const manifest = await routeManifest();
	const root = { id: "root", path: "" };
	const routes = { root, ...manifest } as unknown as ServerBuild["routes"];
	const whole = { routes, assets: { routes } } as unknown as ServerBuild;
	const builds = addressBuilds(whole);
	const trees = new Map([...builds].map(([first, { routes }]) => [first, treeOf(routes)]));
	const wholeTree = treeOf(routes);
	const idsAt = (tree: Tree[], address: string) =>
		matchRoutes(tree as never, address)?.map(({ route }) => route.id);
	const met = new Set<string>();
	for (const { path = "" } of Object.values(routes)) {
		const filled = `/${path.replaceAll(/:\w+/g, "x-1").replace("*", "no/such/page")}`;
		const tree = trees.get(firstPartOf(filled));
		if (tree === undefined) continue;
		met.add(firstPartOf(filled));
		for (const address of [filled, `${filled}/`, `${filled}/more`])
			expect(idsAt(tree, address), address).toEqual(idsAt(wholeTree, address));
	}
	expect([...builds.keys()].sort()).toEqual([...met].sort());
	expect(met).toContain("rounds");
	for (const { routes, assets } of builds.values()) {
		expect(Object.keys(routes).length).toBeLessThan(Object.keys(whole.routes).length / 2);
		expect(Object.keys(assets.routes)).toEqual(Object.keys(routes));
	}
});

test.each([
	["/", ""],
	["/rounds", "rounds"],
	["/rounds.data", "rounds"],
	["/rounds/x/ranking", "rounds"],
	["//rounds", ""],
	["/_root.data", "_root"],
])("%s begins with %j", (path, first) => {
	expect(firstPartOf(path)).toBe(first);
});
