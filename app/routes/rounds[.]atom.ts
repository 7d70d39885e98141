import type { LoaderFunctionArgs } from "@remix-run/node";
import { atomText } from "~/domain/public/atom";
import { publicAddress, textAnswer } from "~/public-address";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { roundsFeed } from "~/ui/public/feeds";
import { readPublicRounds } from "~/use-cases/public/read-public-rounds";

export const handle: PageHandle = { forEverybody: true };

/** Rounds that are open for bids or announced, as a feed. */
export function loader(args: LoaderFunctionArgs) {
	const feed = roundsFeed(publicAddress(args), readPublicRounds(contextFor(args)));
	return textAnswer("application/atom+xml", atomText(feed));
}
