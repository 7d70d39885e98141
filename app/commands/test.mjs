import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { ROOT } from "./load-typescript.mjs";
import { nodeVersionProblem } from "./settings.mjs";
import { countTests } from "./test-report.mjs";

/** @typedef {{ passed: number, failed: number }} Counted */
/** @typedef {Counted & { name: string, seconds: number }} StepResult */

const SETTINGS = ["TRANCHE_MODE", "HOST", "ORIGIN", "SESSION_SECRET", "TRUST_PROXY", "LOG_LEVEL", "NODE_ENV"];

/**
 * The environment of the tests: none of a developer's settings, and a data folder of their own.
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
function testEnvironment(folder) {
	const env = { ...process.env, DATA_DIR: path.join(folder, "data"), PORT: "0" };
	for (const name of SETTINGS) delete env[/** @type {keyof typeof env} */ (name)];
	return env;
}

/**
 * @param {string} name
 * @param {() => Counted | Promise<Counted>} work
 * @returns {Promise<StepResult>}
 */
async function step(name, work) {
	console.log(`\n== ${name}`);
	const began = performance.now();
	const { passed, failed } = await work();
	const seconds = Math.round((performance.now() - began) / 1000);
	console.log(`== ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
	return { name, passed, failed, seconds };
}

/** @param {string | null} problem */
function one(problem) {
	if (problem) console.error(problem);
	return problem ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
}

/**
 * @param {string} folder where reports and data go
 * @returns {{ check: (args: string[]) => Promise<Counted>, suite: (...projects: string[]) => Promise<Counted> }}
 */
function runners(folder) {
	const env = testEnvironment(folder);
	/** @param {string[]} args @returns {Promise<number | null>} */
	const node = (args) =>
		new Promise((ended, failed) => {
			const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: "inherit" });
			child.on("error", failed);
			child.on("close", ended);
		});
	return {
		check: async (args) => ((await node(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
		async suite(...projects) {
			const report = path.join(folder, `${projects[0]}.json`);
			const chosen = projects.flatMap((project) => ["--project", project]);
			const vitest = ["node_modules/vitest/vitest.mjs", "run", ...chosen];
			const status = await node([
				...vitest,
				"--reporter=default",
				"--reporter=json",
				`--outputFile.json=${report}`,
			]);
			const counted = existsSync(report)
				? countTests(JSON.parse(readFileSync(report, "utf8")))
				: { passed: 0, failed: 1 };
			return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
		},
	};
}

/**
 * Runs the checks, and unless `validateOnly` the journeys in a browser too.
 * @param {{ validateOnly: boolean }} options
 * @returns {Promise<StepResult[]>}
 */
async function runAll({ validateOnly }) {
	const folder = mkdtempSync(path.join(tmpdir(), "tranche-test-"));
	const { check, suite } = runners(folder);
	try {
		// Types take one processor for half a minute: the other checks and the build run beside them.
		const types = step("types", () => check(["node_modules/typescript/bin/tsc"]));
		const results = [
			await step("lint", () =>
				check(["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."]),
			),
			await step("imports", () =>
				check([
					"node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
					"--config",
					".lint/imports.mjs",
					"app",
					"db",
					"tests",
				]),
			),
		];
		if (!validateOnly) results.push(await step("build", () => one(ensureBuilt(ROOT))));
		results.unshift(await types);
		results.push(await step("unit", () => suite("unit", "alone", "pure")));
		if (validateOnly) return results;
		results.push(await step("browser", async () => one(await ensureBrowser())));
		results.push(await step("journeys", () => suite("journeys")));
		return results;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const problem = nodeVersionProblem(process.versions.node) ?? ensureInstalled(ROOT);
if (problem) {
	console.error(problem);
	console.log("0 passed, 1 failed");
	process.exitCode = 1;
} else {
	const results = await runAll({ validateOnly: process.argv.includes("--validate") });
	const total = { passed: 0, failed: 0 };
	console.log("");
	for (const { name, passed, failed, seconds } of results) {
		total.passed += passed;
		total.failed += failed;
		console.log(
			`${name.padEnd(10)}${String(passed).padStart(6)} passed${String(failed).padStart(5)} failed${String(seconds).padStart(5)} s`,
		);
	}
	console.log(`${total.passed} passed, ${total.failed} failed`);
	process.exitCode = total.failed > 0 ? 1 : 0;
}
