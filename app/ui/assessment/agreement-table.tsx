import type { AgreementShown } from "~/use-cases/assessment/read-moderation";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

type AgreementTableProps = {
	readonly rows: readonly AgreementShown[];
};

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
					{ text: "Scores compared", format: "numeric" },
					{ text: "Average difference in points", format: "numeric" },
					{ text: "Within one point", format: "numeric" },
				]}
				rows={rows.map(({ title, compared, meanDifference, withinOnePoint }) => [
					{ text: title },
					{ text: compared, format: "numeric" },
					{ text: meanDifference ?? "", format: "numeric" },
					{ text: `${withinOnePoint} of ${compared}`, format: "numeric" },
				])}
			/>
		</ScrollRegion>
	);
}
