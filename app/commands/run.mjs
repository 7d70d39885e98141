import { existsSync } from "node:fs";
import { ensureInstalled } from "./install.mjs";
import { loadTypeScript, ROOT } from "./load-typescript.mjs";
import { nodeVersionProblem, readDataDir } from "./settings.mjs";

const [name = "", ...args] = process.argv.slice(2);
const problem =
	nodeVersionProblem(process.versions.node) ??
	(/^[a-z-]+(\/[a-z-]+)?$/.test(name) && existsSync(new URL(`${name}.ts`, import.meta.url))
		? ensureInstalled(ROOT)
		: `There is no command "${name}".`);

if (problem) {
	console.error(problem);
	process.exitCode = 1;
} else {
	process.env.NODE_ENV ??= "production";
	const { main } = await loadTypeScript(`${name}.ts`);
	try {
		process.exitCode = await main(args);
	} catch (error) {
		const { storageProblem } = await loadTypeScript("storage-problem.ts");
		const said = storageProblem(error, readDataDir(process.env));
		if (said === null) throw error;
		console.error(said);
		process.exitCode = 1;
	}
}
