import { existsSync } from "node:fs";
import type { Server } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { builtFiles } from "./static-files";

/** What answers pages: the files that go with them, and the build Remix answers from. */
export type Pages = {
	readonly files: RequestHandler;
	readonly build: ServerBuild | (() => Promise<ServerBuild>);
	close(): Promise<void>;
};

/** The build's file. */
export const BUILD = path.resolve("build/server/index.js");

/** The pages as `npm run build` left them. */
export async function builtPages(): Promise<Pages> {
	if (!existsSync(BUILD)) throw new Error("the pages are not built: run npm run build");
	return {
		files: builtFiles(path.resolve("build/client")),
		build: (await import(pathToFileURL(BUILD).href)) as ServerBuild,
		close: async () => {},
	};
}

/** The pages straight from their sources: Vite makes each file when it is asked for, and reloads what changes. */
export async function livePages(server: Server): Promise<Pages> {
	const { createServer } = await import("vite");
	const vite = await createServer({ server: { middlewareMode: true, hmr: { server } }, appType: "custom" });
	return {
		files: vite.middlewares,
		build: async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as unknown as ServerBuild,
		close: () => vite.close(),
	};
}
