import { createHash } from "node:crypto";
import type { RequestHandler } from "express";
import helmet from "helmet";
import { INLINE_SCRIPTS } from "~/ui/layout/inline-scripts";

const INLINE_HASHES = INLINE_SCRIPTS.map(
	(script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
);

/**
 * Sets the security headers of every answer; the scripts that stand in pages are known by their hashes.
 * `secure` adds what only holds when people come by https; `development` lets Vite's page reload through.
 */
export function securityHeaders(options: { secure: boolean; development: boolean }): RequestHandler[] {
	return [
		(_request, response, next) => {
			response.set("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
			next();
		},
		helmet({
			contentSecurityPolicy: {
				useDefaults: false,
				directives: {
					defaultSrc: ["'self'"],
					scriptSrc: ["'self'", ...INLINE_HASHES],
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
