import type { Request, RequestHandler, Response } from "express";
import { type KnownPage, type PageTable, pageTable } from "./page-table";
import type { Pages } from "./pages";
import { sendRefusalPage } from "./refusal-page";

/** The page that a request is for; undefined where there is none, or it is not known yet. */
export function askedPage(response: Response): KnownPage | undefined {
	return response.locals.page as KnownPage | undefined;
}

/** A request's path as it was sent, without its query. */
export function pathOf({ originalUrl }: Pick<Request, "originalUrl">): string {
	return originalUrl.split("?", 1)[0] ?? "";
}

/** Answers 405 to a method that an address does not have, and names those it has. */
export function refuseMethod(response: Response, methods: readonly string[]): void {
	response.set("allow", methods.join(", ")).set("connection", "close");
	sendRefusalPage(response, 405, "Request refused", "This page cannot be used in this way.");
}

/** Finds the page that a request is for, and refuses a method that it does not have. */
export function findPage({ build }: Pick<Pages, "build">): RequestHandler {
	const find = ({ pageAt, noSuchPage }: PageTable): RequestHandler => {
		return (request, response, next) => {
			const page = pageAt(pathOf(request));
			if (page) response.locals.page = page;
			const { methods } = page ?? noSuchPage;
			if (methods.includes(request.method)) return next();
			refuseMethod(response, methods);
		};
	};
	if (typeof build !== "function") return find(pageTable(build.routes));
	return (request, response, next) => {
		build().then(({ routes }) => find(pageTable(routes))(request, response, next), next);
	};
}
