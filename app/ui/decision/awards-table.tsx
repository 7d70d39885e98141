import type { NoticeContent, NoticeLine } from "~/domain/decision/notice";
import { formatPounds, type Pence } from "~/domain/money";
import { recipientsInWords } from "~/explain/notice-in-words";
import { tooMuch } from "../allocation/out-of-reach";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { CategoryNamed } from "../round/category-named";
import { AmountByYear } from "./amount-by-year";
import { LineReason } from "./line-reason";
import { awardLines } from "./notice-lists";
import { OutcomeTag } from "./outcome-tag";
import { Pounds } from "./pounds";

/** Who gets what: a row for each line that gets money or departs (marked) from the rule, and the total. */
export function AwardsTable({
	lines,
	rows,
	total,
	caption,
	departures = [],
	rule = "the published rule",
}: {
	readonly lines: readonly NoticeLine[];
	/** Those that the page shows; all that get money or depart from the rule where it shows all. */
	readonly rows?: readonly NoticeLine[] | undefined;
	readonly total: Pence;
	readonly caption: string;
	readonly departures?: NoticeContent["departures"];
	/** What the amounts are held against. */
	readonly rule?: string;
}) {
	const publishedOf = new Map(departures.map(({ reference, published }) => [reference, published]));
	const withBids = lines.some(({ reference }) => reference !== null);
	const changedFrom = (line: NoticeLine) => publishedOf.get(line.reference ?? line.title);
	const awarded = awardLines({ lines, departures });
	const shown = rows ?? awarded;
	// A line that is called as whoever gets it says so once.
	const withTitles = awarded.some(({ title, recipients }) => title !== recipientsInWords(recipients));
	const forWhom = (text: string) => (withTitles ? [{ text }] : []);
	const head = [
		{ text: withBids ? "Bid" : withTitles ? "Award" : "For" },
		...forWhom("For"),
		...(withBids ? [{ text: "Asked", format: "numeric" as const }] : []),
		{ text: "Awarded", format: "numeric" as const },
	];
	return (
		<ScrollRegion label={caption}>
			<Table
				stacked
				caption={caption}
				captionClassName="govuk-table__caption--m"
				firstCellIsHeader
				head={head}
				rows={[
					...shown.map((line) => {
						const published = changedFrom(line);
						return {
							...(published === undefined ? {} : { className: "tranche-row--marked" }),
							cells: [
								{
									text: (
										<>
											{line.reference === null ? line.title : `${line.reference}: ${line.title}`}
											<CategoryNamed category={line.category} />
										</>
									),
								},
								...forWhom(recipientsInWords(line.recipients)),
								...(withBids
									? [
											{
												text: line.asked === null ? null : <Pounds amount={line.asked} />,
												format: "numeric" as const,
											},
										]
									: []),
								{
									text: (
										<>
											<Pounds amount={line.decided} />
											{line.years ? <AmountByYear years={line.years} /> : null}
											{published === undefined ? null : (
												<strong className="govuk-!-display-block">
													rather than {formatPounds(published)} by {rule}
												</strong>
											)}
										</>
									),
									format: "numeric" as const,
								},
							],
						};
					}),
					{
						className: "tranche-row--total",
						cells: [
							{ text: shown.length < awarded.length ? "Total of all" : "Total" },
							...forWhom(""),
							...(withBids ? [{ text: "" }] : []),
							{ text: <Pounds amount={total} />, format: "numeric" as const },
						],
					},
				]}
			/>
		</ScrollRegion>
	);
}

/** The bids that get nothing, each with what becomes of it and why. */
export function UnfundedList({
	lines,
	changed,
	rule,
}: {
	readonly lines: readonly NoticeLine[];
	/** Whether any amount of the decision was changed by hand. */
	readonly changed: boolean;
	readonly rule: string;
}) {
	const unfunded = lines.filter(({ decided }) => decided === 0n);
	if (unfunded.length === 0) return null;
	return (
		<dl className="govuk-summary-list">
			{unfunded.map((line) => (
				<div className="govuk-summary-list__row" key={line.reference ?? line.title}>
					<dt className="govuk-summary-list__key">{line.reference ?? line.title}: no award</dt>
					<dd className="govuk-summary-list__value">
						{line.reference === null ? null : (
							<p className="govuk-body">
								{line.title} {line.outcome && <OutcomeTag outcome={line.outcome} />}
							</p>
						)}
						{line.asked !== null ? <p className="govuk-body">Asked {formatPounds(line.asked)}.</p> : null}
						{line.outOfReach ? (
							<p className="govuk-body">
								The smallest amount it asked for, {formatPounds(line.outOfReach.smallest)},{" "}
								{tooMuch(line.outOfReach)}, so it has no place on the reserve list.
							</p>
						) : null}
						<p className="govuk-body">
							<LineReason reason={line.reason} changed={changed} rule={rule} />
						</p>
					</dd>
				</div>
			))}
		</dl>
	);
}
