import { renameSync, statSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import type { ActionFunctionArgs, ServerBuild } from "@remix-run/node";
import express from "express";
import pino from "pino";
import { onTestFinished } from "vitest";
import type { Application } from "~/application-context";
import { settableClock } from "~/clock";
import { PATIENCE } from "~/commands/serve";
import { makeServer } from "~/commands/serve/application";
import type { Pages } from "~/commands/serve/pages";
import type { Pace } from "~/commands/serve/slow-bodies";
import { handleError } from "~/entry.server";
import { countedIds } from "~/ids";
import { sentFiles } from "~/received-file";
import type { Db } from "~db/client";

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

/** Sends one request by hand, so that Host and Origin can be anything; port, method, path, headers and body. */
export function send(
	port: number,
	method: string,
	path: string,
	headers: Record<string, string> = {},
	body?: string | Buffer,
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const sent = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
			let text = "";
			response.setEncoding("utf8");
			response.on("data", (part: string) => {
				text += part;
			});
			response.on("end", () =>
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
			);
		});
		sent.on("error", reject);
		sent.end(body);
	});
}

/**
 * Sends bytes over a connection of its own; gives what came back until the server closed it, "" where nothing
 * came within ten seconds.
 */
export function sendRaw(port: number, bytes: string): Promise<string> {
	return new Promise((resolve) => {
		const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
		let text = "";
		socket.setEncoding("latin1").on("data", (part: string) => {
			text += part;
		});
		socket.setTimeout(10_000, () => socket.destroy());
		socket.on("error", () => {});
		socket.on("close", () => resolve(text));
	});
}

/**
 * Sends a form so many bytes at a time, as its server takes them; gives the status ("closed" where none came) and
 * after how many milliseconds the connection was over.
 */
export function sendSlowly(
	port: number,
	head: string,
	{ piece, everyMs }: { readonly piece: string; readonly everyMs: number },
): Promise<{ readonly status: string; readonly afterMs: number }> {
	const began = performance.now();
	return new Promise((resolve) => {
		const socket = connect(port, "127.0.0.1", () => socket.write(head));
		const writing = setInterval(() => socket.write(piece), everyMs);
		let text = "";
		socket.setEncoding("latin1").on("data", (part: string) => {
			text += part;
		});
		socket.on("error", () => {});
		socket.on("close", () => {
			clearInterval(writing);
			const status = /^HTTP\/1.1 (\d+)/.exec(text)?.[1] ?? "closed";
			resolve({ status, afterMs: performance.now() - began });
		});
	});
}

/** What a page that keeps files got, and how they stand on the disk; the person that `id` names sent it. */
async function keptFiles({ request: asked, params, context }: ActionFunctionArgs) {
	context.signedIn?.(params.id ?? "");
	if (asked.url.endsWith("/refused")) throw new Response("no", { status: 403, statusText: "forbidden" });
	const form = await asked.formData();
	const files = [...new Set(form.keys())].flatMap((name) => sentFiles(form, name));
	const said = files.map(({ name, bytes, sha256, path }) => ({
		...{ name, bytes, sha256, path },
		mode: (statSync(path).mode & 0o777).toString(8),
		size: statSync(path).size,
	}));
	if (asked.url.endsWith("/taken"))
		for (const { path } of files) renameSync(path, join(path, "../../../taken"));
	const fields = [...form].filter(([, value]) => typeof value === "string");
	return Response.json({ files: said, fields });
}

/** Pages with one route that answers what it was asked, in place of a build. */
function echoPages(): Pages {
	const echo = {
		id: "routes/$",
		path: "*",
		module: {
			loader: ({ request: asked, context }: { request: Request; context: { address: string } }) => {
				if (asked.url.endsWith("/fails")) throw new Error("a bug");
				return Response.json({ url: asked.url, address: context.address });
			},
			action: async ({ request: asked }: { request: Request }) =>
				new Response(new URLSearchParams([...(await asked.formData())] as string[][]).toString()),
		},
	};
	const routes = {
		[echo.id]: echo,
		import: { ...echo, id: "import", path: "needs/:id/import", module: { ...echo.module, handle: TAKES } },
		keeps: {
			...{ ...echo, id: "keeps", path: "keeps/:id" },
			module: { action: keptFiles, handle: { keepsFiles: true } },
		},
		link: { ...echo, id: "link", path: "link/:token" },
		round: { ...echo, id: "round", path: "rounds/:roundId" },
	};
	return {
		files: express.Router(),
		build: {
			entry: { module: { default: () => new Response("page"), handleError } },
			routes,
			assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" },
			publicPath: "/",
			assetsBuildDirectory: "",
			future: {},
			isSpaMode: false,
		} as unknown as Exclude<Pages["build"], () => unknown>,
		close: async () => {},
	};
}

export const TAKES = { takesFile: 1024 * 1024 };

type Wanted = Partial<Application> & {
	readonly trustProxy?: number;
	readonly build?: ServerBuild;
	readonly patience?: typeof PATIENCE;
	readonly pace?: Pace;
};

export type TestServer = { readonly port: number; readonly lines: Record<string, unknown>[] };

/**
 * Serves a database as the program would; gives the port and the log's lines. Pages are those of `build`, or one that
 * echoes. Whoever opens it closes it.
 */
export async function openServer(db: Db, more: Wanted = {}): Promise<TestServer & { close(): void }> {
	const { trustProxy = false, build, patience = PATIENCE, pace, ...application } = more;
	const lines: Record<string, unknown>[] = [];
	const log = pino({ base: null }, { write: (line: string) => lines.push(JSON.parse(line)) });
	const app = makeServer({
		application: {
			db,
			clock: settableClock("2026-05-01T09:00:00.000Z"),
			ids: countedIds("t"),
			mode: "demo",
			origin: null,
			secureCookies: application.origin?.startsWith("https:") ?? false,
			...application,
		},
		pages: build ? { ...echoPages(), build } : echoPages(),
		log,
		trustProxy,
		development: false,
		...(pace ? { pace } : {}),
	});
	const server = createServer(patience, app);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	return {
		port,
		lines,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** As openServer, for one test. */
export async function testServer(db: Db, more: Wanted = {}): Promise<TestServer> {
	const server = await openServer(db, more);
	onTestFinished(() => server.close());
	return server;
}
