import type { LoaderFunctionArgs } from "@remix-run/node";
import { atomText } from "~/domain/public/atom";
import { publicAddress, textAnswer } from "~/public-address";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { headsFeed } from "~/ui/public/feeds";
import { readDayHeads } from "~/use-cases/public/read-day-heads";

export const handle: PageHandle = { forEverybody: true };

/** The head of the audit of each of the last days, as a feed. */
export function loader(args: LoaderFunctionArgs) {
	const feed = headsFeed(publicAddress(args), readDayHeads(contextFor(args), 90));
	return textAnswer("application/atom+xml", atomText(feed));
}
