import type { NoticeLine } from "~/domain/decision/notice";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { OutcomeTag } from "./outcome-tag";
import { inPounds, isNothing, Pounds } from "./pounds";

/** Who a line is for, the one that receives the money named where several share it. */
export function recipientsInWords(recipients: NoticeLine["recipients"]): string {
	const names = recipients.map(({ name }) => name);
	const payee = recipients.find((recipient) => recipient.payee)?.name;
	if (names.length < 2) return names[0] ?? "";
	const listed = `${names.slice(0, -1).join(", ")} and ${names.at(-1)}, jointly`;
	return payee === undefined ? listed : `${listed}; ${payee} receives the money`;
}

/** Who gets what: one row a line, those that get money first as they stand in the decision, the total last. */
export function AwardsTable({
	lines,
	total,
	caption,
}: {
	readonly lines: readonly NoticeLine[];
	readonly total: string;
	readonly caption: string;
}) {
	const withBids = lines.some(({ reference }) => reference !== null);
	const funded = lines.filter(({ decided }) => !isNothing(decided));
	const head = [
		{ text: withBids ? "Bid" : "Award" },
		{ text: "For" },
		...(withBids ? [{ text: "Asked", format: "numeric" as const }] : []),
		{ text: "Awarded", format: "numeric" as const },
	];
	return (
		<ScrollRegion label={caption}>
			<Table
				caption={caption}
				captionClassName="govuk-table__caption--m"
				firstCellIsHeader
				head={head}
				rows={[
					...funded.map((line) => [
						{ text: line.reference === null ? line.title : `${line.reference}: ${line.title}` },
						{ text: recipientsInWords(line.recipients) },
						...(withBids
							? [{ text: line.asked && <Pounds amount={line.asked} />, format: "numeric" as const }]
							: []),
						{ text: <Pounds amount={line.decided} />, format: "numeric" as const },
					]),
					{
						className: "tranche-row--total",
						cells: [
							{ text: "Total" },
							{ text: "" },
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
export function UnfundedList({ lines }: { readonly lines: readonly NoticeLine[] }) {
	const unfunded = lines.filter(({ decided }) => isNothing(decided));
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
						{line.asked ? <p className="govuk-body">Asked {inPounds(line.asked)}.</p> : null}
						<p className="govuk-body">{line.reason}</p>
					</dd>
				</div>
			))}
		</dl>
	);
}
