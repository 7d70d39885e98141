import type { LoaderFunctionArgs } from "@remix-run/node";
import { valueOrPage } from "~/respond";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { readPublicBid } from "~/use-cases/public/read-public-bid";

export const handle: PageHandle = { forEverybody: true };

/** A winning bid as it is published, byte for byte as digested. */
export function loader(args: LoaderFunctionArgs) {
	const { roundId = "", reference = "" } = args.params;
	const { text } = valueOrPage(readPublicBid(contextFor(args), { roundId, reference }));
	return new Response(text, {
		headers: {
			"Content-Type": "application/json; charset=utf-8",
			"Content-Disposition": `attachment; filename="${encodeURIComponent(reference)}-published.json"`,
		},
	});
}
