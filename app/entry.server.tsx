import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { RefusedPage } from "./ui/frame/page-meta";
import { Enhancements } from "./ui/govuk/use-enhancement";
import { OwnScript } from "./ui/layout/page-scripts";

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

/** Draws a page in one go. When not even the error page can be drawn, a plain one with the request's id is sent. */
export default async function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remixContext: EntryContext,
	{ requestId, reportError, drawn: take, data }: AppLoadContext,
): Promise<Response> {
	data?.fill();
	const { entry } = remixContext.manifest;
	const { serverHandoffStream: _forScripts, ...context } = remixContext;
	headers.set("Content-Type", "text/html; charset=utf-8");
	try {
		const drawn = renderToString(
			<OwnScript.Provider value={[entry.module, ...entry.imports]}>
				<Enhancements.Provider value={new Set()}>
					<RefusedPage.Provider value={cameBack(remixContext.staticHandlerContext.actionData)}>
						<RemixServer context={context} url={request.url} />
					</RefusedPage.Provider>
				</Enhancements.Provider>
			</OwnScript.Provider>,
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

/** Logs what a loader or an action threw, under the request's id; a page that is not there is no error. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
	if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
	context.reportError?.(error);
};
