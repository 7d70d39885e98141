import { existsSync } from "node:fs";
import { ensureInstalled } from "./install.mjs";
import { loadTypeScript, ROOT } from "./load-typescript.mjs";
import { nodeVersionProblem } from "./settings.mjs";

const [name = "", ...args] = process.argv.slice(2);
const problem =
	nodeVersionProblem(process.versions.node) ??
	(/^[a-z-]+$/.test(name) && existsSync(new URL(`${name}.ts`, import.meta.url))
		? ensureInstalled(ROOT)
		: `There is no command "${name}".`);

if (problem) {
	console.error(problem);
	process.exitCode = 1;
} else {
	process.env.NODE_ENV ??= "production";
	const { main } = await loadTypeScript(`${name}.ts`);
	process.exitCode = await main(args);
}
