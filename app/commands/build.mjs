import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const SOURCES = [
	"app",
	"db",
	"public",
	"package.json",
	"package-lock.json",
	"remix.config.js",
	"tsconfig.json",
	"vite.config.ts",
];
const STAMP = path.join("build", ".stamp");

/**
 * Digest of everything the build is made from: the names and contents of the source files.
 * @param {string} root folder of the repository
 */
export function sourcesDigest(root) {
	const hash = createHash("sha256");
	for (const source of SOURCES) {
		for (const file of filesUnder(root, source)) {
			hash
				.update(`${file}\0`)
				.update(readFileSync(path.join(root, file)))
				.update("\0");
		}
	}
	return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} relative
 * @returns {string[]}
 */
function filesUnder(root, relative) {
	const full = path.join(root, relative);
	if (!existsSync(full)) return [];
	const entries =
		path.extname(relative) === "" ? readdirSync(full, { recursive: true, withFileTypes: true }) : null;
	if (!entries) return [relative];
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
		.sort();
}

/**
 * Builds the pages, unless the build in place was made from the present sources.
 * @param {string} root folder of the repository
 * @returns {string | null} null when the build is there, else a sentence
 */
export function ensureBuilt(root) {
	const stamp = path.join(root, STAMP);
	const digest = sourcesDigest(root);
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return null;
	console.log("Building the pages.");
	rmSync(stamp, { force: true });
	const cli = path.join("node_modules", "@remix-run", "dev", "dist", "cli.js");
	const run = spawnSync(process.execPath, [cli, "vite:build"], {
		cwd: root,
		env: { ...process.env, NODE_ENV: "production" },
		stdio: ["ignore", "ignore", "inherit"],
	});
	if (run.status !== 0) return "The pages could not be built: the reason stands above.";
	writeFileSync(stamp, digest);
	return null;
}
