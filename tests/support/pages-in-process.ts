import path from "node:path";
import {
	configRoutesToRouteManifest,
	setRouteConfigAppDirectory,
} from "@remix-run/dev/dist/config/routes.js";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";

type RouteModule = ServerBuild["routes"][string] extends infer Route
	? Route extends { module: infer Module }
		? Module
		: never
	: never;

const MODULES = import.meta.glob<RouteModule>(["../../app/routes/*.{ts,tsx}", "../../app/*.tsx"]);

/** A route file of app/routes, by the name that stands there without its ending, and what it answers. */
export type RouteFile = {
	readonly name: string;
	readonly hasPage: boolean;
	readonly hasLoader: boolean;
	readonly hasAction: boolean;
};

/** The program's pages and where they answer, without their modules. */
export async function routeManifest() {
	setRouteConfigAppDirectory(path.resolve("app"));
	const { default: config } = await import("~/routes");
	return configRoutesToRouteManifest(config);
}

/** Every route file of the program with the address it answers at, loaded from its source. */
export async function routeFiles(): Promise<{
	readonly files: readonly RouteFile[];
	readonly build: ServerBuild;
}> {
	const routes: Record<string, unknown> = {};
	const assets: Record<string, unknown> = {};
	const files: RouteFile[] = [];
	const root: { id: string; path: string; file: string; parentId?: string } = {
		id: "root",
		path: "",
		file: "root.tsx",
	};
	for (const { file, ...route } of [root, ...Object.values(await routeManifest())]) {
		const module = await MODULES[`../../app/${file}`]?.();
		if (!module) throw new Error(`${file} could not be loaded`);
		const hasLoader = "loader" in module;
		const hasAction = "action" in module;
		routes[route.id] = { ...route, module };
		assets[route.id] = {
			...route,
			hasAction,
			hasLoader,
			hasErrorBoundary: "ErrorBoundary" in module,
			hasClientAction: false,
			hasClientLoader: false,
			module: "",
		};
		if (!file.startsWith("routes/")) continue;
		if (route.parentId?.startsWith("routes/")) throw new Error(`${file} is a page inside another page`);
		const name = path.basename(file).replace(/\.tsx?$/, "");
		files.push({ name, hasPage: "default" in module, hasLoader, hasAction });
	}
	const build = {
		entry: { module: await import("~/entry.server") },
		routes,
		assets: { entry: { imports: [], module: "" }, routes: assets, url: "", version: "1" },
		publicPath: "/",
		assetsBuildDirectory: "",
		future: {
			v3_fetcherPersist: true,
			v3_relativeSplatPath: true,
			v3_throwAbortReason: true,
			v3_lazyRouteDiscovery: false,
			v3_singleFetch: true,
		},
		isSpaMode: false,
	} as unknown as ServerBuild;
	return { files, build };
}

/**
 * Answers requests as the program does, without a network. With a route file's name it knows that page alone and saves
 * half of the time, as finding a page among all takes longest.
 */
export function requestHandler(build: ServerBuild, name?: string): ReturnType<typeof createRequestHandler> {
	if (name === undefined) return createRequestHandler(build, "production");
	const known = ([id]: readonly [string, unknown]) => !id.startsWith("routes/") || id === `routes/${name}`;
	const routes = Object.fromEntries(Object.entries(build.routes).filter(known));
	return createRequestHandler({ ...build, routes }, "production");
}
