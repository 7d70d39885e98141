import type { RequestHandler } from "express";
import { sendRefusalPage } from "./refusal-page";

/** The most bytes that one form may carry. The longest bid of the real rounds is a twentieth of it. */
export const LARGEST_BODY = 2 * 1024 * 1024;

/** Refuses a body that is too large (413) or does not say its length (411) before any of it is read. */
export function bodyLimit(): RequestHandler {
	return (request, response, next) => {
		if (request.headers["transfer-encoding"] !== undefined) {
			response.set("connection", "close");
			return sendRefusalPage(response, 411, "Request refused", "What you sent did not say how long it is.");
		}
		if (Number(request.headers["content-length"] ?? 0) > LARGEST_BODY) {
			response.set("connection", "close");
			return sendRefusalPage(
				response,
				413,
				"That is too much at once",
				"What you sent is larger than 2 megabytes, so nothing was changed.",
			);
		}
		next();
	};
}
