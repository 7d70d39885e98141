import { createHash } from "node:crypto";
import script from "virtual:check-script";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { printedNumber } from "~/domain/decision/number";
import { valueOrPage } from "~/respond";
import { contextFor } from "~/session";
import { checkFile } from "~/ui/decision/check-file";
import type { PageHandle } from "~/ui/frame/page-handle";
import { readCheckFiles } from "~/use-cases/decision/read-check";

export const handle: PageHandle = { isLarge: true, forEverybody: true };

const digest = (text: string): string => createHash("sha256").update(text, "utf8").digest("base64");

/** The page that checks a decision as one file that works without a connection. */
export function loader(args: LoaderFunctionArgs) {
	const { number, title, isPublished, hasRun, ...files } = valueOrPage(
		readCheckFiles(contextFor(args), args.params.number ?? ""),
	);
	const html = checkFile({ number: printedNumber(number), title, files, script, digest });
	return new Response(html, {
		headers: {
			"Content-Type": "text/html; charset=utf-8",
			"Content-Disposition": `attachment; filename="${encodeURIComponent(number)}-check.html"`,
			// To be kept, never to be shown as a page of this site.
			"Content-Security-Policy": "sandbox; default-src 'none'",
		},
	});
}
