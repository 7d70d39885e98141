import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { Logger } from "pino";
import type { Application } from "~/application-context";
import { acceptedAddresses } from "./accepted-addresses";
import { formsOnly } from "./accepted-bodies";
import { oneAddress, ownMachineOnly } from "./accepted-hosts";
import { askedPage, findPage, refuseMethod } from "./asked-page";
import { formActions } from "./form-actions";
import { healthEverySeconds } from "./health";
import { notStoredUnlessSaid } from "./not-stored";
import { originCheck } from "./origin-check";
import { pageBuild } from "./page-builds";
import { pageTable } from "./page-table";
import type { Pages } from "./pages";
import { sendRefusalPage } from "./refusal-page";
import { loggedError, requestIds, requestLog } from "./request-log";
import { noteRefusal, securityEvents } from "./security-events";
import { nonceOf, securityHeaders } from "./security-headers";
import { bodiesInPace, PACE, type Pace } from "./slow-bodies";

type Parts = {
	readonly application: Application;
	readonly pages: Pages;
	readonly log: Logger;
	readonly trustProxy: false | number | string[];
	readonly development: boolean;
	readonly pace?: Pace;
};

function lastResort(log: Logger): ErrorRequestHandler {
	return (error, request, response, next) => {
		log.error({ err: loggedError(error, request), requestId: response.locals.requestId }, "request failed");
		if (response.headersSent) return next(error);
		sendRefusalPage(response, 500, "Sorry, there is a problem with the service", "Try again later.");
	};
}

const HEALTH = { id: "healthz", pattern: "/healthz", methods: ["GET", "HEAD"] };

/** Whether all is well, asked by whatever watches the program, from any host. */
function health(db: Application["db"]): RequestHandler {
	const look = healthEverySeconds(db);
	return (request, response) => {
		response.locals.page = HEALTH;
		if (!HEALTH.methods.includes(request.method)) return refuseMethod(response, HEALTH.methods);
		const health = look();
		response
			.status(health.ok ? 200 : 503)
			.set("cache-control", "no-store")
			.json(health);
	};
}

/** Answers a request out of the build of the page that it is for. */
function answerPages({ application, pages, log, development }: Omit<Parts, "trustProxy">): RequestHandler {
	const { build } = pages;
	const handler = (pageId?: string): RequestHandler =>
		createRequestHandler({
			build:
				typeof build === "function"
					? async () => {
							const whole = await build();
							return { ...whole, routes: formActions(whole.routes) };
						}
					: pageBuild(build, pageId ?? pageTable(build.routes).noSuchPage.id),
			mode: development ? "development" : "production",
			getLoadContext: (request, response) => ({
				application,
				requestId: String(response.locals.requestId),
				cspNonce: nonceOf(response),
				address: request.ip ?? "",
				signedIn: (personId) => {
					response.locals.personId = personId;
				},
				refused: (code) => noteRefusal(response, code),
				reportError: (error) => {
					const { requestId } = response.locals;
					log.error({ err: loggedError(error, request), requestId }, "page failed");
				},
			}),
		});
	const handlers = new Map<string | undefined, RequestHandler>();
	return (request, response, next) => {
		response.locals.noSuchPage = askedPage(response) === undefined;
		const page = typeof build === "function" ? undefined : askedPage(response)?.id;
		const known = handlers.get(page) ?? handler(page);
		handlers.set(page, known);
		return known(request, response, next);
	};
}

/** Puts the server together: what every request passes through, in order, before it reaches a page. */
export function makeServer(parts: Parts): Express {
	const { application, pages, log, trustProxy, development, pace = PACE } = parts;
	const { mode, origin, db, secureCookies } = application;
	const app = express();
	app.disable("x-powered-by");
	app.set("trust proxy", trustProxy);
	app.set("query parser", false);
	app.use(requestIds());
	app.use(securityHeaders({ secure: secureCookies, development }));
	app.use(requestLog(log, (locals) => locals.personId as string | undefined));
	app.use(securityEvents(application, log));
	app.use(bodiesInPace(pace));
	app.use(acceptedAddresses());
	app.all("/healthz", health(db));
	app.use(mode === "demo" || origin === null ? ownMachineOnly() : oneAddress(origin));
	app.use(findPage(pages));
	app.use(originCheck(mode === "demo" ? null : origin));
	app.use(formsOnly());
	app.use(compression());
	app.use(pages.files);
	app.use(notStoredUnlessSaid());
	app.use(answerPages(parts));
	app.use(lastResort(log));
	return app;
}
