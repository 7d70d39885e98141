import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Where a browser for the journeys stands: the machine's own Chromium, else Playwright's.
 * @returns {Promise<string | null>}
 */
export async function findBrowser() {
	const own = INSTALLED.find((file) => existsSync(file));
	if (own) return own;
	const { chromium } = await import("playwright");
	const downloaded = chromium.executablePath();
	return existsSync(downloaded) ? downloaded : null;
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function succeeds(program, args) {
	const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
	return spawnSync(program, args, { env, stdio: "inherit" }).status === 0;
}

/**
 * Installs a browser unless there is one: Debian's Chromium where this may install packages, else Playwright's.
 * @returns {Promise<string | null>} null when there is one, else a sentence
 */
export async function ensureBrowser() {
	if (await findBrowser()) return null;
	console.log("Installing a browser for the journeys.");
	const packages = ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"];
	const asRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
	if (asRoot && succeeds("apt-get", ["update"]) && succeeds("apt-get", packages)) return null;
	if (succeeds(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"])) return null;
	return "No browser could be installed: install Debian's package chromium, or run npx playwright install --with-deps chromium.";
}
