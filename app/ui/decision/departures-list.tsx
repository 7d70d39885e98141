import type { CostOfAll } from "~/domain/decision/departure-cost";
import type { NoticeContent } from "~/domain/decision/notice";
import { ROWS_OF_WORK } from "~/domain/listing/list-query";
import { formatPounds } from "~/domain/money";
import { valueFigure } from "~/explain/in-words";
import { departureInWords } from "~/explain/notice-in-words";
import { pointsInWords } from "../allocation/override-cost";
import { WholeFile } from "../list/list-controls";

type Departures = NoticeContent["departures"];

/** What all departures cost together, in a sentence. */
function costOfAllInWords({ published, decided, by }: CostOfAll): string {
	if (by === "0")
		return `All awards together are worth ${valueFigure(decided)} points, as much as by the published rule.`;
	return `All awards together are worth ${valueFigure(decided)} points, ${pointsInWords(by, "points")} than the ${valueFigure(published)} of the published rule.`;
}

/** What the departures leave of what the rule gave, or take beyond it, in a sentence or two. */
function leftByDepartures(departures: Departures, rule = "the published rule"): string {
	const by = departures.reduce((sum, { published, decided }) => sum + published - decided, 0n);
	const others = `every other amount stays as ${rule} gave it`;
	if (by > 0n)
		return `The departures leave ${formatPounds(by)} of what ${rule} gave. It is not shared out again: ${others}.`;
	if (by < 0n)
		return `The departures take ${formatPounds(-by)} more than ${rule} gave. Nothing is worked out again: ${others}.`;
	return `The departures leave nothing over. Nothing is worked out again: ${others}.`;
}

type Props = {
	readonly departures: Departures;
	readonly cost?: CostOfAll | null | undefined;
	/** What the amounts are held against. */
	readonly rule?: string | undefined;
	/** Shows the first alone where there are very many, and leads to the file at this address that has them all. */
	readonly file?: string | undefined;
};

/** Each bid whose amount differs from what the published rule gives: by how much, why, what it costs and displaces. */
export function DeparturesList({ departures, cost, rule = "the published rule", file }: Props) {
	if (departures.length === 0)
		return <p className="govuk-body">None: every amount is the one that {rule} gives.</p>;
	const cut = file !== undefined && departures.length > ROWS_OF_WORK;
	const shown = cut ? departures.slice(0, ROWS_OF_WORK) : departures;
	return (
		<>
			<ul className="govuk-list govuk-list--bullet">
				{shown.map((departure) => (
					<li key={departure.reference}>
						<strong>{departure.reference}</strong>: {departureInWords(departure, rule)}
					</li>
				))}
			</ul>
			{cut ? (
				<WholeFile
					shown={shown.length}
					all={departures.length}
					noun={["departure", "departures"]}
					href={file}
				/>
			) : null}
			<p className="govuk-body">{leftByDepartures(departures, rule)}</p>
			{cost ? <p className="govuk-body">{costOfAllInWords(cost)}</p> : null}
		</>
	);
}
