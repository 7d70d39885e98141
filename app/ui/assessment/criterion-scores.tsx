import { formatInstant } from "~/domain/london-time";
import type { CriterionScores as Scores } from "~/use-cases/assessment/read-criterion-scores";
import { InsetText } from "../govuk/inset-text";
import { Tag } from "../govuk/tag";
import { triggerWords } from "./moderation-words";
import { Passages } from "./passages";

export type CriterionScoresProps = {
	readonly criterion: Omit<Scores, "guidance" | "descriptors">;
	/** The assessors' names, in the order of their scores. */
	readonly names: readonly string[];
	/** Where the bid is read. */
	readonly bidPath: string;
};

/** One criterion of a bid: the assessors' points and reasons, what was agreed and the score that counts. */
export function CriterionScores({ criterion, names, bidPath }: CriterionScoresProps) {
	const { title, weight, perTheme, trigger, spread, assessors, agreed, mean, score } = criterion;
	return (
		<section aria-labelledby={`criterion-${criterion.id}`} className="govuk-!-margin-bottom-7">
			<h2 className="govuk-heading-m" id={`criterion-${criterion.id}`}>
				{title}{" "}
				{trigger ? (
					<Tag colour={agreed ? "green" : "orange"}>{agreed ? "Agreed" : "To be agreed"}</Tag>
				) : null}
			</h2>
			<p className="govuk-body">
				Weight {weight} of 100. Score:{" "}
				{score === null ? (
					<span className="tranche-absent">none until it is agreed</span>
				) : (
					<strong>{score}</strong>
				)}
				{score === null ? null : agreed ? " (agreed)" : " (the assessors’ average)"}.
			</p>
			<div className="govuk-grid-row">
				{assessors.map((assessor, place) => (
					<div className="govuk-grid-column-one-half" key={names[place] ?? place}>
						<h3 className="govuk-heading-s">
							{names[place]}: {assessor.score}
						</h3>
						{assessor.given.map((given) => (
							<div key={given.themeTitle}>
								{perTheme ? (
									<p className="govuk-body govuk-!-margin-bottom-1">
										{given.themeTitle}: <strong>{given.points}</strong>
									</p>
								) : null}
								<div className="tranche-verbatim">{given.reason}</div>
								<Passages passages={given.passages} bidPath={bidPath} />
							</div>
						))}
					</div>
				))}
			</div>
			{trigger ? <p className="govuk-body">{triggerWords(trigger, spread)}</p> : null}
			{agreed ? (
				<InsetText>
					<p className="govuk-body">
						<strong>Agreed: {agreed.points}</strong> by {agreed.by}, {formatInstant(agreed.at)}
						{agreed.meetingId === null ? "" : ", at a meeting of the panel"}. Before, the assessors’ average
						was {mean}.
					</p>
					<div className="tranche-verbatim">{agreed.reason}</div>
				</InsetText>
			) : null}
		</section>
	);
}
