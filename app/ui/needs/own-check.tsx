import { Form } from "@remix-run/react";
import type { FiguresStanding } from "~/domain/needs/figures-check";
import { Button } from "../govuk/button";
import { SummaryList } from "../govuk/summary-list";
import { DateOnly } from "../when";
import { groupedFigure } from "./grouped-figure";
import { StandingTag } from "./standing-tag";

type Props = {
	readonly versionId: string;
	readonly own: {
		readonly id: string;
		readonly name: string;
		readonly standing: FiguresStanding;
		readonly sha256: string;
		readonly queries: readonly {
			readonly id: string;
			readonly indicator: string;
			readonly figure: string;
			readonly text: string;
			readonly at: string;
			readonly answer: string | null;
			readonly corrected: string | null;
		}[];
	};
	readonly indicators: readonly { readonly key: string; readonly title: string }[];
	/** Whether the partnership may still speak. */
	readonly open: boolean;
};

/** What a partnership has said of its figures, the answers, and the ways to confirm or query them. */
export function OwnCheck({ versionId, own, indicators, open }: Props) {
	const heading = `check-${own.id}`;
	return (
		<section aria-labelledby={heading}>
			<h2 className="govuk-heading-m" id={heading}>
				{own.name} <StandingTag standing={own.standing} />
			</h2>
			{own.standing === "asked-again" && open ? (
				<p className="govuk-body">
					A figure changed, or a query was answered, since your partnership last confirmed or queried. Please
					read your figures again.
				</p>
			) : null}
			{open && (own.standing === "silent" || own.standing === "asked-again") ? (
				<Form method="post">
					<input type="hidden" name="partnership" value={own.id} />
					<input type="hidden" name="sha256" value={own.sha256} />
					<Button preventDoubleClick>These figures are right</Button>
				</Form>
			) : null}
			{open ? (
				<>
					<p className="govuk-body">Is a figure wrong? Query it:</p>
					<ul className="govuk-list govuk-list--bullet">
						{indicators.map(({ key, title }) => (
							<li key={key}>
								<a className="govuk-link" href={`/figures/${versionId}/${own.id}/${key}`}>
									Query {title}
								</a>
							</li>
						))}
					</ul>
				</>
			) : null}
			{own.queries.length > 0 ? (
				<SummaryList
					rows={own.queries.map((query) => ({
						key: (
							<>
								{query.indicator}, <DateOnly date={query.at} />
							</>
						),
						value: (
							<>
								<p className="govuk-body">Figure then: {groupedFigure(query.figure) || "not known"}</p>
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
			) : null}
		</section>
	);
}
