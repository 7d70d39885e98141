import type { PassageShown } from "~/domain/assessment/passage";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { Passages } from "./passages";

export type PointsRow = {
	readonly title: string;
	readonly weight: number;
	readonly places: readonly {
		readonly themeTitle: string;
		readonly points: number | null;
		readonly reason: string;
		readonly passages: readonly PassageShown[];
	}[];
};

/** One assessor's points and reasons, criterion by criterion. */
export function PointsTable({
	caption,
	rows,
	bidPath,
}: {
	readonly caption: string;
	readonly rows: readonly PointsRow[];
	/** Where the bid is read. */
	readonly bidPath: string;
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
					places.map(({ themeTitle, points, reason, passages }, place) => [
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
							text: (
								<>
									{reason.trim() === "" ? (
										<span className="tranche-absent">No reason yet</span>
									) : (
										<span className="tranche-verbatim">{reason}</span>
									)}
									<Passages passages={passages} bidPath={bidPath} />
								</>
							),
						},
					]),
				)}
			/>
		</ScrollRegion>
	);
}
