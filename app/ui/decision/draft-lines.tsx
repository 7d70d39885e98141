import type { ReactNode } from "react";
import type { Pence } from "~/domain/money";
import type { DraftLine } from "~/use-cases/decision/read-draft";
import { BidNamed } from "../bid/bid-named";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { LineReason } from "./line-reason";
import { OutcomeTag } from "./outcome-tag";
import { Pounds } from "./pounds";
import { SharesList } from "./shares-list";

type Line = Pick<
	DraftLine,
	| "id"
	| "name"
	| "bidId"
	| "title"
	| "opens"
	| "asked"
	| "published"
	| "decided"
	| "reason"
	| "outcome"
	| "recipients"
>;

type DraftLinesProps = {
	readonly decisionId: string;
	readonly lines: readonly Line[];
	/** Those that the page shows; all unless given. */
	readonly rows?: readonly Line[];
	readonly total: Pence;
	readonly mayChange: boolean;
	/** Whether a published rule stands beside the amounts. */
	readonly withRule: boolean;
	/** What the amounts are held against. */
	readonly rule: "the published rule" | "the formula";
};

/** Each line of a draft: what is decided beside what the published rule gives; a line that differs is marked. */
export function DraftLines({
	decisionId,
	lines,
	rows = lines,
	total,
	mayChange,
	withRule,
	rule,
}: DraftLinesProps) {
	const changed = lines.some(({ decided, published }) => decided !== published);
	const withAsked = lines.some(({ asked }) => asked !== null);
	const ofAsked = (text: ReactNode) => (withAsked ? [{ text, format: "numeric" as const }] : []);
	const byRule = (text: ReactNode) => (withRule ? [{ text, format: "numeric" as const }] : []);
	return (
		<ScrollRegion label="Lines of the decision">
			<Table
				stacked
				caption="Who gets what"
				captionClassName="govuk-table__caption--m"
				className="tranche-table--compact"
				firstCellIsHeader
				head={[
					{ text: lines.some(({ bidId }) => bidId !== null) ? "Bid" : "Award" },
					...ofAsked("Asked"),
					...byRule(`By ${rule}`),
					{ text: "Decided", format: "numeric" },
					{ text: "Reason" },
					{ text: mayChange ? "Change" : "Outcome" },
				]}
				rows={[
					...rows.map((line) => ({
						...(line.decided === line.published ? {} : { className: "tranche-row--marked" }),
						cells: [
							{
								text: line.bidId ? (
									<BidNamed
										reference={line.name}
										title={line.title}
										href={line.opens ? `/bids/${line.bidId}/submitted` : undefined}
									/>
								) : (
									line.title
								),
							},
							...ofAsked(line.asked === null ? null : <Pounds amount={line.asked} />),
							...byRule(<Pounds amount={line.published} />),
							{
								text: (
									<>
										<Pounds amount={line.decided} />
										<SharesList shares={line.recipients} />
										{line.decided === line.published ? null : (
											<span className="govuk-!-display-block govuk-!-font-weight-bold">differs</span>
										)}
									</>
								),
								format: "numeric" as const,
							},
							{
								text: <LineReason reason={line.reason} changed={changed} rule={rule} />,
								className: "tranche-cell--prose",
							},
							{
								text: mayChange ? (
									<a className="govuk-link" href={`/decisions/drafts/${decisionId}/lines/${line.id}`}>
										Change<span className="govuk-visually-hidden"> {line.name}</span>
									</a>
								) : (
									line.outcome && <OutcomeTag outcome={line.outcome} />
								),
							},
						],
					})),
					{
						className: "tranche-row--total",
						cells: [
							{ text: rows.length < lines.length ? "Total of all" : "Total" },
							...ofAsked(""),
							...byRule(""),
							{ text: <Pounds amount={total} />, format: "numeric" as const },
							{ text: "", colSpan: 2 },
						],
					},
				]}
			/>
		</ScrollRegion>
	);
}
