import type {
	AppLoadContext,
	EntryContext,
	HandleDataRequestFunction,
	HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { RefusedPage } from "./ui/frame/page-meta";
import { Enhancements } from "./ui/govuk/use-enhancement";
import { StillPage } from "./ui/layout/still-page";

/** How many milliseconds Remix keeps the loaders' data after a page is sent; the page itself waits for nothing. */
export const streamTimeout = 50;

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

/** A page that takes no form needs no script of ours: what its loaders gave stands in it, drawn, and nothing else. */
function isStill({ manifest, staticHandlerContext: { errors, matches } }: EntryContext): boolean {
	return !errors && manifest.routes[matches.at(-1)?.route.id ?? ""]?.hasAction === false;
}

/** Reads the loaders' data to its end first, to draw in one go: Remix 2.17.5 would write it out while it draws. */
async function withDataRead(context: EntryContext): Promise<void> {
	if (!context.serverHandoffStream || !context.renderMeta) return;
	const value = await new Response(context.serverHandoffStream).text();
	context.serverHandoffStream = new ReadableStream();
	const read = (done: boolean, value: string) =>
		Object.assign(Promise.resolve(), { result: { done, value } });
	context.renderMeta.streamCache = { 0: read(false, value), 1: read(true, "") };
}

/** Draws a page in one go. When not even the error page can be drawn, a plain one with the request's id is sent. */
export default async function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remixContext: EntryContext,
	{ cspNonce, requestId, reportError, drawn: take }: AppLoadContext,
): Promise<Response> {
	headers.set("Content-Type", "text/html; charset=utf-8");
	const still = isStill(remixContext);
	if (!still) await withDataRead(remixContext);
	try {
		const drawn = renderToString(
			<StillPage.Provider value={still}>
				<Enhancements.Provider value={new Set()}>
					<RefusedPage.Provider value={cameBack(remixContext.staticHandlerContext.actionData)}>
						<RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
					</RefusedPage.Provider>
				</Enhancements.Provider>
			</StillPage.Provider>,
		);
		const html = `<!DOCTYPE html>${drawn}`;
		take?.(html);
		return new Response(take ? null : html, { headers, status });
	} catch (error) {
		// What fails while it is drawn is drawn again by Remix as the error page; only that can fail here with errors known.
		if (!remixContext.staticHandlerContext.errors) throw error;
		reportError?.(error);
		return new Response(troublePage(requestId), { headers, status: 500 });
	}
}

/**
 * Answers a form that a browser sent by script. A refusal in words (400, 409) goes as 200, unchanged: after 4xx
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
