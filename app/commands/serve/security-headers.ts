import { createHash, randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";
import helmet from "helmet";
import { INLINE_SCRIPTS } from "~/ui/layout/inline-scripts";

/** The content-security-policy nonce of the request being answered. */
export function nonceOf(response: Response): string {
	return String(response.locals.cspNonce);
}

const INLINE_HASHES = INLINE_SCRIPTS.map(
	(script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
);

/** A policy without the nonce of the request that it was made for, for a page that many are sent. */
export function withoutNonce(policy: string): string {
	return policy.replace(/ 'nonce-[^']+'/, "");
}

/** Sets every answer's security headers and nonce. `secure`: for https alone; `development`: Vite may reload. */
export function securityHeaders(options: { secure: boolean; development: boolean }): RequestHandler[] {
	const nonce = (_request: unknown, response: unknown) => `'nonce-${nonceOf(response as Response)}'`;
	return [
		(_request, response, next) => {
			response.locals.cspNonce = randomBytes(16).toString("base64");
			response.set("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
			next();
		},
		helmet({
			contentSecurityPolicy: {
				useDefaults: false,
				directives: {
					defaultSrc: ["'self'"],
					scriptSrc: ["'self'", ...INLINE_HASHES, nonce],
					scriptSrcAttr: ["'none'"],
					styleSrc: options.development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
					imgSrc: ["'self'"],
					fontSrc: ["'self'"],
					connectSrc: options.development ? ["'self'", "ws:"] : ["'self'"],
					objectSrc: ["'none'"],
					baseUri: ["'none'"],
					formAction: ["'self'"],
					frameAncestors: ["'none'"],
					...(options.secure ? { upgradeInsecureRequests: [] } : {}),
				},
			},
			// Not helmet's no-referrer: with it a form sent without JavaScript carries "Origin: null".
			referrerPolicy: { policy: "same-origin" },
			strictTransportSecurity: options.secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
			xFrameOptions: { action: "deny" },
		}),
	];
}
