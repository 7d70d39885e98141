import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarText } from "~/domain/public/calendar";
import { publicAddress, textAnswer } from "~/public-address";
import { valueOrPage } from "~/respond";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { roundEvents } from "~/ui/public/feeds";
import { readPublicRound } from "~/use-cases/public/read-public-rounds";

export const handle: PageHandle = { forEverybody: true };

/** The dates of a round as a calendar. */
export function loader(args: LoaderFunctionArgs) {
	const round = valueOrPage(readPublicRound(contextFor(args), args.params.roundId ?? ""));
	return textAnswer("text/calendar", calendarText(round.title, roundEvents(publicAddress(args), round)));
}
