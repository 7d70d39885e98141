import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const STAMP = path.join("node_modules", ".tranche-lock-stamp");

/**
 * The text that node_modules must carry to count as installed: it changes with the lock file, and with the Node
 * that the database engine was compiled for.
 * @param {string} root folder of package-lock.json
 */
export function lockStamp(root) {
	const lock = createHash("sha256")
		.update(readFileSync(path.join(root, "package-lock.json")))
		.digest("hex");
	return `${lock} ${process.platform}-${process.arch} abi-${process.versions.modules}\n`;
}

/**
 * Says whether node_modules was installed from the present lock file for the present Node.
 * @param {string} root folder of package-lock.json
 */
export function isInstalled(root) {
	const stamp = path.join(root, STAMP);
	return existsSync(stamp) && readFileSync(stamp, "utf8") === lockStamp(root);
}

/**
 * Says whether somebody else's `npm ci` left exactly what the lock file asks for, database engine included.
 * @param {string} root folder of package-lock.json
 */
function matchesLock(root) {
	const installedList = path.join(root, "node_modules", ".package-lock.json");
	if (!existsSync(installedList)) return false;
	const wanted = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
	const present = JSON.parse(readFileSync(installedList, "utf8")).packages;
	for (const [where, entry] of Object.entries(wanted)) {
		if (where === "" || (entry.optional && !present[where])) continue;
		if (present[where]?.integrity !== entry.integrity || !existsSync(path.join(root, where))) return false;
	}
	const probe = 'new (require("better-sqlite3"))(":memory:").close()';
	return spawnSync(process.execPath, ["-e", probe], { cwd: root, stdio: "ignore" }).status === 0;
}

/**
 * The environment for npm: without production settings, and with the folder of Node's own headers where they
 * stand beside Node, because compiling the database engine must not need the internet.
 * @param {Record<string, string | undefined>} env
 * @param {string} nodeProgram path of the Node program
 * @returns {Record<string, string | undefined>}
 */
export function npmEnvironment(env, nodeProgram) {
	const { NODE_ENV: _left, npm_config_omit: _out, ...rest } = env;
	const prefix = path.dirname(path.dirname(nodeProgram));
	if (!existsSync(path.join(prefix, "include", "node", "node.h"))) return rest;
	return { ...rest, npm_config_nodedir: prefix };
}

/**
 * @param {string} program
 * @param {string} searchPath
 */
function onPath(program, searchPath) {
	return searchPath.split(path.delimiter).some((folder) => {
		try {
			accessSync(path.join(folder, program), constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});
}

/**
 * Names the Debian packages without which the database engine cannot be compiled here.
 * @param {Record<string, string | undefined>} env
 * @param {string} nodeProgram path of the Node program
 * @returns {string[]} empty when everything is there
 */
export function missingCompilerPackages(env, nodeProgram) {
	const searchPath = env.PATH ?? "";
	const missing = ["g++", "make", "python3"].filter((program) => !onPath(program, searchPath));
	if (npmEnvironment(env, nodeProgram).npm_config_nodedir === undefined) missing.push("libnode-dev");
	return missing;
}

/**
 * Installs what package-lock.json names, unless that is done. Development packages are included, because the
 * build needs them.
 * @param {string} root folder of package-lock.json
 * @returns {string | null} null when all is installed, else sentences that say what is wrong
 */
export function ensureInstalled(root) {
	if (isInstalled(root)) return null;
	const stamp = path.join(root, STAMP);
	if (matchesLock(root)) {
		writeFileSync(stamp, lockStamp(root));
		return null;
	}
	console.log("Installing packages; the first time takes a few minutes.");
	rmSync(stamp, { force: true });
	const env = /** @type {NodeJS.ProcessEnv} */ (npmEnvironment(process.env, process.execPath));
	const npmScript = process.env.npm_execpath;
	const [program, first] = npmScript?.endsWith("npm-cli.js")
		? [process.execPath, [npmScript]]
		: ["npm", /** @type {string[]} */ ([])];
	const run = spawnSync(program, [...first, "ci", "--include=dev"], { cwd: root, env, stdio: "inherit" });
	if (run.error) return `npm could not be started (${run.error.message}): install npm.`;
	if (run.status === 0) {
		writeFileSync(stamp, lockStamp(root));
		return null;
	}
	const missing = missingCompilerPackages(env, process.execPath);
	if (missing.length === 0) return "Packages could not be installed: npm says why above.";
	return (
		"Packages could not be installed. If the reason above is better-sqlite3, its prebuilt file could not be " +
		`had and compiling it needs these Debian packages: ${missing.join(", ")}.` +
		(missing.includes("libnode-dev") ? " (libnode-dev brings the headers of Debian's own Node.)" : "")
	);
}
