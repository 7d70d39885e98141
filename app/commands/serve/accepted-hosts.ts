import type { RequestHandler } from "express";
import { isLoopback } from "../settings.mjs";
import { sendRefusalPage } from "./refusal-page";

function isForwarding(name: string): boolean {
	return name === "forwarded" || name.startsWith("x-forwarded-");
}

/** Keeps the demonstration on its own machine: another Host, or any forwarded request, is refused with 403. */
export function ownMachineOnly(): RequestHandler {
	return (request, response, next) => {
		const host = (request.headers.host ?? "").replace(/:\d+$/, "");
		if (isLoopback(host) && !Object.keys(request.headers).some(isForwarding)) return next();
		sendRefusalPage(
			response,
			403,
			"Request refused",
			"This is a demonstration. It answers only on the machine it runs on, and not through a proxy.",
		);
	};
}

/** Makes every request one for `origin`, so that no Host or header puts another address into a page or a link. */
export function oneAddress(origin: string): RequestHandler {
	const { host, protocol } = new URL(origin);
	return (request, _response, next) => {
		request.headers.host = host;
		delete request.headers["x-forwarded-host"];
		Object.defineProperty(request, "protocol", { value: protocol.slice(0, -1) });
		next();
	};
}
