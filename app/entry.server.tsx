import { PassThrough } from "node:stream";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import {
	createReadableStreamFromReadable,
	type HandleDataRequestFunction,
	type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { RefusedPage } from "./ui/frame/page-meta";

/** How long a page may take before what is missing of it is given up. */
export const streamTimeout = 5000;

function troublePage(requestId: string): string {
	return (
		'<!doctype html><html lang="en"><head><meta charset="utf-8">' +
		"<title>Sorry, there is a problem with the service - Tranche</title></head>" +
		"<body><h1>Sorry, there is a problem with the service</h1>" +
		`<p>Try again later. If you tell us about it, give us this number: ${requestId}</p></body></html>`
	);
}

/** Whether a form was sent and came back with something wrong in it. */
function cameBack(actionData: Record<string, unknown> | null): boolean {
	return Object.values(actionData ?? {}).some((answer) => {
		const { errors, conflict } = (answer ?? {}) as { readonly errors?: object; readonly conflict?: unknown };
		return Boolean(conflict) || Object.keys(errors ?? {}).length > 0;
	});
}

/** Draws a page and streams it. When not even the error page can be drawn, a plain one with the request's id is sent. */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remixContext: EntryContext,
	loadContext: AppLoadContext,
): Promise<Response> {
	const { cspNonce, requestId, reportError } = loadContext;
	headers.set("Content-Type", "text/html; charset=utf-8");
	return new Promise((resolve) => {
		let shellDrawn = false;
		let finalStatus = status;
		const { pipe, abort } = renderToPipeableStream(
			<RefusedPage.Provider value={cameBack(remixContext.staticHandlerContext.actionData)}>
				<RemixServer context={remixContext} url={request.url} abortDelay={streamTimeout} nonce={cspNonce} />
			</RefusedPage.Provider>,
			{
				nonce: cspNonce,
				onShellReady() {
					shellDrawn = true;
					const body = new PassThrough();
					body.once("close", () => clearTimeout(timer));
					resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }));
					pipe(body);
				},
				onShellError(error) {
					clearTimeout(timer);
					reportError?.(error);
					resolve(new Response(troublePage(requestId), { headers, status: 500 }));
				},
				onError(error) {
					finalStatus = 500;
					if (shellDrawn) reportError?.(error);
				},
			},
		);
		const timer = setTimeout(abort, streamTimeout + 1000);
	});
}

/**
 * Answers a form that a browser sent by script. A refusal in words (400, 409) is given as 200, its words unchanged: after 4xx
 * the browser would keep the figures and hidden versions it had, and every further try would be refused as well.
 */
export const handleDataRequest: HandleDataRequestFunction = (response, { request }) => {
	const inWords = response.status === 400 || response.status === 409;
	return request.method === "POST" && inWords && request.headers.has("Sec-Fetch-Mode")
		? new Response(response.body, { status: 200, headers: response.headers })
		: response;
};

/** Logs what a loader or an action threw, under the request's id; a page that is not there is no error. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
	if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
	context.reportError?.(error);
};
