import type { BidContent } from "~/domain/bid/content";
import { MEASURE, MEASURE_KIND_WORDS } from "~/domain/form/kinds/measure";
import { RISK } from "~/domain/form/kinds/risk";
import { Table } from "../../govuk/table";
import { ScrollRegion } from "../../layout/scroll-region";
import { SaidLater, Written } from "./reading-section";

/** The outputs and outcomes of a bid in a table. */
export function Measures({ content }: { readonly content: Pick<BidContent, "measures" | "interventions"> }) {
	const { measures } = content;
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
				rows={measures.map((line) => [
					{ text: MEASURE_KIND_WORDS[line.kind] },
					{
						text: (
							<>
								<Written text={line.description} />
								<SaidLater kind={MEASURE} record={line} content={content} />
							</>
						),
					},
					{ text: <Written text={line.baseline} absent="Not given" /> },
					{ text: <Written text={line.target} absent="Not given" /> },
					{ text: <Written text={line.howMeasured} absent="Not given" /> },
				])}
			/>
		</ScrollRegion>
	);
}

/** The risks of a bid in a table. */
export function Risks({ content }: { readonly content: Pick<BidContent, "risks" | "interventions"> }) {
	const { risks } = content;
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
				rows={risks.map((line) => [
					{
						text: (
							<>
								<Written text={line.description} />
								<SaidLater kind={RISK} record={line} content={content} />
							</>
						),
					},
					{
						text:
							line.likelihood === null || line.impact === null ? (
								<span className="tranche-absent">Not rated</span>
							) : (
								`${line.likelihood} × ${line.impact} = ${line.likelihood * line.impact}`
							),
					},
					{ text: <Written text={line.mitigation} absent="Not given" /> },
					{ text: <Written text={line.owner} absent="Nobody named" /> },
				])}
			/>
		</ScrollRegion>
	);
}
