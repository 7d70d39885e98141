import type { LoaderFunctionArgs } from "@remix-run/node";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { readSubmittedText } from "~/use-cases/bid/submission/read-submitted-text";

/** What was submitted, byte for byte as its digest was made. */
export function loader(args: LoaderFunctionArgs) {
	const { reference, text } = valueOrPage(
		readSubmittedText(signedInContextFor(args), { bidId: args.params.bidId ?? "" }),
	);
	return new Response(text, {
		headers: {
			"Content-Type": "application/json; charset=utf-8",
			"Content-Disposition": `attachment; filename="${reference.replace(/[^A-Za-z0-9]/g, "")}.json"`,
			"Cache-Control": "no-store",
		},
	});
}
