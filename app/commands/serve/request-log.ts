import { randomUUID } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import pino, { type Logger } from "pino";
import type { LogLevel } from "../settings.mjs";
import { askedPage, pathOf } from "./asked-page";

/** Shorter parts of an address are words of ours; identifiers and tokens are longer. */
const SHORTEST_SECRET = 12;

/** The program's log: one JSON object a line on standard output. */
export function createLog(level: LogLevel): Logger {
	return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/**
 * A request's address as the log may keep it: the page's own, with its parameters' names. What was sent may be a
 * one-time link's token, however it is written; of an address that no page has, only its length is kept.
 */
function loggedAddress(
	request: Request,
	response: Response,
): { readonly path: string; readonly length?: number } {
	const page = askedPage(response);
	if (page) return { path: page.pattern };
	const path = pathOf(request);
	// What is found before any page was asked is one of the files that go with them.
	if (response.statusCode < 400 && !response.locals.noSuchPage) return { path };
	return { path: "unmatched", length: path.length };
}

/** What the log may keep of an error: kind, words and where it arose, without any part of the address asked for. */
export function loggedError(error: unknown, request: Request): Error {
	const { name = typeof error, message = String(error), stack = "" } = error instanceof Error ? error : {};
	const sent = [request.originalUrl, ...request.originalUrl.split(/[/?&=;#]/)].flatMap((part) => {
		try {
			return [part, decodeURIComponent(part)];
		} catch {
			return [part];
		}
	});
	const secrets = [...new Set(sent)].filter((part) => part.length >= SHORTEST_SECRET);
	const kept = (text: string) =>
		secrets
			.sort((a, b) => b.length - a.length)
			.reduce((all, secret) => all.replaceAll(secret, "[sent]"), text);
	return Object.assign(new Error(kept(message)), { name, stack: kept(stack) });
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
		response.once("close", () => {
			const personId = personOf(response.locals);
			log.info({
				method: request.method,
				...loggedAddress(request, response),
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
