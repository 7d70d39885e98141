import { printedNumber } from "~/domain/decision/number";
import type { RegisterEntry, WaitingDecision } from "~/use-cases/decision/read-register";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { DateOnly } from "../when";
import { Pounds } from "./pounds";

type Entry = Omit<RegisterEntry, "publishedAt">;

/** The register: one row a published decision. */
export function RegisterTable({ entries }: { readonly entries: readonly Entry[] }) {
	if (entries.length === 0) return <p className="govuk-body">No decision has been published yet.</p>;
	return (
		<ScrollRegion label="Published decisions">
			<Table
				stacked
				caption="Published decisions"
				captionClassName="govuk-visually-hidden"
				firstCellIsHeader
				head={[
					{ text: "Number" },
					{ text: "Decision" },
					{ text: "Fund" },
					{ text: "Signed" },
					{ text: "Amount", format: "numeric" },
				]}
				rows={entries.map(({ number, title, decidingOffice, fund, financialYear, total, signedAt }) => [
					{ text: printedNumber(number) },
					{
						text: (
							<>
								<a className="govuk-link" href={`/decisions/${number}`}>
									{title}
								</a>
								<br />
								{decidingOffice}
							</>
						),
					},
					{ text: `${fund} ${financialYear}` },
					{ text: <DateOnly date={signedAt} /> },
					{ text: total === 0n ? "None" : <Pounds amount={total} />, format: "numeric" as const },
				])}
			/>
		</ScrollRegion>
	);
}

type Waiting = WaitingDecision;

/** Decisions that wait: drafts to be signed, or signed ones to be published. */
export function WaitingTable({
	caption,
	decisions,
}: {
	readonly caption: string;
	readonly decisions: readonly Waiting[];
}) {
	if (decisions.length === 0) return null;
	return (
		<ScrollRegion label={caption}>
			<Table
				stacked
				caption={caption}
				captionClassName="govuk-table__caption--m"
				firstCellIsHeader
				head={[{ text: "Decision" }, { text: "Last saved" }, { text: "Amount", format: "numeric" }]}
				rows={decisions.map(({ decisionId, number, title, total, savedAt }) => [
					{
						text: (
							<a
								className="govuk-link"
								href={number === null ? `/decisions/drafts/${decisionId}` : `/decisions/${number}`}
							>
								{number === null ? title : `${printedNumber(number)}: ${title}`}
							</a>
						),
					},
					{ text: <DateOnly date={savedAt} /> },
					{ text: total === 0n ? "None" : <Pounds amount={total} />, format: "numeric" as const },
				])}
			/>
		</ScrollRegion>
	);
}
