import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, bidName } from "~/ui/bid/bid-head";
import { SubmittedNotice } from "~/ui/bid/section/submitted-notice";
import { SummaryList } from "~/ui/govuk/summary-list";
import { titled } from "~/ui/layout/titled";
import { readObjectives } from "~/use-cases/bid/read-objectives";

export const meta = titled("Objectives");
export const handle = bidBreadcrumbs();

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readObjectives(signedInContextFor(args), { bidId: args.params.bidId ?? "" }));
}

export default function Objectives() {
	const { bid, plan, themes, interventions } = useLoaderData<typeof loader>();
	const known = themes.flatMap(({ objectives }) => objectives);
	return (
		<>
			<span className="govuk-caption-l">{bidName(bid)}</span>
			<h1 className="govuk-heading-l">Objectives</h1>
			{bid.editable ? (
				<p className="govuk-body">
					Choose the objectives of the {plan} that each intervention supports. Assessors score each theme that
					the bid claims.
				</p>
			) : (
				<SubmittedNotice bid={bid} />
			)}
			{interventions.length === 0 ? (
				<p className="govuk-body">
					<a className="govuk-link" href={`/bids/${bid.id}/interventions`}>
						Add an intervention
					</a>{" "}
					first: objectives belong to interventions.
				</p>
			) : (
				<SummaryList
					rows={interventions.map(({ id, title, chosen }) => ({
						key: title,
						value: (
							<Chosen
								objectives={known.filter((each) => chosen.some(({ objectiveId }) => objectiveId === each.id))}
							/>
						),
						...(bid.editable
							? {
									actions: {
										items: [
											{
												href: `/bids/${bid.id}/objectives/${id}`,
												text: chosen.length === 0 ? "Choose" : "Change",
												visuallyHiddenText: `objectives of ${title}`,
											},
										],
									},
								}
							: {}),
					}))}
				/>
			)}
			<p className="govuk-body">
				<a className="govuk-link" href={`/bids/${bid.id}`}>
					Back to the bid’s task list
				</a>
			</p>
		</>
	);
}

function Chosen({
	objectives,
}: {
	readonly objectives: readonly { readonly id: string; readonly code: string; readonly title: string }[];
}) {
	if (objectives.length === 0) return <span className="tranche-absent">None chosen</span>;
	return (
		<ul className="govuk-list govuk-!-margin-bottom-0">
			{objectives.map(({ id, code, title }) => (
				<li key={id}>
					{code} {title}
				</li>
			))}
		</ul>
	);
}
