import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
	interface Future {
		v3_singleFetch: true;
	}
}

export default defineConfig({
	plugins: [remix(remixConfig)],
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
	build: { target: "es2022", sourcemap: false, assetsInlineLimit: 0 },
});
