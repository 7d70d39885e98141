import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import pino, { type Logger } from "pino";
import type { LogLevel } from "../settings.mjs";

/** The program's log: one JSON object a line on standard output. */
export function createLog(level: LogLevel): Logger {
	return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/**
 * A request's path as the log may keep it: without its query, and without the token of a one-time link.
 */
function loggedPath(url: string): string {
	const path = url.split("?", 1)[0] ?? "";
	return path.replace(/^\/link\/[^/]+/, "/link/[secret]");
}

/** Gives each request its id, in `response.locals.requestId` and in the x-request-id header. */
export function requestIds(): RequestHandler {
	return (_request, response, next) => {
		const requestId = randomUUID();
		response.locals.requestId = requestId;
		response.set("x-request-id", requestId);
		next();
	};
}

/**
 * Writes one line for each request once it is answered or given up: never bodies, queries, cookies or headers.
 * `personOf` gives the id of the person who was signed in, if the application came to know it.
 */
export function requestLog(
	log: Logger,
	personOf: (locals: Record<string, unknown>) => string | undefined,
): RequestHandler {
	return (request, response, next) => {
		const began = performance.now();
		const path = loggedPath(request.originalUrl);
		response.once("close", () => {
			const personId = personOf(response.locals);
			log.info({
				method: request.method,
				path,
				status: response.statusCode,
				ms: Math.round((performance.now() - began) * 10) / 10,
				requestId: response.locals.requestId,
				...(personId === undefined ? {} : { personId }),
				...(response.writableFinished ? {} : { cut: true }),
			});
		});
		next();
	};
}
