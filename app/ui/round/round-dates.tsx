import { formatDate, formatInstant, formatTimeLeft } from "~/domain/london-time";
import { SummaryList } from "../govuk/summary-list";

type Dates = {
	readonly now: string;
	readonly opensAt: string;
	readonly closesAt: string;
	readonly boardMeetsOn?: string | null;
	readonly decisionExpectedOn: string | null;
	readonly spendBy: string | null;
};

/** A round's dates in words; the time left stands beside a date that is still to come. */
export function RoundDates({ dates }: { readonly dates: Dates }) {
	const { now } = dates;
	const instantWords = (instant: string, soon: string, past: string) => {
		const left = formatTimeLeft(now, instant);
		return {
			key: left === null ? past : soon,
			value: `${formatInstant(instant)}${left ? ` (in ${left})` : ""}`,
		};
	};
	const day = (key: string, date: string | null | undefined) =>
		date ? [{ key, value: formatDate(date) }] : [];
	return (
		<SummaryList
			rows={[
				instantWords(dates.opensAt, "Opens", "Opened"),
				instantWords(dates.closesAt, "Closes", "Closed"),
				...day("Board meets", dates.boardMeetsOn),
				...day("Decision expected", dates.decisionExpectedOn),
				...day("Money to be spent by", dates.spendBy),
			]}
		/>
	);
}
