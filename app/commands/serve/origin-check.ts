import type { RequestHandler } from "express";
import { sendRefusalPage } from "./refusal-page";

type Headers = { readonly [name: string]: string | string[] | undefined };

function originOf(address: string): string | null {
	return URL.canParse(address) ? new URL(address).origin : null;
}

/** Whether Origin, or else Referer, says that a page of this site (`allowed`) sent a request to change something. */
export function comesFromOwnPage(headers: Headers, allowed: string): boolean {
	const site = headers["sec-fetch-site"];
	if (site !== undefined && site !== "same-origin" && site !== "none") return false;
	const origin = headers.origin;
	if (origin !== undefined) return origin === allowed;
	const referer = headers.referer;
	return typeof referer === "string" && originOf(referer) === allowed;
}

/** Refuses writes sent by another site, with 403. `origin`: the site's own; null in demo mode, where Host says it. */
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
