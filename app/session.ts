import { createHmac, timingSafeEqual } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { STILL_OPEN } from "./domain/bid/unsaved-words";
import type { Actor } from "./domain/roles";
import { type Context, type Memory, newMemory, stillHolds } from "./use-cases/context";
import { readSession } from "./use-cases/people/read-session";

type RequestArgs = { readonly request: Request; readonly context: AppLoadContext };

const COOKIE_LIFE_SECONDS = 7 * 24 * 3600;

/** The name of the cookie of a session. */
export function sessionCookieName(context: AppLoadContext): string {
	return context.application.secureCookies ? "__Host-tranche" : "tranche";
}

/** A live installation seals its cookies: one that it did not make counts for nothing, whatever the database holds. */
function sealOf({ application: { sessionSecret } }: AppLoadContext, token: string, use: string) {
	const sealing = use === "" ? token : `${use}:${token}`;
	return sessionSecret ? createHmac("sha256", sessionSecret).update(sealing).digest("base64url") : null;
}

/** A cookie's text with its seal where the installation has one; `use` keeps one cookie's seal from being another's. */
export function sealed(context: AppLoadContext, text: string, use = ""): string {
	const seal = sealOf(context, text, use);
	return seal === null ? text : `${text}.${seal}`;
}

/** The text of a sealed cookie; null where the seal is not this installation's. */
export function unsealed(context: AppLoadContext, value: string, use = ""): string | null {
	const [token = "", given = ""] = value.split(".");
	const seal = sealOf(context, token, use);
	if (seal === null) return value;
	const [expected, actual] = [Buffer.from(seal), Buffer.from(given)];
	return expected.length === actual.length && timingSafeEqual(expected, actual) ? token : null;
}

/** The session token that came with a request; null where none did, or its seal is not this installation's. */
export function sessionToken({ request, context }: RequestArgs): string | null {
	const wanted = sessionCookieName(context);
	for (const part of (request.headers.get("Cookie") ?? "").split(";")) {
		const [name, ...value] = part.trim().split("=");
		if (name === wanted) return value.length > 0 && value[0] ? unsealed(context, value.join("=")) : null;
	}
	return null;
}

/** The header that gives a browser its session, or takes it away when the token is null. */
export function sessionCookie(context: AppLoadContext, token: string | null): string {
	const secure = context.application.secureCookies ? "; Secure" : "";
	const life = token === null ? 0 : COOKIE_LIFE_SECONDS;
	const value = token === null ? "" : sealed(context, token);
	return `${sessionCookieName(context)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${life}${secure}`;
}

/**
 * By what a browser keeps a person's words that could not be sent: whose they are, and the key that seals them. Both
 * follow from the person and the installation, so that nobody else on the same machine can read them.
 */
export function browserKey({ application: { sessionSecret } }: AppLoadContext, personId: string) {
	const made = (use: string) =>
		createHmac("sha256", sessionSecret ?? "demonstration")
			.update(`${use}:${personId}`)
			.digest("base64url");
	return { who: made("whose-words").slice(0, 16), key: made("words-key") };
}

/** What the loaders of one request have read already: several of them answer for one page. */
const memories = new WeakMap<AppLoadContext, Memory>();

/** For whom a page is, which its loaders ask in turn, and what was read to know it. */
const contexts = new WeakMap<AppLoadContext, { readonly context: Context; readonly read: Memory }>();

/** What a use case receives, for the person (or nobody) a request comes from. */
export function contextFor(args: RequestArgs): Context {
	const known = contexts.get(args.context);
	// A form may change who its sender is.
	if (known && stillHolds(known.context.db, known.read)) return known.context;
	const context = contextNow(args);
	contexts.set(args.context, { context, read: { ...(context.memory ?? newMemory()) } });
	return context;
}

function contextNow(args: RequestArgs): Context {
	const { application, requestId } = args.context;
	const memory = memories.get(args.context) ?? newMemory();
	memories.set(args.context, memory);
	const byItself = args.request.headers.has(STILL_OPEN);
	const actor = readSession({ ...application, memory }, sessionToken(args), byItself);
	if (actor.kind === "person") args.context.signedIn?.(actor.personId);
	return {
		db: application.db,
		clock: application.clock,
		ids: application.ids,
		requestId,
		actor,
		memory,
		...(application.scanner ? { scanner: application.scanner } : {}),
		...(application.mailer ? { mailer: application.mailer } : {}),
		...(args.context.refused ? { refused: args.context.refused } : {}),
	};
}

/**
 * Nobody's form goes along (307) to the sign-in page, which keeps what was typed; one that brings a table or large
 * files stays behind.
 */
function toSignIn({ context, request: { method, url, headers } }: RequestArgs): Response {
	const { pathname, search } = new URL(url);
	const back = `/sign-in?return=${encodeURIComponent(pathname + search)}`;
	if (method === "GET" || method === "HEAD")
		return new Response(null, { status: 302, headers: { Location: back } });
	const staysBehind = headers.get("Content-Type")?.startsWith("multipart/form-data") && !context.keptAtSignIn;
	return staysBehind
		? new Response(null, { status: 303, headers: { Location: back } })
		: new Response(null, { status: 307, headers: { Location: `${back}&form=unsent` } });
}

/** A signed-in person's context. Others sign in and come back. */
export function signedInContextFor(
	args: RequestArgs,
): Context & { readonly actor: Actor & { kind: "person" } } {
	const context = contextFor(args);
	if (context.actor.kind === "person")
		return context as Context & { readonly actor: Actor & { kind: "person" } };
	throw toSignIn(args);
}
