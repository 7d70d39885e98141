import { SummaryList } from "../govuk/summary-list";
import { When } from "../when";
import { groupedFigure } from "./grouped-figure";

type Props = {
	readonly versionId: string;
	readonly mayAnswer: boolean;
	readonly query: {
		readonly id: string;
		readonly partnership: string;
		readonly indicator: string;
		readonly figure: string;
		readonly text: string;
		readonly at: string;
		readonly by: string;
		readonly answer: string | null;
		readonly corrected: string | null;
		readonly answeredAt: string | null;
		readonly answeredBy: string | null;
	};
};

/** A partnership's query with its answer, or the way to answer it. */
export function OfficeQuery({ query, versionId, mayAnswer }: Props) {
	return (
		<SummaryList
			card={{
				title: `${query.partnership}: ${query.indicator}`,
				...(query.answer === null && mayAnswer
					? {
							actions: {
								items: [
									{
										href: `/needs/${versionId}/figures/queries/${query.id}`,
										text: "Answer",
										visuallyHiddenText: "query",
									},
								],
							},
						}
					: {}),
			}}
			rows={[
				{ key: "Figure at the time", value: groupedFigure(query.figure) || "not known" },
				{
					key: "Asked",
					value: (
						<>
							<p className="tranche-verbatim">{query.text}</p>
							{query.by}, <When instant={query.at} />
						</>
					),
				},
				{
					key: "Answer",
					value:
						query.answer === null ? (
							<span className="tranche-absent">not answered yet</span>
						) : (
							<>
								<p className="tranche-verbatim">{query.answer}</p>
								{query.corrected === null
									? "The figure stands. "
									: `Corrected to ${groupedFigure(query.corrected)}. `}
								{query.answeredBy}
								{query.answeredAt === null ? null : (
									<>
										, <When instant={query.answeredAt} />
									</>
								)}
							</>
						),
				},
			]}
		/>
	);
}
