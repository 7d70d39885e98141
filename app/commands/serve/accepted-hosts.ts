import type { Request, RequestHandler } from "express";
import { isLoopback } from "../settings.mjs";
import { sendRefusalPage } from "./refusal-page";

function isForwarding(name: string): boolean {
	return name === "forwarded" || name.startsWith("x-forwarded-");
}

/** Whether a request comes from this machine by its own name, through nothing in between. */
export function isFromOwnMachine({ headers }: Pick<Request, "headers">): boolean {
	const host = (headers.host ?? "").replace(/:\d+$/, "");
	return isLoopback(host) && !Object.keys(headers).some(isForwarding);
}

/** Keeps the demonstration on its own machine: another Host, or any forwarded request, is refused with 403. */
export function ownMachineOnly(): RequestHandler {
	return (request, response, next) => {
		if (isFromOwnMachine(request)) return next();
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
