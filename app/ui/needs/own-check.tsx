import { Form } from "@remix-run/react";
import type { OwnFiguresPage } from "~/use-cases/needs/read-own-figures";
import { Button } from "../govuk/button";
import { SummaryList } from "../govuk/summary-list";
import { DateOnly, When } from "../when";
import { FigureShown } from "./figure-shown";
import { groupedFigure } from "./grouped-figure";
import { StandingTag } from "./standing-tag";

type Props = {
	readonly versionId: string;
	readonly own: OwnFiguresPage["own"][number];
	readonly indicators: readonly {
		readonly key: string;
		readonly title: string;
		readonly source: string;
		readonly sourceDate: string;
	}[];
	/** Its figures by indicator; null where not known. */
	readonly figures: Readonly<Record<string, string | null>>;
	/** Whether the partnership may still speak. */
	readonly open: boolean;
};

/** A partnership's own figures with the ways to confirm or query them, what it has said of them, and the answers. */
export function OwnCheck({ versionId, own, indicators, figures, open }: Props) {
	const heading = `check-${own.id}`;
	return (
		<section aria-labelledby={heading}>
			<h2 className="govuk-heading-m" id={heading}>
				{own.name} <StandingTag standing={own.standing} />
			</h2>
			{own.standing === "asked-again" && open ? (
				<p className="govuk-body">
					A figure has changed, or a query was answered, since your partnership last checked. Please check
					your figures again.
				</p>
			) : null}
			<SummaryList
				rows={indicators.map(({ key, title, source, sourceDate }) => ({
					key: title,
					value: (
						<>
							<p className="govuk-body govuk-!-margin-bottom-1">
								<FigureShown figure={figures[key]} />
							</p>
							<p className="govuk-hint">
								{source}, <DateOnly date={sourceDate} />
							</p>
						</>
					),
					...(open
						? {
								actions: {
									items: [
										{
											href: `/figures/${versionId}/${own.id}/${key}`,
											text: "Query",
											visuallyHiddenText: title,
										},
									],
								},
							}
						: {}),
				}))}
			/>
			{own.confirmed ? (
				<p className="govuk-body">
					Confirmed by {own.confirmed.by}, <When instant={own.confirmed.at} />.
				</p>
			) : null}
			{open && (own.standing === "silent" || own.standing === "asked-again") ? (
				<Form method="post">
					<input type="hidden" name="partnership" value={own.id} />
					<input type="hidden" name="sha256" value={own.sha256} />
					<Button preventDoubleClick>These figures are right</Button>
				</Form>
			) : null}
			{own.queries.length > 0 ? (
				<>
					<h3 className="govuk-heading-s">Queries and answers</h3>
					<SummaryList
						rows={own.queries.map((query) => ({
							key: (
								<>
									{query.indicator}, <DateOnly date={query.at} />
								</>
							),
							value: (
								<>
									<p className="govuk-body">
										Figure at the time: {groupedFigure(query.figure) || "not known"}
									</p>
									<p className="tranche-verbatim">{query.text}</p>
									{query.answer === null ? (
										<p className="govuk-body tranche-absent">not answered yet</p>
									) : (
										<p className="tranche-verbatim">
											Answer: {query.answer}
											{query.corrected === null ? "" : ` Corrected to ${groupedFigure(query.corrected)}.`}
										</p>
									)}
								</>
							),
						}))}
					/>
				</>
			) : null}
		</section>
	);
}
