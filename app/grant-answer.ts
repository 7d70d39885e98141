import type { LoaderFunctionArgs } from "@remix-run/node";
import type { GrantPackage } from "./domain/decision/grant-data/package-text";
import { contextFor } from "./session";
import { readGrantPackage } from "./use-cases/decision/read-grant-package";

const NOTHING = "No award has been published yet. The grants will be here once a decision is published.\n";

/** Where the portal stands: as it is set up, or as it was asked for where nothing is. */
export function originOf({ context, request }: Pick<LoaderFunctionArgs, "context" | "request">): string {
	return new URL(context.application.origin ?? request.url).origin;
}

/** The grants that are published, or null where there are none. */
export function publishedPackage(args: LoaderFunctionArgs): GrantPackage | null {
	const found = readGrantPackage(contextFor(args), { origin: originOf(args) });
	return found.ok ? found.value : null;
}

/** A file of the published grants, which pages elsewhere may read too; a plain sentence (404) while there are none. */
export function grantAnswer(
	args: LoaderFunctionArgs,
	type: string,
	written: (grants: GrantPackage) => string,
): Response {
	const found = publishedPackage(args);
	const headers = { "Access-Control-Allow-Origin": "*", "X-Content-Type-Options": "nosniff" };
	if (found === null)
		return new Response(NOTHING, {
			status: 404,
			headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" },
		});
	return new Response(written(found), { headers: { ...headers, "Content-Type": `${type}; charset=utf-8` } });
}
