import { type AppLoadContext, redirect } from "@remix-run/node";
import { jsonIn } from "~/domain/stored-text";
import { sealed, unsealed } from "./session";
import type { Said } from "./ui/frame/said-banner";

type Args = { readonly request: Request; readonly context: AppLoadContext };

/** Long enough for a slow page; the page that shows the sentence takes it away. */
const LIFE_SECONDS = 300;

/** Longest sentence that is kept, in characters: a cookie holds 4 kB. */
const LONGEST = 450;

/** The name of the cookie that keeps a sentence for the next page. */
export const saidCookieName = ({ application }: AppLoadContext): string =>
	application.secureCookies ? "__Host-tranche-said" : "tranche-said";

function cookie(context: AppLoadContext, value: string, life: number): string {
	const secure = context.application.secureCookies ? "; Secure" : "";
	return `${saidCookieName(context)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${life}${secure}`;
}

/** The header that keeps a sentence for the next page. */
function saidCookie(context: AppLoadContext, done: string, next?: string): string {
	const text = JSON.stringify([done, next ?? ""].map((part) => part.slice(0, LONGEST)));
	return cookie(context, sealed(context, Buffer.from(text).toString("base64url"), "said"), LIFE_SECONDS);
}

/**
 * Leads on after a save, and has the next page say once what was done, then what comes next and who does it where that
 * is not obvious; with a new session where one began. Every action that redirects after a write ends in this.
 */
export function saying(
	{ context }: Pick<Args, "context">,
	to: string,
	done: string,
	next?: string,
	session?: string,
): Response {
	const answer = redirect(to, { headers: session ? { "Set-Cookie": session } : {} });
	answer.headers.append("Set-Cookie", saidCookie(context, done, next));
	return answer;
}

/** What the page before has left to say, and the header that takes it away; null where it left nothing. */
export function takeSaid({
	request,
	context,
}: Args): { readonly said: Said; readonly header: string } | null {
	const begin = `${saidCookieName(context)}=`;
	const parts = (request.headers.get("Cookie") ?? "").split(";").map((part) => part.trim());
	const kept = parts.find((part) => part.startsWith(begin))?.slice(begin.length);
	const value = kept ? unsealed(context, kept, "said") : null;
	if (!value) return null;
	const header = cookie(context, "", 0);
	const told = jsonIn(Buffer.from(value, "base64url").toString());
	const [done, next]: readonly unknown[] = Array.isArray(told) ? told : [];
	return typeof done === "string" && typeof next === "string" ? { said: { done, next }, header } : null;
}

/** Where a page that adds leads on to: to itself after "Save and add another", else where it is told. */
export function anotherOr({ request }: Pick<Args, "request">, sent: FormData, to: string): string {
	if (sent.get("next") !== "another") return to;
	const { pathname, search } = new URL(request.url);
	return pathname + search;
}
