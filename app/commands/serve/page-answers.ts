import { setImmediate } from "node:timers/promises";
import { createRequestHandler } from "@remix-run/node";
import type { Application, RequestLoadContext } from "~/application-context";
import { PARTS_PLACE } from "~/ui/layout/parts-place";
import { drawnData } from "./drawn-data";
import { formActions } from "./form-actions";
import { pageBuild } from "./page-builds";
import { pageTable } from "./page-table";
import type { Pages } from "./pages";
import type { Answer } from "./web-messages";

type Handler = ReturnType<typeof createRequestHandler>;

/** What answers for a page: out of the build cut to it; in development out of the sources as they are now. */
function handlersOf(build: Pages["build"], development: boolean): (pageId: string | undefined) => Handler {
	if (typeof build === "function") {
		const live = createRequestHandler(
			async () => {
				const whole = await build();
				return { ...whole, routes: formActions(whole.routes) };
			},
			development ? "development" : "production",
		);
		return () => live;
	}
	const { noSuchPage } = pageTable(build.routes);
	const known = new Map<string, Handler>();
	return (pageId = noSuchPage.id) => {
		const handler = known.get(pageId) ?? createRequestHandler(pageBuild(build, pageId), "production");
		known.set(pageId, handler);
		return handler;
	};
}

/** Who asks, and what is told of it while the page is made. */
export type Asking = Omit<RequestLoadContext, "application" | "data" | "drawn" | "inParts">;

/** Answers a request by the page that it is for, by the one that says "not found" where there is none. */
export type PageAnswers = (pageId: string | undefined, request: Request, asking: Asking) => Promise<Answer>;

/** A page sent as it is made: what stands before its parts, each of them, what follows. Others are answered between. */
function answerInParts(head: Response, html: string, parts: Iterable<string>): Answer {
	const [before = "", after = ""] = html.split(PARTS_PLACE);
	const texts = (function* () {
		yield before;
		yield* parts;
		yield after;
	})();
	const encoder = new TextEncoder();
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			await setImmediate();
			const { done, value } = texts.next();
			if (done) controller.close();
			else controller.enqueue(encoder.encode(value));
		},
		cancel: () => void texts.return(),
	});
	return { response: new Response(body, head), html: undefined, inParts: true };
}

/** Answers requests out of a build. */
export function pageAnswers(
	application: Application,
	build: Pages["build"],
	development = false,
): PageAnswers {
	const handlerOf = handlersOf(build, development);
	return async (pageId, request, asking) => {
		let html: string | undefined;
		let parts: Iterable<string> | undefined;
		const drawn = (text: string) => {
			html = text;
		};
		const inParts = (given: Iterable<string>) => {
			parts = given;
		};
		const data = new URL(request.url).pathname.endsWith(".data") ? {} : { data: drawnData() };
		const context = { ...asking, ...data, application, drawn, inParts };
		const response = await handlerOf(pageId)(request, context);
		return parts && html?.includes(PARTS_PLACE) ? answerInParts(response, html, parts) : { response, html };
	};
}
