import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const SOURCES = [
	"app",
	"db",
	"public",
	"package.json",
	"package-lock.json",
	"remix.config.js",
	"tsconfig.json",
	"vite.config.ts",
	"check-script.ts",
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
 * Waits until no other process builds here, and then keeps others waiting until it is let go of.
 * @param {string} root
 * @returns {() => void} lets go
 */
function holdBuild(root) {
	const hold = path.join(root, "build", ".building");
	mkdirSync(path.dirname(hold), { recursive: true });
	for (;;) {
		try {
			writeFileSync(hold, String(process.pid), { flag: "wx" });
			return () => rmSync(hold, { force: true });
		} catch {
			if (!isRunning(existsSync(hold) ? Number(readFileSync(hold, "utf8")) : 0))
				rmSync(hold, { force: true });
			else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
		}
	}
}

/** @param {number} pid 0 for one that has not been written yet */
function isRunning(pid) {
	if (pid === 0) return true;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}

/**
 * Builds the pages, unless the build in place was made from the present sources.
 * @param {string} root folder of the repository
 * @returns {string | null} null when the build is there, else a sentence
 */
export function ensureBuilt(root) {
	if (isBuilt(root)) return null;
	const letGo = holdBuild(root);
	try {
		return isBuilt(root) ? null : build(root);
	} finally {
		letGo();
	}
}

/** @param {string} root */
function isBuilt(root) {
	const stamp = path.join(root, STAMP);
	return existsSync(stamp) && readFileSync(stamp, "utf8") === sourcesDigest(root);
}

/**
 * Puts beside each file of words its packed forms, so that a server need not pack it for every browser.
 * @param {string} folder
 */
function packFiles(folder) {
	const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
	for (const file of filesUnder(path.dirname(folder), path.basename(folder))) {
		if (!/\.(m?js|css|svg|ico|txt|json)$/.test(file)) continue;
		const full = path.join(path.dirname(folder), file);
		const content = readFileSync(full);
		writeFileSync(`${full}.br`, brotliCompressSync(content, { params: quality }));
		writeFileSync(`${full}.gz`, gzipSync(content, { level: 9 }));
	}
}

/** @param {string} root */
function build(root) {
	console.log("Building the pages.");
	const stamp = path.join(root, STAMP);
	const digest = sourcesDigest(root);
	rmSync(stamp, { force: true });
	const cli = path.join("node_modules", "@remix-run", "dev", "dist", "cli.js");
	const run = spawnSync(process.execPath, [cli, "vite:build", "--logLevel", "error"], {
		cwd: root,
		env: { ...process.env, NODE_ENV: "production" },
		stdio: ["ignore", "ignore", "inherit"],
	});
	if (run.status !== 0) return "The pages could not be built: the reason stands above.";
	packFiles(path.join(root, "build", "client"));
	writeFileSync(stamp, digest);
	return null;
}
