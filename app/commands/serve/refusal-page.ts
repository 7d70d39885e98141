import type { Response } from "express";

/** Answers with a page of one sentence, and the request's id to find it in the log, before the application. */
export function sendRefusalPage(response: Response, status: number, title: string, sentence: string): void {
	const requestId = response.locals.requestId;
	response
		.status(status)
		.set("cache-control", "no-store")
		.type("html")
		.send(
			`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} - Tranche</title>` +
				'<meta name="viewport" content="width=device-width"></head>' +
				`<body><h1>${title}</h1><p>${sentence}</p>${
					typeof requestId === "string" ? `<p>Request ${requestId}</p>` : ""
				}</body></html>`,
		);
}
