import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { Logger } from "pino";
import type { Application } from "~/application-context";
import { formsOnly } from "./accepted-bodies";
import { oneAddress, ownMachineOnly } from "./accepted-hosts";
import { addressBuilds, firstPartOf } from "./address-builds";
import { healthOf } from "./health";
import { notStoredUnlessSaid } from "./not-stored";
import { originCheck } from "./origin-check";
import type { Pages } from "./pages";
import { sendRefusalPage } from "./refusal-page";
import { requestIds, requestLog } from "./request-log";
import { nonceOf, securityHeaders } from "./security-headers";

type Parts = {
	readonly application: Application;
	readonly pages: Pages;
	readonly log: Logger;
	readonly trustProxy: false | number | string[];
	readonly development: boolean;
};

function lastResort(log: Logger): ErrorRequestHandler {
	return (error, _request, response, next) => {
		log.error({ err: error, requestId: response.locals.requestId }, "request failed");
		if (response.headersSent) return next(error);
		sendRefusalPage(response, 500, "Sorry, there is a problem with the service", "Try again later.");
	};
}

/** Puts the server together: what every request passes through, in order, before it reaches a page. */
export function makeServer({ application, pages, log, trustProxy, development }: Parts): Express {
	const { mode, origin, db, secureCookies } = application;
	const app = express();
	app.disable("x-powered-by");
	app.set("trust proxy", trustProxy);
	app.use(requestIds());
	app.use(securityHeaders({ secure: secureCookies, development }));
	app.use(requestLog(log, (locals) => locals.personId as string | undefined));
	app.get("/healthz", (_request, response) => {
		const health = healthOf(db);
		response
			.status(health.ok ? 200 : 503)
			.set("cache-control", "no-store")
			.json(health);
	});
	app.use(mode === "demo" || origin === null ? ownMachineOnly() : oneAddress(origin));
	app.use(originCheck(mode === "demo" ? null : origin));
	app.use(formsOnly());
	app.use(compression());
	app.use(pages.files);
	app.use(notStoredUnlessSaid());
	const handler = (build: Pages["build"]): RequestHandler =>
		createRequestHandler({
			build,
			mode: development ? "development" : "production",
			getLoadContext: (request, response) => ({
				application,
				requestId: String(response.locals.requestId),
				cspNonce: nonceOf(response),
				address: request.ip ?? "",
				signedIn: (personId) => {
					response.locals.personId = personId;
				},
				reportError: (error) =>
					log.error({ err: error, requestId: response.locals.requestId }, "page failed"),
			}),
		});
	const whole = handler(pages.build);
	const builds = typeof pages.build === "function" ? [] : addressBuilds(pages.build);
	const handlers = new Map([...builds].map(([first, build]) => [first, handler(build)]));
	app.all("*", (request, response, next) =>
		(handlers.get(firstPartOf(request.path)) ?? whole)(request, response, next),
	);
	app.use(lastResort(log));
	return app;
}
