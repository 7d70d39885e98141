import type { NoticeContent } from "~/domain/decision/notice";
import { inPounds } from "./pounds";

type Departures = NoticeContent["departures"];

function displaced({ displaces }: Departures[number]): string {
	return displaces.map(({ reference, less }) => `${reference} (${inPounds(less)} less)`).join(", ");
}

function sentence(text: string): string {
	const trimmed = text.trim();
	return trimmed === "" || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** Each bid whose amount differs from what the published rule gives: by how much, why, and what it displaces. */
export function DeparturesList({ departures }: { readonly departures: Departures }) {
	if (departures.length === 0)
		return <p className="govuk-body">None: every amount is the one that the published rule gives.</p>;
	return (
		<ul className="govuk-list govuk-list--bullet">
			{departures.map((departure) => (
				<li key={departure.reference}>
					<strong>{departure.reference}</strong>: {inPounds(departure.decided)} instead of{" "}
					{inPounds(departure.published)} by the published rule. {sentence(departure.reason)}
					{departure.displaces.length > 0 ? ` It displaces: ${displaced(departure)}.` : ""}
				</li>
			))}
		</ul>
	);
}
