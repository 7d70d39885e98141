import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { printedNumber } from "~/domain/decision/number";
import { formatTimeLeft } from "~/domain/london-time";
import { stateForOffice } from "~/domain/round/shown-state";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { Table } from "~/ui/govuk/table";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { titled } from "~/ui/layout/titled";
import { Money } from "~/ui/money";
import { alternate } from "~/ui/public/feeds";
import { FollowRounds } from "~/ui/public/follow";
import { groupOf, ROUND_GROUPS, standingSentence } from "~/ui/round/round-words";
import { When } from "~/ui/when";
import { readRounds } from "~/use-cases/round/read-rounds";

export const meta = titled(
	"Rounds",
	"Every round of funding: how much money it has, when it closes for bids, and what was decided.",
);
export const links = () => [
	...alternate("Open rounds", "/rounds.atom"),
	...alternate("Dates of rounds", "/rounds.ics", "text/calendar"),
];
export const handle: PageHandle = {
	forEverybody: true,
	breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Rounds" }],
};

export async function loader(args: LoaderFunctionArgs) {
	return readRounds(contextFor(args));
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>["rounds"][number];

function RoundTable({ rounds, caption, inOffice, now }: RoundTableProps) {
	return (
		<ScrollRegion label={caption}>
			<Table
				stacked
				caption={caption}
				captionClassName="govuk-table__caption--m"
				head={[
					{ text: "Round" },
					{ text: "Fund" },
					{ text: "State" },
					{ text: caption === "Open" || caption === "Planned" ? "Closes" : "Closing" },
					{ text: "Amount", format: "numeric" },
				]}
				rows={rounds.map((round) => {
					const left = round.isOpen ? formatTimeLeft(now, round.closesAt) : null;
					return [
						{
							text: (
								<a className="govuk-link" href={`/rounds/${round.id}`}>
									{round.title}
								</a>
							),
						},
						{ text: round.fund },
						{
							text: (
								<>
									{inOffice ? stateForOffice(round.state) : standingSentence({ ...round, now })}
									{round.decision ? (
										<>
											{" "}
											<a className="govuk-link" href={`/decisions/${round.decision}`}>
												Decision {printedNumber(round.decision)}
											</a>
										</>
									) : null}
								</>
							),
						},
						{
							text: (
								<>
									<When instant={round.closesAt} />
									{left ? ` (in ${left})` : null}
								</>
							),
						},
						{ text: <Money pence={round.amount} />, format: "numeric" as const },
					];
				})}
			/>
		</ScrollRegion>
	);
}

type RoundTableProps = {
	readonly rounds: readonly Listed[];
	readonly caption: string;
	readonly inOffice: boolean;
	readonly now: string;
};

export default function Rounds() {
	const { rounds, office, now } = useLoaderData<typeof loader>();
	const groups = ROUND_GROUPS.map((caption) => ({
		caption,
		rounds: rounds.filter(({ state }) => groupOf(state) === caption),
	})).filter((group) => group.rounds.length > 0);
	return (
		<>
			<h1 className="govuk-heading-l">Rounds</h1>
			{office?.mayCreate ? <ButtonLink href="/rounds/new">Plan a round</ButtonLink> : null}
			{rounds.length === 0 ? (
				<p className="govuk-body">No round is open, and none has been decided yet.</p>
			) : null}
			{groups.map((group) => (
				<RoundTable key={group.caption} {...group} inOffice={office !== null} now={now} />
			))}
			<FollowRounds />
		</>
	);
}
