import type { LoaderFunctionArgs } from "@remix-run/node";
import { bidArchive } from "~/bid-archive";
import { bidFileName } from "~/document-answer";
import { fileHeaders } from "~/file-answer";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { readBidArchive } from "~/use-cases/bid/read-bid-archive";

/** Everything of a bid in one ZIP file, for whoever may read it. */
export async function loader(args: LoaderFunctionArgs) {
	const bid = valueOrPage(readBidArchive(signedInContextFor(args), { bidId: args.params.bidId ?? "" }));
	const stream = valueOrPage(await bidArchive(bid));
	const name = `${bidFileName(bid.bid, bid.version === null)}.zip`;
	return new Response(stream, { headers: fileHeaders({ name, mime: "application/zip" }) });
}
