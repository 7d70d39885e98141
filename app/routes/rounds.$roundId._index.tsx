import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { alternate } from "~/ui/public/feeds";
import { OfficeRound } from "~/ui/round/office-round";
import { OutsideRound } from "~/ui/round/outside-round";
import { readRound } from "~/use-cases/round/read-round";

export const meta = titled<{ title: string }>(
	({ title }) => title,
	({ title }) =>
		`The round “${title}”: its dates, how much money it has, and the rules for scoring and funding bids.`,
);
export const links = () => alternate("Dates of rounds", "/rounds.ics", "text/calendar");
export const handle: PageHandle<{ title: string }> = {
	forEverybody: true,
	breadcrumbs: (round) => [
		{ text: "Home", href: "/" },
		{ text: "Rounds", href: "/rounds" },
		{ text: round?.title ?? "Round" },
	],
};

export async function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readRound(contextFor(args), { roundId: args.params.roundId ?? "" }));
}

export default function Round() {
	const round = useLoaderData<typeof loader>();
	return round.view === "office" ? <OfficeRound round={round} /> : <OutsideRound round={round} />;
}
