import type { RequestHandler } from "express";
import { sendRefusalPage } from "./refusal-page";

type Headers = { readonly [name: string]: string | string[] | undefined };

function originOf(address: string): string | null {
	return URL.canParse(address) ? new URL(address).origin : null;
}

/**
 * Says whether a request that changes something was sent by a page of this site.
 * `allowed` is this site's origin. A request must say where it comes from, by Origin or else by Referer.
 */
export function comesFromOwnPage(headers: Headers, allowed: string): boolean {
	const site = headers["sec-fetch-site"];
	if (site !== undefined && site !== "same-origin" && site !== "none") return false;
	const origin = headers.origin;
	if (origin !== undefined) return origin === allowed;
	const referer = headers.referer;
	return typeof referer === "string" && originOf(referer) === allowed;
}

/**
 * Refuses every write that another site sent, with 403. `origin` is the site's own, or null in demo mode,
 * where the Host header (already known to be this machine) says it.
 */
export function originCheck(origin: string | null): RequestHandler {
	return (request, response, next) => {
		if (request.method === "GET" || request.method === "HEAD") return next();
		const allowed = origin ?? originOf(`http://${request.headers.host ?? ""}`);
		if (allowed !== null && comesFromOwnPage(request.headers, allowed)) return next();
		sendRefusalPage(
			response,
			403,
			"Request refused",
			"What you sent did not come from a page of this service, so nothing was changed.",
		);
	};
}
