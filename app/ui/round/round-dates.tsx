import type { RoundState } from "~/domain/lifecycle";
import { formatDate, formatInstant, formatTimeLeft } from "~/domain/london-time";
import { SummaryList } from "../govuk/summary-list";

type Dates = {
	readonly now: string;
	/** Shown to the office alone. */
	readonly code?: string;
	readonly opensAt: string;
	readonly closesAt: string;
	readonly boardMeetsOn?: string | null;
	readonly decisionExpectedOn: string | null;
	readonly spendBy: string | null;
	readonly cancelled?: { readonly at: string } | null;
};

/** A cancelled round opened or closed only if the process did that before it was cancelled. */
function cancelledNames({
	cancelled,
	opensAt,
	closesAt,
}: Dates): readonly [opening: string, closing: string] {
	const at = cancelled?.at ?? "";
	return [opensAt <= at ? "Opened" : "Was to open", closesAt <= at ? "Closed" : "Was to close"];
}

/** What opening and closing are called: in every state what has happened, and nothing that has not. */
function namesOf(state: RoundState): readonly [opening: string, closing: string] {
	if (state === "planned") return ["Planned opening", "Planned closing"];
	if (state === "open") return ["Opened", "Closes"];
	return ["Opened", "Closed"];
}

/** A round's dates in words, as its state makes them; the time left stands beside a date that is still to come. */
export function RoundDates({ dates, state }: { readonly dates: Dates; readonly state: RoundState }) {
	const { now } = dates;
	const instantWords = (key: string, instant: string) => {
		const left = formatTimeLeft(now, instant);
		return { key, value: `${formatInstant(instant)}${left ? ` (in ${left})` : ""}` };
	};
	const cancelled = state === "cancelled";
	const [opening, closing] = cancelled ? cancelledNames(dates) : namesOf(state);
	const day = (key: string, date: string | null | undefined) =>
		date ? [{ key, value: formatDate(date) }] : [];
	return (
		<SummaryList
			rows={[
				...(dates.code ? [{ key: "Short code", value: dates.code }] : []),
				instantWords(opening, dates.opensAt),
				instantWords(closing, dates.closesAt),
				...day(cancelled ? "Board was to meet" : "Board meets", dates.boardMeetsOn),
				...(state === "published" || cancelled ? [] : day("Decision expected", dates.decisionExpectedOn)),
				...(cancelled ? [] : day("Money to be spent by", dates.spendBy)),
			]}
		/>
	);
}
