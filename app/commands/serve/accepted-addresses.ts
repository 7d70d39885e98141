import type { RequestHandler } from "express";
import { sendRefusalPage } from "./refusal-page";

/** The longest address, with its query: a filtered list of ours has a tenth of it. */
export const LONGEST_ADDRESS = 4096;

/** The longest part of a path between two slashes. */
export const LONGEST_PART = 300;

/** More parts than any page has. */
export const MOST_PARTS = 20;

/** More questions than any page asks in its address. */
export const MOST_QUESTIONS = 100;

const NO_ADDRESS = "No page of this service has this address.";

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const NEVER_IN_A_PATH = /[\\\u0000-\u001f\u007f]/;

function decoded(path: string): string | null {
	try {
		return decodeURIComponent(path);
	} catch {
		return null;
	}
}

/** What to answer to an address that no page can have, told before anything takes it apart; null for any other. */
export function addressFault(address: string): 400 | 404 | 414 | null {
	if (address.length > LONGEST_ADDRESS) return 414;
	const [path = "", ...query] = address.split("?");
	const text = decoded(path);
	if (text === null || !path.startsWith("/") || NEVER_IN_A_PATH.test(text)) return 400;
	const parts = path.split("/");
	if (address.includes("#") || text.split("/").some((part) => part === "." || part === "..")) return 400;
	if (parts.length > MOST_PARTS || parts.some((part) => part.length > LONGEST_PART)) return 404;
	if (parts.slice(1, -1).includes("")) return 404;
	const questions = query.join("?").split("&");
	// A page's data is asked for with .data; the older way names a page inside a query.
	if (questions.length > MOST_QUESTIONS || questions.some((each) => /^_data(=|$)/.test(each))) return 400;
	return null;
}

/** Refuses an address that no page can have, with a plain page. */
export function acceptedAddresses(): RequestHandler {
	return (request, response, next) => {
		const fault = addressFault(request.originalUrl);
		if (fault === null) return next();
		response.set("connection", "close");
		if (fault === 404) return sendRefusalPage(response, 404, "Page not found", NO_ADDRESS);
		if (fault === 414) return sendRefusalPage(response, 414, "The address is too long", NO_ADDRESS);
		return sendRefusalPage(response, 400, "Request refused", NO_ADDRESS);
	};
}
