import type { AgreementShown } from "~/use-cases/assessment/read-agreement";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

type AgreementTableProps = {
	readonly rows: readonly AgreementShown[];
};

const numeric = "numeric" as const;

function Absent({ children }: { readonly children: string }) {
	return <span className="tranche-absent">{children}</span>;
}

/** How far assessors agree: over all criteria, then by criterion. */
export function AgreementTable({ rows }: AgreementTableProps) {
	if ((rows[0]?.compared ?? 0) === 0)
		return <p className="govuk-body">No bid has all of its assessments yet.</p>;
	return (
		<ScrollRegion label="Agreement between assessors">
			<Table
				stacked
				firstCellIsHeader
				head={[
					{ text: "Criterion" },
					{ text: "Scores compared", format: numeric },
					{ text: "Average difference in points", format: numeric },
					{ text: "Within one point", format: numeric },
					{ text: "Alpha", format: numeric },
					{ text: "95% interval", format: numeric },
				]}
				rows={rows.map(({ title, compared, meanDifference, withinOnePoint, alpha, interval }) => [
					{ text: title ?? "All criteria" },
					{ text: compared, format: numeric },
					{ text: meanDifference ?? "", format: numeric },
					{ text: `${withinOnePoint} of ${compared}`, format: numeric },
					{ text: alpha ?? <Absent>All scores are the same</Absent>, format: numeric },
					{
						text: interval ? `${interval[0]} to ${interval[1]}` : <Absent>Too few bids</Absent>,
						format: numeric,
					},
				])}
			/>
		</ScrollRegion>
	);
}
