import type { BidContent } from "~/domain/bid/content";
import { MEASURE_KIND_WORDS } from "~/domain/form/kinds/measure";
import { Table } from "../../govuk/table";
import { ScrollRegion } from "../../layout/scroll-region";
import { Written } from "./reading-section";

/** The outputs and outcomes of a bid in a table. */
export function Measures({ measures }: { readonly measures: BidContent["measures"] }) {
	if (measures.length === 0) return <p className="govuk-body tranche-absent">No outcomes are given.</p>;
	return (
		<ScrollRegion label="Outcomes">
			<Table
				stacked
				head={[
					{ text: "Kind" },
					{ text: "What" },
					{ text: "Baseline" },
					{ text: "Target" },
					{ text: "How it is measured" },
				]}
				rows={measures.map(({ kind, description, baseline, target, howMeasured }) => [
					{ text: MEASURE_KIND_WORDS[kind] },
					{ text: <Written text={description} /> },
					{ text: <Written text={baseline} absent="Not given" /> },
					{ text: <Written text={target} absent="Not given" /> },
					{ text: <Written text={howMeasured} absent="Not given" /> },
				])}
			/>
		</ScrollRegion>
	);
}

/** The risks of a bid in a table. */
export function Risks({ risks }: { readonly risks: BidContent["risks"] }) {
	if (risks.length === 0) return <p className="govuk-body tranche-absent">No risks are given.</p>;
	return (
		<ScrollRegion label="Risks">
			<Table
				stacked
				head={[
					{ text: "Risk" },
					{ text: "Likelihood × impact" },
					{ text: "What is done about it" },
					{ text: "Owner" },
				]}
				rows={risks.map(({ description, likelihood, impact, mitigation, owner }) => [
					{ text: <Written text={description} /> },
					{
						text:
							likelihood === null || impact === null ? (
								<span className="tranche-absent">Not rated</span>
							) : (
								`${likelihood} × ${impact} = ${likelihood * impact}`
							),
					},
					{ text: <Written text={mitigation} absent="Not given" /> },
					{ text: <Written text={owner} absent="Nobody named" /> },
				])}
			/>
		</ScrollRegion>
	);
}
