import type { LoaderFunctionArgs } from "@remix-run/node";

/** The address at which everybody finds this site, without a slash at its end. */
export function publicAddress({ context, request }: LoaderFunctionArgs): string {
	return context.application.origin ?? new URL(request.url).origin;
}

/** A text for everybody, of a kind of its own: a feed, a calendar, a list of addresses. */
export function textAnswer(type: string, text: string): Response {
	return new Response(text, { headers: { "Content-Type": `${type}; charset=utf-8` } });
}
