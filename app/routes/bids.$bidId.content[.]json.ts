import type { LoaderFunctionArgs } from "@remix-run/node";
import { bidFileName } from "~/document-answer";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { readBidText } from "~/use-cases/bid/read-bid-text";

/** What was submitted, byte for byte as its digest was made; of a draft, what would be submitted now. */
export function loader(args: LoaderFunctionArgs) {
	const bid = valueOrPage(readBidText(signedInContextFor(args), { bidId: args.params.bidId ?? "" }));
	return new Response(bid.text, {
		headers: {
			"Content-Type": "application/json; charset=utf-8",
			"Content-Disposition": `attachment; filename="${bidFileName(bid, bid.isDraft)}.json"`,
			"Cache-Control": "no-store",
		},
	});
}
