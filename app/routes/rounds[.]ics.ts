import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarText } from "~/domain/public/calendar";
import { publicAddress, textAnswer } from "~/public-address";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { roundEvents } from "~/ui/public/feeds";
import { readPublicRounds } from "~/use-cases/public/read-public-rounds";

export const handle: PageHandle = { forEverybody: true };

/** The dates of every round as a calendar. */
export function loader(args: LoaderFunctionArgs) {
	const site = publicAddress(args);
	const events = readPublicRounds(contextFor(args)).flatMap((round) => roundEvents(site, round));
	return textAnswer("text/calendar", calendarText("Rounds of community safety funding", events));
}
