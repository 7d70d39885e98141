import { ensureBuilt } from "./app/commands/build.mjs";
import { ensureInstalled } from "./app/commands/install.mjs";
import { loadTypeScript, ROOT } from "./app/commands/load-typescript.mjs";
import { nodeVersionProblem, readSettings } from "./app/commands/settings.mjs";

const development = process.argv.includes("--dev");

/** @returns {Promise<number>} exit code; the server, once started, keeps the process alive by itself */
async function start() {
	const versionProblem = nodeVersionProblem(process.versions.node);
	const { settings, problems } = readSettings(process.env);
	const refusals = [...(versionProblem ? [versionProblem] : []), ...(problems ?? [])];
	if (refusals.length > 0 || !settings) {
		for (const refusal of refusals) console.error(refusal);
		return 1;
	}
	const problem = ensureInstalled(ROOT) ?? (development ? null : ensureBuilt(ROOT));
	if (problem) {
		console.error(problem);
		return 1;
	}
	process.env.NODE_ENV = development ? "development" : "production";
	// Read before TypeScript can be: what reads that takes every file apart, and 250 MB for one as large as the build.
	if (!development) await import(new URL("build/server/index.js", import.meta.url).href);
	const { main } = await loadTypeScript("start.ts");
	return main(settings, { development });
}

process.exitCode = await start();
