import type { RequestHandler } from "express";
import { sendRefusalPage } from "./refusal-page";

/** The most bytes that one form may carry. The longest bid of the real rounds is a twentieth of it. */
export const LARGEST_BODY = 2 * 1024 * 1024;

/** Where a page is led back to that was sent a larger file: to itself, which says so beside the field. */
export const FILE_TOO_LARGE = "?file=too-large";

/** The most bytes of such a file that are let run past: before its end a browser does not follow where it is led. */
export const LARGEST_PASSED = 64 * 1024 * 1024;

const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/**
 * Refuses, without keeping any of it, a body that no form of this service sends: one of unknown length (411),
 * too large (413; a page that takes a file is shown again) or of another kind than a form's (415).
 */
export function formsOnly(): RequestHandler {
	return (request, response, next) => {
		const {
			"transfer-encoding": encoding,
			"content-length": length = "0",
			"content-type": type,
		} = request.headers;
		const refuse = (status: number, title: string, sentence: string) => {
			response.set("connection", "close");
			sendRefusalPage(response, status, title, sentence);
		};
		if (encoding !== undefined) {
			return refuse(411, "Request refused", "What you sent did not say how long it is.");
		}
		if (Number(length) > LARGEST_BODY) {
			if (type?.startsWith("multipart/form-data") && Number(length) <= LARGEST_PASSED)
				return request.on("end", () => response.redirect(303, FILE_TOO_LARGE)).resume();
			const sentence = "What you sent is larger than 2 megabytes, so nothing was changed.";
			return refuse(413, "That is too much at once", sentence);
		}
		if (Number(length) > 0 && !FORM.test(type ?? "")) {
			return refuse(415, "Request refused", "What you sent is not a form of this service.");
		}
		next();
	};
}
