import type { RequestHandler } from "express";

/** Keeps an answer out of every cache, unless the page says otherwise itself. */
export function notStoredUnlessSaid(): RequestHandler {
	return (_request, response, next) => {
		const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => typeof response;
		response.writeHead = ((...given: unknown[]) => {
			if (!response.hasHeader("cache-control")) response.setHeader("cache-control", "private, no-store");
			return writeHead(...given);
		}) as typeof response.writeHead;
		next();
	};
}
