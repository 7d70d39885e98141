import type { Server } from "node:http";
import { type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import type { Express } from "express";
import express from "express";
import pino from "pino";
import { onTestFinished } from "vitest";
import type { Application } from "~/application-context";
import { settableClock } from "~/clock";
import { makeServer } from "~/commands/serve/application";
import type { Pages } from "~/commands/serve/pages";
import { handleError } from "~/entry.server";
import { countedIds } from "~/ids";
import type { Db } from "~db/client";

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

/** Sends one request by hand, so that Host and Origin can be anything; port, method, path, headers and body. */
export function send(
	port: number,
	method: string,
	path: string,
	headers: Record<string, string> = {},
	body?: string,
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

/** Pages with one route that answers what it was asked, in place of a build. */
function echoPages(): Pages {
	const route = {
		id: "routes/$",
		path: "*",
		module: {
			loader: ({ request: asked, context }: { request: Request; context: { address: string } }) => {
				if (asked.url.endsWith("/fails")) throw new Error("a bug");
				return Response.json({ url: asked.url, address: context.address });
			},
			action: async ({ request: asked }: { request: Request }) => new Response(await asked.text()),
		},
	};
	return {
		files: express.Router(),
		build: {
			entry: { module: { default: () => new Response("page"), handleError } },
			routes: { [route.id]: route },
			assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" },
			publicPath: "/",
			assetsBuildDirectory: "",
			future: {},
			isSpaMode: false,
		} as unknown as Exclude<Pages["build"], () => unknown>,
		close: async () => {},
	};
}

function listening(app: Express): Promise<{ server: Server; port: number }> {
	return new Promise((resolve) => {
		const server = app.listen(0, "127.0.0.1", () =>
			resolve({ server, port: (server.address() as AddressInfo).port }),
		);
	});
}

/** Serves a database as the program would, with a page that echoes; gives the port and the log's lines. */
export async function testServer(
	db: Db,
	more: Partial<Application> & { readonly trustProxy?: number } = {},
): Promise<{ readonly port: number; readonly lines: Record<string, unknown>[] }> {
	const { trustProxy = false, ...application } = more;
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
		pages: echoPages(),
		log,
		trustProxy,
		development: false,
	});
	const { server, port } = await listening(app);
	onTestFinished(() => void server.close());
	return { port, lines };
}
