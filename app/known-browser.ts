import { createHmac, randomBytes } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { accountSubject } from "./use-cases/sign-in-tries";

type RequestArgs = { readonly request: Request; readonly context: AppLoadContext };

const LIFE_SECONDS = 365 * 24 * 3600;
const MOST_ACCOUNTS = 8;

/** A demonstration has no secret: its browsers are known until it stops. */
const ownKey = randomBytes(32);

/** The name of the cookie by which a browser is known. */
export function knownBrowserCookieName({ application }: AppLoadContext): string {
	return application.secureCookies ? "__Host-tranche-browser" : "tranche-browser";
}

function sealOf({ application }: AppLoadContext, browser: string, email: string): string {
	return createHmac("sha256", application.sessionSecret ?? ownKey)
		.update(`browser:${browser}:${accountSubject(email)}`)
		.digest("base64url");
}

/** The browser's name, and a seal for each account that it signed in to, the newest first. */
function cookieOf({ request, context }: RequestArgs): { readonly browser: string; readonly seals: string[] } {
	const wanted = `${knownBrowserCookieName(context)}=`;
	const parts = (request.headers.get("Cookie") ?? "").split(";").map((part) => part.trim());
	const value = parts.find((part) => part.startsWith(wanted))?.slice(wanted.length) ?? "";
	const [browser = "", ...seals] = value.split(".");
	return { browser, seals: seals.slice(0, MOST_ACCOUNTS) };
}

/** Which browser a request came from, where it signed in to this account before; null for any other. */
export function knownBrowser(args: RequestArgs, email: string): string | null {
	const { browser, seals } = cookieOf(args);
	return browser !== "" && seals.includes(sealOf(args.context, browser, email)) ? browser : null;
}

/** The header by which a browser is known to have signed in to an account. It opens nothing by itself. */
export function knownBrowserCookie(args: RequestArgs, email: string): string {
	const found = cookieOf(args);
	const fresh = !/^[\w-]{22}$/.test(found.browser);
	const browser = fresh ? randomBytes(16).toString("base64url") : found.browser;
	const seal = sealOf(args.context, browser, email);
	const others = fresh ? [] : found.seals.filter((each) => each !== seal && /^[\w-]{43}$/.test(each));
	const value = [browser, seal, ...others].slice(0, MOST_ACCOUNTS + 1).join(".");
	const secure = args.context.application.secureCookies ? "; Secure" : "";
	return `${knownBrowserCookieName(args.context)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${LIFE_SECONDS}${secure}`;
}
