import type { FundPage } from "~/use-cases/fund/read-fund";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { Money } from "../money";
import { DateOnly } from "../when";
import { ENTRY_KINDS } from "./entry-kinds";

export type LedgerLine = FundPage["entries"][number];

/** The rows of a ledger as they were written: when, what, where it comes from, how much. */
export function LedgerTable({
	fundId,
	entries,
	years,
}: {
	readonly fundId: string;
	/** Whether the fund has money for several financial years. */
	readonly years: boolean;
	readonly entries: readonly LedgerLine[];
}) {
	const mayCorrect = entries.some(({ correctable }) => correctable);
	return (
		<ScrollRegion label="Ledger">
			<Table
				stacked
				caption="Ledger"
				head={[
					{ text: "Date" },
					{ text: "Entry" },
					{ text: "For" },
					...(years ? [{ text: "Financial year" }] : []),
					{ text: "Source" },
					{ text: "Entered by" },
					{ text: "Amount", format: "numeric" },
					...(mayCorrect ? [{ text: "Change", label: "" }] : []),
				]}
				rows={entries.map((entry) => [
					{ text: <DateOnly date={entry.at} /> },
					{ text: ENTRY_KINDS[entry.kind] },
					{
						text: (
							<>
								{entry.title}
								{entry.provisional ? <span className="tranche-absent"> (provisional)</span> : null}
								{entry.corrected ? <span className="tranche-absent"> (reversed below)</span> : null}
							</>
						),
					},
					...(years ? [{ text: entry.year }] : []),
					{
						text: entry.source.href ? (
							<a className="govuk-link" href={entry.source.href}>
								{entry.source.text}
							</a>
						) : (
							entry.source.text
						),
					},
					{ text: entry.enteredBy ?? "The process" },
					{ text: <Money pence={entry.amount} />, format: "numeric" as const },
					...(mayCorrect
						? [
								{
									text: entry.correctable ? (
										<>
											{entry.provisional ? (
												<>
													<a className="govuk-link" href={`/funds/${fundId}/ledger/${entry.id}/confirm`}>
														Confirm<span className="govuk-visually-hidden">: {entry.title}</span>
													</a>
													<br />
												</>
											) : null}
											<a className="govuk-link" href={`/funds/${fundId}/ledger/${entry.id}/correct`}>
												Take back<span className="govuk-visually-hidden">: {entry.title}</span>
											</a>
										</>
									) : (
										""
									),
								},
							]
						: []),
				])}
			/>
		</ScrollRegion>
	);
}
