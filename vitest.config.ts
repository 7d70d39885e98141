import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { checkScript } from "./check-script";

const resolve = {
	alias: {
		"~db": new URL("./db", import.meta.url).pathname,
		"~": new URL("./app", import.meta.url).pathname,
	},
};

/** Files that put another module in the place of one of the program's: nobody may share what they have loaded. */
const REPLACING = readdirSync("tests", { recursive: true, encoding: "utf8" })
	.map((file) => `tests/${file}`)
	.filter((file) => /\.test\.tsx?$/.test(file) && /\bvi\.(do)?mock\(/i.test(readFileSync(file, "utf8")));

/** The files that take longest come first, so that at the end no worker waits for the other. */
const LONGEST =
	/(journeys\/(every-page|one-round)|walk\/(walk|refused-forms)|db\/(killed|query-plans-walk)|hostile-files|several-records)\.test/;

class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		const projects = [...new Set(sorted.map(({ project }) => project))];
		const places = new Map(
			sorted.map((file) => [
				file,
				projects.indexOf(file.project) * 2 + (LONGEST.test(file.moduleId) ? 0 : 1),
			]),
		);
		return sorted.sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
	}
}

const EVERY = {
	// A busy machine is slow; a test that hangs is still found.
	testTimeout: 120_000,
	hookTimeout: 180_000,
	pool: "forks",
	maxWorkers: 2,
} as const;

/** What a worker has loaded serves all of its files. */
const SHARING = {
	...EVERY,
	isolate: false,
	// A test that puts something in the place of another has it back before the next.
	restoreMocks: true,
	unstubEnvs: true,
	unstubGlobals: true,
	// What lives shortly is let go of cheaply only where there is room for it.
	execArgv: ["--max-semi-space-size=64"],
};

/** Pages are drawn by the React that the program runs with; the tests of app/ui have the one that warns. */
const SERVED = {
	include: ["tests/{db,use-cases,routes,commands,demo}/**/*.test.{ts,tsx}"],
	env: { NODE_ENV: "production" as const },
};
const esbuild = { jsxDev: false };
const plugins = [checkScript()];

export default defineConfig({
	resolve,
	test: {
		maxWorkers: 2,
		globalSetup: ["tests/support/base-database.setup.ts"],
		// Whoever asks for another order, such as a random one, has it.
		sequence: process.argv.some((word) => word.startsWith("--sequence")) ? {} : { sequencer: LongestFirst },
		projects: [
			{
				resolve,
				test: {
					...SHARING,
					name: "pure",
					include: ["tests/{domain,explain,documents,forms,ui}/**/*.test.{ts,tsx}"],
				},
			},
			{ resolve, esbuild, plugins, test: { ...SHARING, ...SERVED, name: "unit", exclude: REPLACING } },
			{ resolve, esbuild, plugins, test: { ...EVERY, ...SERVED, name: "alone", include: REPLACING } },
			{ resolve, test: { ...EVERY, name: "journeys", include: ["tests/journeys/**/*.test.ts"] } },
		],
	},
});
