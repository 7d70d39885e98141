import pino from "pino";
import type { Browser, Page } from "playwright";
import { serve } from "~/commands/serve";
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD, DEMONSTRATION_PEOPLE } from "~/demo/accounts";
import { launchBrowser, visitor } from "./browser";
import type { Walker } from "./walk-people";
import { openSessions, tokenOf } from "./walk-requests";
import { walkWorld } from "./walk-world";

const REFUSED_FORM = /status of (400|404|409)/;

/**
 * The world of the walk, served in this process as the program does, with a browser. What other people do
 * is done through the use cases. Whoever opens it closes it.
 */
export async function servedWorld() {
	const world = await walkWorld();
	openSessions(world);
	const { db, clock, ids } = world;
	const demonstration = {
		accounts: DEMONSTRATION_ACCOUNTS,
		rounds: DEMONSTRATION_PEOPLE,
		password: DEMONSTRATION_PASSWORD,
	};
	const place = { mode: "demo", origin: null, secureCookies: false } as const;
	const settings = { host: "127.0.0.1", port: 0, trustProxy: false } as const;
	const log = pino({ level: "silent" });
	const serving = await serve({ db, clock, ids, demonstration, ...place }, settings, log, false);
	const browser: Browser = await launchBrowser();
	const windows = new Map<string, Page>();
	const complaints: string[] = [];

	/** A window in which a walker is signed in; each lane has windows of its own. */
	async function windowOf(walker: Walker, lane = 0, javaScript = true): Promise<Page> {
		const key = `${walker} ${lane} ${javaScript}`;
		const known = windows.get(key);
		if (known) return known;
		const context = await visitor(browser, serving.address, { javaScript });
		context.setDefaultTimeout(30_000);
		const cookie = { name: "tranche", value: tokenOf(walker), url: serving.address };
		if (walker !== "nobody") await context.addCookies([cookie]);
		const page = await context.newPage();
		page.on("console", (message) => {
			const said = ["error", "warning"].includes(message.type()) && !REFUSED_FORM.test(message.text());
			if (said) complaints.push(`${page.url()}: ${message.text()}`);
		});
		page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
		windows.set(key, page);
		return page;
	}

	return {
		world,
		windowOf,
		/** What browsers wrote to their consoles as errors and warnings, refused forms apart. */
		complaints,
		async close(): Promise<void> {
			await browser.close();
			await serving.stop();
			world.close();
		},
	};
}

export type ServedWorld = Awaited<ReturnType<typeof servedWorld>>;
