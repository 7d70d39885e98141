import type { LoaderFunctionArgs } from "@remix-run/node";
import { valueOrPage } from "~/respond";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { readNoticeFile } from "~/use-cases/decision/read-notice-file";

export const handle: PageHandle = { isLarge: true, forEverybody: true };

/** What was signed, byte for byte: the SHA-256 of this file is the notice's digest. */
export function loader(args: LoaderFunctionArgs) {
	const number = args.params.number ?? "";
	const text = valueOrPage(readNoticeFile(contextFor(args), { number, file: "content" }));
	return new Response(text, {
		headers: {
			"Content-Type": "application/json; charset=utf-8",
			"Content-Disposition": `attachment; filename="${encodeURIComponent(number)}-content.json"`,
		},
	});
}
