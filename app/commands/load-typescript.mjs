import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository, with package.json in it. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Imports a TypeScript file of this folder, and makes the repository the working folder (INIT_CWD keeps a person's).
 * tsx is loaded here because it may not be installed yet when this file is read.
 * @param {string} name file name beside this one, like start.ts
 * @returns {Promise<any>} the file's exports
 */
export async function loadTypeScript(name) {
	const { register } = await import("tsx/esm/api");
	process.env.INIT_CWD ??= process.cwd();
	process.chdir(ROOT);
	register({ tsconfig: path.join(ROOT, "tsconfig.json") });
	return import(new URL(name, import.meta.url).href);
}
