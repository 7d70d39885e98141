import { type Browser, type BrowserContext, chromium } from "playwright";
import { findBrowser } from "~/commands/browser.mjs";

/** Starts the machine's browser, without a window. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
	const executablePath = await findBrowser();
	if (!executablePath) throw new Error("no browser: run npm test once, which installs one");
	return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** A fresh visitor of the program at `address`, with or without JavaScript. */
export function visitor(
	browser: Browser,
	address: string,
	options: { readonly javaScript?: boolean; readonly width?: number } = {},
): Promise<BrowserContext> {
	return browser.newContext({
		baseURL: address,
		javaScriptEnabled: options.javaScript ?? true,
		viewport: { width: options.width ?? 1280, height: 900 },
		locale: "en-GB",
	});
}
