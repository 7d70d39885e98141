import { WITHHELD_FOR, type WithheldFor } from "~/domain/bid/public-copy";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

/** Why something is not published, as a sentence begins. */
export function reasonWords(reason: WithheldFor): string {
	const words = WITHHELD_FOR[reason];
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What is withheld of a published bid and why, without a word of it. */
export function WithheldList({
	withheld,
}: {
	readonly withheld: readonly { readonly what: string; readonly reason: WithheldFor }[];
}) {
	if (withheld.length === 0) return null;
	return (
		<ScrollRegion label="What is withheld">
			<Table
				stacked
				caption="What is withheld"
				captionClassName="govuk-table__caption--s"
				firstCellIsHeader
				head={[{ text: "Part of the bid" }, { text: "Why" }]}
				rows={withheld.map(({ what, reason }) => [{ text: what }, { text: reasonWords(reason) }])}
			/>
		</ScrollRegion>
	);
}
