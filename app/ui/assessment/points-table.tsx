import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

export type PointsRow = {
	readonly title: string;
	readonly weight: number;
	readonly places: readonly {
		readonly themeTitle: string;
		readonly points: number | null;
		readonly reason: string;
	}[];
};

/** One assessor's points and reasons, criterion by criterion. */
export function PointsTable({
	caption,
	rows,
}: {
	readonly caption: string;
	readonly rows: readonly PointsRow[];
}) {
	return (
		<ScrollRegion label={caption}>
			<Table
				stacked
				caption={caption}
				captionClassName="govuk-table__caption--m"
				firstCellIsHeader
				head={[{ text: "Criterion" }, { text: "Score", format: "numeric" }, { text: "Reason" }]}
				rows={rows.flatMap(({ title, weight, places }) =>
					places.map(({ themeTitle, points, reason }, place) => [
						{
							text: (
								<>
									{title}
									{themeTitle === "" ? null : `: ${themeTitle}`}
									{place === 0 ? (
										<>
											<br />
											<span className="govuk-hint">Weight {weight} of 100</span>
										</>
									) : null}
								</>
							),
						},
						{
							text: points ?? <span className="tranche-absent">Not scored</span>,
							format: "numeric" as const,
						},
						{
							text:
								reason.trim() === "" ? (
									<span className="tranche-absent">No reason yet</span>
								) : (
									<span className="tranche-verbatim">{reason}</span>
								),
						},
					]),
				)}
			/>
		</ScrollRegion>
	);
}
