import { createServer, type Server } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import type { Application } from "~/application-context";
import { makeServer } from "./serve/application";
import { leftOver } from "./serve/incoming";
import { pageThread } from "./serve/page-thread";
import { builtPages, livePages } from "./serve/pages";
import { repeatedly } from "./serve/repeated-work";
import {
	FILES_EVERY_HOUR,
	MESSAGES_EVERY_SECOND,
	OLD_MESSAGES_EVERY_HOUR,
	OLD_WORDS_EVERY_HOUR,
	REMINDERS_SOON,
	ROUNDS_EVERY_SECOND,
	SCANS_EVERY_MINUTE,
} from "./serve/timers";
import type { Settings } from "./settings.mjs";

const LONGEST_SHUTDOWN_MS = 10_000;

/** How long the timers' last turns are waited for: a mail under way would else be sent twice. */
const LONGEST_TURN_MS = 5000;

/** How long a request's head may take; how long its body may, `bodiesInPace` says. */
export const PATIENCE = { headersTimeout: 12_000, requestTimeout: 0, connectionsCheckingInterval: 2000 };

export type Serving = {
	/** Where it answers, like http://127.0.0.1:3000. */
	readonly address: string;
	/** Lets requests under way finish, at most ten seconds, and takes no new ones. */
	stop(): Promise<void>;
};

function listen(server: Server, host: string, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, host, () => {
			server.off("error", reject);
			resolve();
		});
	});
}

async function stopServer(server: Server): Promise<void> {
	const closed = new Promise<void>((resolve) => server.close(() => resolve()));
	server.closeIdleConnections();
	const idle = setInterval(() => server.closeIdleConnections(), 100);
	const cut = setTimeout(() => server.closeAllConnections(), LONGEST_SHUTDOWN_MS);
	await closed;
	clearInterval(idle);
	clearTimeout(cut);
}

/**
 * Serves an application at the address of the settings. With `development` the pages come straight from their
 * sources. Rejects with the system's error when it cannot listen there (EADDRINUSE: the port is taken).
 */
export async function serve(
	application: Application,
	settings: Pick<Settings, "host" | "port" | "trustProxy">,
	log: Logger,
	development: boolean,
): Promise<Serving> {
	const server = createServer(PATIENCE);
	const pages = development ? await livePages(server) : await builtPages();
	const large = application.inThreads && !development ? pageThread(application) : null;
	const removeLeftOver = await leftOver(application.db);
	const { trustProxy } = settings;
	server.on(
		"request",
		makeServer({ application, pages, log, trustProxy, development, large: large?.answers }),
	);
	try {
		await listen(server, settings.host, settings.port);
		await removeLeftOver();
	} catch (error) {
		await pages.close();
		throw error;
	}
	large?.begin();
	const works = [
		...[ROUNDS_EVERY_SECOND, FILES_EVERY_HOUR, SCANS_EVERY_MINUTE],
		...[REMINDERS_SOON, MESSAGES_EVERY_SECOND, OLD_MESSAGES_EVERY_HOUR, OLD_WORDS_EVERY_HOUR],
	];
	const timers = works.map((work) => repeatedly(application, log, work));
	const bound = server.address();
	const port = typeof bound === "object" && bound ? bound.port : settings.port;
	const host = settings.host.includes(":") ? `[${settings.host}]` : settings.host;
	return {
		address: `http://${host}:${port}`,
		async stop() {
			const ended = Promise.all(timers.map((stop) => stop()));
			await stopServer(server);
			await Promise.race([ended, wait(LONGEST_TURN_MS, null, { ref: false })]);
			await large?.end();
			await pages.close();
		},
	};
}
