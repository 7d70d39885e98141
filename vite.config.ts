import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Rollup } from "vite";
import { checkScript } from "./check-script";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
	interface Future {
		v3_singleFetch: true;
	}
}

/** What our script in the browser is made of is one file, whatever else imports parts of it. */
function scriptFile(id: string, graph: Rollup.ManualChunkMeta): string | undefined {
	ours ??= reachedFrom(
		[...graph.getModuleIds()].find((each) => each.endsWith("/app/entry.client.ts")),
		graph,
	);
	return ours.has(id) ? "script" : undefined;
}

let ours: ReadonlySet<string> | undefined;

function reachedFrom(entry: string | undefined, graph: Rollup.ManualChunkMeta): ReadonlySet<string> {
	const reached = new Set<string>();
	const next = entry === undefined ? [] : [entry];
	for (let id = next.pop(); id !== undefined; id = next.pop()) {
		if (reached.has(id)) continue;
		reached.add(id);
		next.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
	}
	return reached;
}

export default defineConfig(({ isSsrBuild }) => ({
	plugins: [checkScript(), remix(remixConfig)],
	resolve: {
		alias: {
			"~db": new URL("./db", import.meta.url).pathname,
			"~": new URL("./app", import.meta.url).pathname,
		},
	},
	css: {
		preprocessorOptions: {
			scss: { quietDeps: true, loadPaths: ["node_modules/govuk-frontend/dist"] },
		},
	},
	build: {
		target: "es2022",
		sourcemap: false,
		assetsInlineLimit: 0,
		...(isSsrBuild ? {} : { rollupOptions: { output: { manualChunks: scriptFile } } }),
	},
}));
