import { createRequestHandler } from "@remix-run/node";
import type { Application, RequestLoadContext } from "~/application-context";
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
export type Asking = Omit<RequestLoadContext, "application" | "drawn">;

/** Answers a request by the page that it is for, by the one that says "not found" where there is none. */
export type PageAnswers = (pageId: string | undefined, request: Request, asking: Asking) => Promise<Answer>;

/** Answers requests out of a build. */
export function pageAnswers(
	application: Application,
	build: Pages["build"],
	development = false,
): PageAnswers {
	const handlerOf = handlersOf(build, development);
	return async (pageId, request, asking) => {
		let html: string | undefined;
		const drawn = (text: string) => {
			html = text;
		};
		const response = await handlerOf(pageId)(request, { ...asking, application, drawn });
		return { response, html };
	};
}
