import type { LoaderFunctionArgs } from "@remix-run/node";
import { documentAnswer } from "~/document-answer";
import { publicBidDocument } from "~/documents/bid/public-bid-document";
import { valueOrPage } from "~/respond";
import { contextFor } from "~/session";
import { readPublicBid } from "~/use-cases/public/read-public-bid";

/** A winning bid as it is published, as a tagged PDF. */
export function loader(args: LoaderFunctionArgs) {
	const { roundId = "", reference = "" } = args.params;
	const bid = valueOrPage(readPublicBid(contextFor(args), { roundId, reference }));
	return documentAnswer(
		`${reference.replace(/[^A-Za-z0-9]+/g, "-")}-published`,
		"pdf",
		publicBidDocument(bid),
	);
}
