import type { LoaderFunctionArgs } from "@remix-run/node";
import { atomText } from "~/domain/public/atom";
import { publicAddress, textAnswer } from "~/public-address";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { decisionsFeed } from "~/ui/public/feeds";
import { readDecisionsFeed } from "~/use-cases/public/read-decisions-feed";

export const handle: PageHandle = { forEverybody: true };

/** The decisions published last, as a feed. */
export function loader(args: LoaderFunctionArgs) {
	const feed = decisionsFeed(publicAddress(args), readDecisionsFeed(contextFor(args)));
	return textAnswer("application/atom+xml", atomText(feed));
}
