import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { Logger } from "pino";
import type { Application } from "~/application-context";
import { acceptedAddresses } from "./accepted-addresses";
import { formsOnly } from "./accepted-bodies";
import { oneAddress, ownMachineOnly } from "./accepted-hosts";
import { answerPages } from "./answer-pages";
import { findPage, refuseMethod } from "./asked-page";
import { healthEverySeconds } from "./health";
import { keptPages } from "./kept-pages";
import { notStoredUnlessSaid } from "./not-stored";
import { originCheck } from "./origin-check";
import type { PageAnswers } from "./page-answers";
import type { Pages } from "./pages";
import { sendRefusalPage } from "./refusal-page";
import { loggedError, requestIds, requestLog } from "./request-log";
import { securityEvents } from "./security-events";
import { securityHeaders } from "./security-headers";
import { bodiesInPace, PACE, type Pace } from "./slow-bodies";

type Parts = {
	readonly application: Application;
	readonly pages: Pages;
	readonly log: Logger;
	readonly trustProxy: false | number | string[];
	readonly development: boolean;
	readonly large?: PageAnswers | undefined;
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

/** Puts the server together: what every request passes through, in order, before it reaches a page. */
export function makeServer(parts: Parts): Express {
	const { application, pages, log, trustProxy, development, pace = PACE } = parts;
	const { mode, origin, db, secureCookies } = application;
	const kept = keptPages(application);
	const app = express();
	app.disable("x-powered-by");
	app.set("trust proxy", trustProxy);
	app.set("query parser", false);
	app.use(requestIds());
	app.use(requestLog(log, (locals) => locals.personId as string | undefined));
	app.use((asked, answered, next) => void (kept.answerAtOnce(asked, answered) || next()));
	app.use(securityHeaders({ secure: secureCookies, development }));
	app.use(securityEvents(application, log));
	app.use(bodiesInPace(pace));
	app.use(acceptedAddresses());
	app.all("/healthz", health(db));
	app.use(mode === "demo" || origin === null ? ownMachineOnly() : oneAddress(origin));
	app.use(findPage(pages));
	app.use(originCheck(mode === "demo" ? null : origin));
	app.use(formsOnly());
	app.use(pages.files);
	app.use(notStoredUnlessSaid());
	app.use(answerPages({ ...parts, kept }));
	app.use(lastResort(log));
	return app;
}
