import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { matchRoutes } from "react-router-dom";
import { createStaticRouter, StaticRouterProvider } from "react-router-dom/server";

/** Draws an element as the server would on a page at an address, and gives its HTML. */
export function renderPage(element: ReactElement, path = "/"): string {
	const routes = [{ id: "page", path, element }];
	const context = {
		basename: "",
		location: { pathname: path, search: "", hash: "", state: null, key: "default" },
		matches: matchRoutes(routes, path) ?? [],
		loaderData: {},
		actionData: null,
		errors: null,
		statusCode: 200,
		loaderHeaders: {},
		actionHeaders: {},
		activeDeferreds: null,
	};
	const router = createStaticRouter(routes, context as Parameters<typeof createStaticRouter>[1]);
	return renderToStaticMarkup(
		<StaticRouterProvider router={router} context={context as never} hydrate={false} />,
	);
}
