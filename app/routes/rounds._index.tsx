import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatTimeLeft } from "~/domain/london-time";
import { pence } from "~/domain/money";
import { stateForOffice } from "~/domain/round/shown-state";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { Table } from "~/ui/govuk/table";
import { Tag } from "~/ui/govuk/tag";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { titled } from "~/ui/layout/titled";
import { Money } from "~/ui/money";
import { When } from "~/ui/when";
import { readRounds } from "~/use-cases/round/read-rounds";

export const meta = titled("Rounds");
export const handle: PageHandle = { breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Rounds" }] };

export async function loader(args: LoaderFunctionArgs) {
	return readRounds(contextFor(args));
}

export default function Rounds() {
	const { rounds, office, now } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Rounds</h1>
			{office?.mayCreate ? <ButtonLink href="/rounds/new">Plan a round</ButtonLink> : null}
			{rounds.length === 0 ? (
				<p className="govuk-body">No round is open, and none has been decided yet.</p>
			) : (
				<ScrollRegion label="Rounds">
					<Table
						stacked
						caption="Rounds, the one that opened last first"
						captionClassName="govuk-visually-hidden"
						head={[
							{ text: "Round" },
							{ text: "Fund" },
							{ text: "State" },
							{ text: "Closes" },
							{ text: "Amount", format: "numeric" },
						]}
						rows={rounds.map((round) => {
							const state = office?.states[round.id];
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
											<Tag colour={round.isOpen ? "green" : "grey"}>
												{state ? stateForOffice(state) : round.standing}
											</Tag>
											{round.decision ? (
												<>
													{" "}
													<a className="govuk-link" href={`/decisions/${round.decision}`}>
														{round.decision}
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
								{ text: <Money pence={pence(BigInt(round.amount))} />, format: "numeric" as const },
							];
						})}
					/>
				</ScrollRegion>
			)}
		</>
	);
}
