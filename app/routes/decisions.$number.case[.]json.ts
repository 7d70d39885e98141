import type { LoaderFunctionArgs } from "@remix-run/node";
import { valueOrPage } from "~/respond";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { readNoticeFile } from "~/use-cases/decision/read-notice-file";

export const handle: PageHandle = { isLarge: true, forEverybody: true };

/** The case of the scenario that a decision was drafted from, byte for byte as it was saved. */
export function loader(args: LoaderFunctionArgs) {
	const number = args.params.number ?? "";
	const text = valueOrPage(readNoticeFile(contextFor(args), { number, file: "case" }));
	return new Response(text, {
		headers: {
			"Content-Type": "application/json; charset=utf-8",
			"Content-Disposition": `attachment; filename="${encodeURIComponent(number)}-case.json"`,
		},
	});
}
