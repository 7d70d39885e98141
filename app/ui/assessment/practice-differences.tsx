import { toDecimal } from "~/domain/ratio";
import type { Practice } from "~/use-cases/assessment/read-practice";
import { Details } from "../govuk/details";
import { Table } from "../govuk/table";
import { Tag } from "../govuk/tag";
import { ScrollRegion } from "../layout/scroll-region";

type Shown = {
	readonly criteria: Practice["criteria"];
	readonly differences: readonly (Omit<NonNullable<Practice["differences"]>[number], "mean"> & {
		readonly mean: string | null;
	})[];
	readonly moderationGap: number;
};

/** The same with means as text, as a page takes them over. */
export function shownDifferences(differences: NonNullable<Practice["differences"]>): Shown["differences"] {
	return differences.map((each) => ({ ...each, mean: each.mean && toDecimal(each.mean, 2) }));
}

/** Each assessor's points on the practice bid, how far they are apart, and the reasons behind them. */
export function PracticeDifferences({ criteria, differences, moderationGap }: Shown) {
	const names = differences[0]?.given.map(({ name }) => name) ?? [];
	const titleOf = (id: string) => criteria.find((each) => each.id === id)?.title ?? "";
	const apart = differences.filter((each) => each.apart).length;
	return (
		<section aria-labelledby="differences">
			<h2 className="govuk-heading-m" id="differences">
				How the scores differ
			</h2>
			<p className="govuk-body">
				{apart === 0
					? "On no criterion are the scores so far apart that a moderator would have to agree one."
					: `On ${apart === 1 ? "1 criterion" : `${apart} criteria`} two assessors are ${moderationGap} points or more apart. In a real bid a moderator would have to agree the score.`}{" "}
				Talk about what each point means before you score the bids.
			</p>
			<ScrollRegion label="Practice scores of each assessor">
				<Table
					stacked
					firstCellIsHeader
					head={[
						{ text: "Criterion" },
						...names.map((name) => ({ text: name, format: "numeric" as const })),
						{ text: "Average", format: "numeric" },
						{ text: "Difference", format: "numeric" },
					]}
					rows={differences.map(({ criterionId, given, mean, spread, apart: far }) => [
						{ text: titleOf(criterionId) },
						...given.map(({ points }) => ({ text: points ?? "Not scored", format: "numeric" as const })),
						{ text: mean ?? "None", format: "numeric" },
						{
							text: spread === null ? "None" : far ? <Tag colour="orange">{spread}</Tag> : spread,
							format: "numeric",
						},
					])}
				/>
			</ScrollRegion>
			{differences.map(({ criterionId, given }) => (
				<Details key={criterionId} summary={`Reasons: ${titleOf(criterionId)}`}>
					<ul className="govuk-list govuk-list--spaced">
						{given.map(({ name, points, reason }) => (
							<li key={name}>
								<strong>
									{name}, {points ?? "not scored"}
								</strong>
								<div className="tranche-verbatim">{reason}</div>
							</li>
						))}
					</ul>
				</Details>
			))}
		</section>
	);
}
