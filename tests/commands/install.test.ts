import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sourcesDigest } from "~/commands/build.mjs";
import { isInstalled, lockStamp, missingCompilerPackages, npmEnvironment } from "~/commands/install.mjs";

let root: string;

beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "tranche-install-"));
	mkdirSync(path.join(root, "node_modules"));
	writeFileSync(path.join(root, "package-lock.json"), '{"packages":{}}');
});
afterEach(() => rmSync(root, { recursive: true }));

describe("installing", () => {
	it("is wanted until the lock's stamp stands in node_modules, and again when the lock changes", () => {
		expect(isInstalled(root)).toBe(false);
		writeFileSync(path.join(root, "node_modules", ".tranche-lock-stamp"), lockStamp(root));
		expect(isInstalled(root)).toBe(true);
		writeFileSync(path.join(root, "package-lock.json"), '{"packages":{"":{}}}');
		expect(isInstalled(root)).toBe(false);
	});

	it("stamps the Node version's binary interface, because the database engine is compiled for one", () => {
		expect(lockStamp(root)).toContain(`abi-${process.versions.modules}`);
	});

	it("points npm at the headers beside Node where they are, and drops production settings", () => {
		const node = path.join(root, "bin", "node");
		const env = { PATH: "/bin", NODE_ENV: "production", npm_config_omit: "dev" };
		expect(npmEnvironment(env, node)).toEqual({ PATH: "/bin" });
		mkdirSync(path.join(root, "include", "node"), { recursive: true });
		writeFileSync(path.join(root, "include", "node", "node.h"), "");
		expect(npmEnvironment(env, node)).toEqual({ PATH: "/bin", npm_config_nodedir: root });
	});

	it("names by Debian package what compiling the database engine lacks", () => {
		const bin = path.join(root, "bin");
		mkdirSync(bin);
		writeFileSync(path.join(bin, "make"), "", { mode: 0o755 });
		const node = path.join(bin, "node");
		expect(missingCompilerPackages({ PATH: bin }, node)).toEqual(["g++", "python3", "libnode-dev"]);
		for (const program of ["g++", "python3"]) writeFileSync(path.join(bin, program), "", { mode: 0o755 });
		mkdirSync(path.join(root, "include", "node"), { recursive: true });
		writeFileSync(path.join(root, "include", "node", "node.h"), "");
		expect(missingCompilerPackages({ PATH: bin }, node)).toEqual([]);
	});
});

describe("building", () => {
	it("is wanted again when a source's text or name changes, and for nothing else", () => {
		mkdirSync(path.join(root, "app", "routes"), { recursive: true });
		const page = path.join(root, "app", "routes", "page.tsx");
		writeFileSync(page, "one");
		const first = sourcesDigest(root);
		writeFileSync(path.join(root, "README.md"), "read me");
		expect(sourcesDigest(root)).toBe(first);
		writeFileSync(page, "two");
		const second = sourcesDigest(root);
		expect(second).not.toBe(first);
		rmSync(page);
		writeFileSync(path.join(root, "app", "routes", "other.tsx"), "two");
		expect(sourcesDigest(root)).not.toBe(second);
	});
});
