import { type AlternativeScore, appraiseOptions } from "~/domain/appraisal/options-appraisal";
import type { OptionsOfContent } from "~/domain/appraisal/options-of-content";
import {
	changeInWords,
	noTotalWords,
	optionScoreWords,
	optionsInWords,
	totalWords,
	weightFigure,
} from "~/explain/options-in-words";
import { Table } from "../../govuk/table";
import { Tag } from "../../govuk/tag";
import { ScrollRegion } from "../../layout/scroll-region";

const numeric = "numeric" as const;
const COLOURS: Readonly<Record<AlternativeScore, "red" | "yellow" | "green">> = {
	1: "red",
	2: "yellow",
	3: "green",
};

/** The alternatives of a bid against their criteria, with places, the preferred one and what a weight could change. */
export function OptionsResults({ criteria, alternatives }: OptionsOfContent) {
	const appraisal = appraiseOptions(criteria, alternatives);
	const { ranked, unscored, equalWeights, changes } = appraisal;
	const unplaced = noTotalWords(appraisal, criteria);
	const order = [
		...ranked.map(({ id }) => id),
		...alternatives.flatMap(({ id }) => (ranked.some((each) => each.id === id) ? [] : [id])),
	];
	return (
		<>
			{optionsInWords(appraisal).map((sentence) => (
				<p key={sentence} className="govuk-body">
					{sentence}
				</p>
			))}
			{criteria.length === 0 ? null : (
				<ScrollRegion label="Alternatives against the criteria">
					<Table
						caption="Alternatives against the criteria"
						captionClassName="govuk-visually-hidden"
						className="tranche-table--compact"
						stacked
						firstCellIsHeader
						head={[
							{ text: "Alternative", label: "" },
							...criteria.map(({ title, weight }) => ({
								text: weight && !equalWeights ? `${title} (weight ${weightFigure(weight)})` : title,
							})),
							{ text: "Total", format: numeric },
							{ text: "Place", format: numeric },
						]}
						rows={order.flatMap((id) => {
							const alternative = alternatives.find((each) => each.id === id);
							const place = ranked.find((each) => each.id === id);
							if (!alternative) return [];
							return [
								[
									{
										text: (
											<>
												{alternative.title} {alternative.preferred ? <Tag>Preferred</Tag> : null}
											</>
										),
									},
									...criteria.map((criterion) => ({
										text: <Score score={alternative.scores.get(criterion.id)} />,
									})),
									{ text: place ? weightFigure(place.total) : unplaced, format: numeric },
									{ text: place ? String(place.rank) : "", format: numeric },
								],
							];
						})}
					/>
				</ScrollRegion>
			)}
			{unscored.length > 0 && criteria.length > 0 ? (
				<ul className="govuk-list govuk-list--bullet">
					{unscored.map(({ id, title, missing }) => (
						<li key={id}>
							{title} has no score for {missing.join(", ")}
						</li>
					))}
				</ul>
			) : null}
			{changes.length > 0 ? (
				<>
					<p className="govuk-body">
						What it would take to put another first, one weight at a time, the smallest change first:
					</p>
					<ul className="govuk-list govuk-list--bullet">
						{changes.map((change) => (
							<li key={change.criterion.id}>{changeInWords(change)}</li>
						))}
					</ul>
				</>
			) : null}
			{criteria.length > 0 ? <p className="govuk-body-s">{totalWords(equalWeights)}</p> : null}
		</>
	);
}

function Score({ score }: { readonly score: AlternativeScore | undefined }) {
	const words = optionScoreWords(score);
	if (score === undefined) return <span className="tranche-absent">{words}</span>;
	return <Tag colour={COLOURS[score]}>{words}</Tag>;
}
