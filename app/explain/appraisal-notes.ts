import { type BidAppraisal, HORIZON_YEARS } from "../domain/appraisal/bid-appraisal";
import { formatPounds } from "../domain/money";
import { exactPounds } from "./appraisal-figures";
import { someListed } from "./in-words";

const LONGEST_NAME = 80;

function named(titles: readonly string[]): string {
	const short = (title: string) =>
		title.length > LONGEST_NAME ? `${title.slice(0, LONGEST_NAME).trimEnd()}…` : title;
	return someListed(titles.map((title) => `“${short(title)}”`));
}

const FUNDING: Readonly<Record<Exclude<BidAppraisal["notes"]["funding"], "none">, string>> = {
	added: "The whole cost is what is asked and the money from others.",
	"added-beside-some":
		"Money from others is added, as not every cost line says what it costs in all. What the other lines say that others pay counts too, so some of it may count twice.",
	"within-lines": "Money from others is not added, as the cost lines say what they cost in all.",
};

/** How an appraisal counts what a bid leaves open, in sentences; none where the bid says all of it. */
export function appraisalNotes({
	years,
	notes,
	savings,
	optimismBias,
	hasRange,
}: BidAppraisal): readonly string[] {
	const [first = "", second = "the year after", last = ""] = [years[0], years[1], years.at(-1)];
	const said = (titles: readonly string[], sentence: (names: string) => string) =>
		titles.length === 0 ? [] : [sentence(named(titles))];
	return [
		...said(notes.undated, (names) => `Counted in ${first}, the first year, as no year is given: ${names}.`),
		...said(notes.dividedEvenly, (names) => `Divided evenly over their years: ${names}.`),
		...said(
			notes.withoutLines,
			(names) => `Counted by the amount asked, as there are no cost lines: ${names}.`,
		),
		...said(
			notes.beyondLines.titles,
			(names) =>
				`${formatPounds(notes.beyondLines.amount)} more is asked than the cost lines come to. It counts in the years of those lines, in proportion: ${names}.`,
		),
		...(notes.funding === "none" ? [] : [FUNDING[notes.funding]]),
		...said(
			notes.fundingNotValued,
			(names) => `Money from others without an amount is not counted: ${names}.`,
		),
		...(optimismBias.numerator > 0n ? [`Costs include ${exactPounds(optimismBias)} for optimism bias.`] : []),
		...said(
			savings.notes.undated,
			(names) => `Counted from ${second}, the year after the first, as no year is given: ${names}.`,
		),
		...said(
			savings.notes.toHorizon,
			(names) =>
				`Counted every year to ${last}, as no end is given. Savings without an end count for ${HORIZON_YEARS} years from the first year of the bid: ${names}.`,
		),
		...said(savings.notes.once, (names) => `Counted once, as no last year is given: ${names}.`),
		...said(savings.notes.dividedEvenly, (names) => `One sum divided evenly over its years: ${names}.`),
		...said(
			savings.notes.cashableNotKnown,
			(names) => `Not counted as cashable, as that is not known yet: ${names}.`,
		),
		...(hasRange
			? ["Where a saving has a low and a high figure, the low one counts unless it says otherwise."]
			: []),
		...said(notes.tooLate, (names) => `Left out where they fall after ${last}: ${names}.`),
	];
}
