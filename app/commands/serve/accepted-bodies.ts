import type { RequestHandler } from "express";
import { LARGEST_FILES_TOGETHER } from "~/domain/bid/attachment";
import { FILE_NOT_READ } from "~/domain/table/file-kind";
import { askedPage } from "./asked-page";
import { sendRefusalPage } from "./refusal-page";

/** The most bytes of a form, unless its page says otherwise: five times the longest whole bid of the real rounds. */
export const LARGEST_FORM = 512 * 1024;

/** The most bytes of a larger file that are let run past: before its end a browser does not follow where it is led. */
export const LARGEST_PASSED = 64 * 1024 * 1024;

/** The same of a form with files: what of a file is beyond its own limit is never kept, what was typed beside it is. */
const LARGEST_WITH_FILES = LARGEST_FILES_TOGETHER + LARGEST_FORM;

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
		const { takesFile, keepsFiles } = askedPage(response) ?? {};
		const isFile = request.method === "POST" && /^multipart\/form-data\s*(;|$)/i.test(type ?? "");
		// Only what comes in parts is kept out of memory.
		const largest = isFile && keepsFiles ? LARGEST_WITH_FILES : (takesFile ?? LARGEST_FORM);
		if (Number(length) > largest) {
			if (isFile && takesFile && Number(length) <= LARGEST_PASSED)
				return request.on("end", () => response.redirect(303, FILE_NOT_READ)).resume();
			return refuse(413, "That is too much at once", "What you sent is too large, so nothing was changed.");
		}
		if (Number(length) > 0 && !FORM.test(type ?? "")) {
			return refuse(415, "Request refused", "What you sent is not a form of this service.");
		}
		next();
	};
}
