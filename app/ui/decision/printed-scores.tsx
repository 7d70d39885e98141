import { Fragment } from "react";
import type { PassageShown } from "~/domain/assessment/passage";
import { formatTotal } from "~/domain/assessment/total";
import { Passages } from "../assessment/passages";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

type Given = {
	readonly themeTitle: string;
	readonly points: number | null;
	readonly reason: string;
	readonly passages: readonly PassageShown[];
};

type PrintedScoresProps = {
	readonly reference: string;
	readonly totalHundredths: number | null;
	readonly assessors: readonly { readonly name: string }[];
	readonly criteria: readonly {
		readonly id: string;
		readonly title: string;
		readonly weight: number;
		readonly assessors: readonly { readonly score: string; readonly given: readonly Given[] }[];
		readonly agreed: { readonly points: number; readonly reason: string; readonly by: string } | null;
		readonly score: string | null;
	}[];
};

function Reasons({ given }: { readonly given: readonly Given[] }) {
	return given.map(({ themeTitle, points, reason, passages }) => (
		<Fragment key={themeTitle}>
			<p className="tranche-verbatim">
				{themeTitle === "" ? "" : `${themeTitle}, `}
				{points ?? "not scored"}: {reason}
			</p>
			<Passages passages={passages} />
		</Fragment>
	));
}

/** A bid's scores with every reason, one row a criterion, for the printed round. */
export function PrintedScores({ reference, totalHundredths, assessors, criteria }: PrintedScoresProps) {
	if (criteria.length === 0) return <p className="govuk-body">Not all assessments are in.</p>;
	const caption = `Scores of ${reference}: ${totalHundredths === null ? "no total" : `total ${formatTotal(totalHundredths)}`}`;
	return (
		<ScrollRegion label={caption}>
			<Table
				stacked
				caption={caption}
				captionClassName="govuk-table__caption--s"
				className="tranche-table--compact"
				firstCellIsHeader
				head={[
					{ text: "Criterion" },
					{ text: "Score", format: "numeric" },
					...assessors.map(({ name }) => ({ text: name })),
					{ text: "Agreed" },
				]}
				rows={criteria.map((criterion) => [
					{ text: `${criterion.title} (weight ${criterion.weight})` },
					{ text: criterion.score ?? "none yet", format: "numeric" as const },
					...criterion.assessors.map(({ score, given }) => ({
						className: "tranche-cell--prose",
						text: (
							<>
								<strong>{score}</strong>
								<Reasons given={given} />
							</>
						),
					})),
					{
						text: criterion.agreed
							? `${criterion.agreed.points} by ${criterion.agreed.by}: ${criterion.agreed.reason}`
							: "not needed",
					},
				])}
			/>
		</ScrollRegion>
	);
}
