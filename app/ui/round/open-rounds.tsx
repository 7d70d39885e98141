import { formatInstant, formatTimeLeft } from "~/domain/london-time";
import { formatPounds } from "~/domain/money";
import type { Home } from "~/use-cases/round/read-home";
import { SummaryList } from "../govuk/summary-list";

type OpenRound = Home["open"][number];

/** The rounds that are open, the one that closes first at the top. */
export function OpenRounds({ rounds, now }: { readonly rounds: readonly OpenRound[]; readonly now: string }) {
	return (
		<section aria-labelledby="open-rounds">
			<h2 className="govuk-heading-m" id="open-rounds">
				Open for bids
			</h2>
			{rounds.length === 0 ? <p className="govuk-body">No round is open at the moment.</p> : null}
			{rounds.map((round) => {
				const left = formatTimeLeft(now, round.closesAt);
				return (
					<SummaryList
						key={round.id}
						card={{
							title: round.title,
							actions: {
								items: [
									{
										href: `/rounds/${round.id}`,
										text: round.mayBid ? "Read and bid" : "Read the rules",
									},
								],
							},
						}}
						rows={[
							{ key: "Closes", value: `${formatInstant(round.closesAt)}${left ? ` (in ${left})` : ""}` },
							{ key: "To share", value: formatPounds(round.amount) },
							{ key: "Fund", value: round.fund },
						]}
					/>
				);
			})}
		</section>
	);
}
