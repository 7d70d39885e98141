import type { CostOfAll, DepartureCost } from "~/domain/decision/departure-cost";
import type { NoticeContent } from "~/domain/decision/notice";
import { pointsInWords } from "../allocation/override-cost";
import { inPounds, isNothing } from "./pounds";

type Departures = NoticeContent["departures"];

function displaced({ displaces }: Departures[number]): string {
	return displaces.map(({ reference, less }) => `${reference} (${inPounds(less)} less)`).join(", ");
}

function sentence(text: string): string {
	const trimmed = text.trim();
	return trimmed === "" || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function amount(pounds: string): string {
	return isNothing(pounds) ? "nothing" : inPounds(pounds);
}

/** What a departure costs in points and need, in sentences. */
export function costInWords({ points, need }: DepartureCost): string {
	const worth = `In points: ${points.decided} rather than ${points.published}.`;
	if (need === null) return worth;
	const share = need.share === null ? "" : `; its need share is ${inPounds(need.share)}`;
	return `${worth} In need: ${need.name} gets ${amount(need.decided)} in all rather than ${amount(need.published)}${share}.`;
}

/** What all departures cost together, in a sentence. */
export function costOfAllInWords({ published, decided, by }: CostOfAll): string {
	if (by === "0") return `All awards together are worth ${decided} points, as much as by the published rule.`;
	return `All awards together are worth ${decided} points, ${pointsInWords(by, "points")} than the ${published} of the published rule.`;
}

type Props = { readonly departures: Departures; readonly cost?: CostOfAll | null | undefined };

/** Each bid whose amount differs from what the published rule gives: by how much, why, what it costs and displaces. */
export function DeparturesList({ departures, cost }: Props) {
	if (departures.length === 0)
		return <p className="govuk-body">None: every amount is the one that the published rule gives.</p>;
	return (
		<>
			<ul className="govuk-list govuk-list--bullet">
				{departures.map((departure) => (
					<li key={departure.reference}>
						<strong>{departure.reference}</strong>: {inPounds(departure.decided)} instead of{" "}
						{inPounds(departure.published)} by the published rule. {sentence(departure.reason)}
						{departure.displaces.length > 0 ? ` It displaces: ${displaced(departure)}.` : ""}
						{departure.cost ? ` ${costInWords(departure.cost)}` : ""}
					</li>
				))}
			</ul>
			{cost ? <p className="govuk-body">{costOfAllInWords(cost)}</p> : null}
		</>
	);
}
