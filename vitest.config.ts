import { defineConfig } from "vitest/config";

const alias = {
	"~db": new URL("./db", import.meta.url).pathname,
	"~": new URL("./app", import.meta.url).pathname,
};

export default defineConfig({
	test: {
		maxWorkers: 2,
		projects: [
			{
				resolve: { alias },
				test: {
					// These keep no state, so that files share what a worker has loaded: half their time was loading.
					name: "pure",
					include: ["tests/{domain,explain,forms,ui}/**/*.test.{ts,tsx}"],
					testTimeout: 120_000,
					pool: "forks",
					isolate: false,
					maxWorkers: 2,
				},
			},
			{
				resolve: { alias },
				test: {
					name: "unit",
					include: ["tests/{db,use-cases,routes,commands,demo}/**/*.test.{ts,tsx}"],
					globalSetup: ["tests/support/base-database.setup.ts"],
					// A busy machine is slow; a test that hangs is still found.
					testTimeout: 120_000,
					hookTimeout: 120_000,
					pool: "forks",
					maxWorkers: 2,
				},
			},
			{
				resolve: { alias },
				test: {
					name: "journeys",
					include: ["tests/journeys/**/*.test.ts"],
					testTimeout: 120_000,
					hookTimeout: 180_000,
					pool: "forks",
					maxWorkers: 2,
				},
			},
		],
	},
});
