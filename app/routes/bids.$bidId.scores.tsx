import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatTotal } from "~/domain/assessment/total";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { AssessorSummary } from "~/ui/assessment/assessor-summary";
import { CriterionScores } from "~/ui/assessment/criterion-scores";
import { EarlierAssessments } from "~/ui/assessment/earlier-assessments";
import { OpenedSum } from "~/ui/assessment/opened-sum";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { InsetText } from "~/ui/govuk/inset-text";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import { type BidScores, readBidScores } from "~/use-cases/assessment/read-bid-scores";

export const meta = titled<BidScores>(({ reference }) => `Scores of ${reference}`);
export const handle: PageHandle<BidScores> = {
	breadcrumbs: ({ bidId, reference, title }) => [
		{ text: "Home", href: "/" },
		{ text: `${reference}: ${title}`, href: `/bids/${bidId}` },
		{ text: "Scores" },
	],
};

export async function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readBidScores(signedInContextFor(args), { bidId: args.params.bidId ?? "" }));
}

export default function BidScoresPage() {
	const shown = useLoaderData<typeof loader>() as BidScores;
	const { assessors, criteria, state } = shown;
	const bidPath = `/bids/${shown.bidId}/submitted`;
	const moderated = criteria.some(({ agreed }) => agreed !== null);
	const submitted = assessors.filter((assessor) => assessor.submitted).length;
	return (
		<>
			<span className="govuk-caption-l">
				{shown.round.title}: {shown.partnerships.join(", ")}
			</span>
			<h1 className="govuk-heading-l">
				Scores of {shown.reference}: {shown.title}
			</h1>
			<StatRow
				stats={[
					{
						label: "Total",
						value: shown.totalHundredths === null ? "Not scored" : formatTotal(shown.totalHundredths),
						note: `lowest fundable ${formatTotal(shown.thresholdHundredths)}`,
					},
					...(moderated && shown.beforeHundredths !== null
						? [
								{
									label: "Before moderation",
									value: formatTotal(shown.beforeHundredths),
									note: "by the assessors’ averages",
								},
							]
						: []),
					{ label: "Assessments in", value: `${submitted} of ${assessors.length}` },
				]}
			/>
			{state === "waiting" ? (
				<InsetText>
					{shown.eligible
						? "Scores and reasons are shown only when all assessments of this bid are in."
						: "Only an eligible bid is scored."}
				</InsetText>
			) : null}
			{state === "to-moderate" ? (
				<InsetText>
					<p className="govuk-body">
						A moderator has to agree at least one score before the bid has a total.
					</p>
					{shown.mayModerate ? (
						<ButtonLink href={`/bids/${shown.bidId}/moderation`}>Moderate</ButtonLink>
					) : null}
				</InsetText>
			) : null}
			<AssessorSummary assessors={assessors} mayReopen={shown.mayReopen} />
			<OpenedSum sum={shown.sum} summary="How the total adds up" />
			{criteria.map((criterion) => (
				<CriterionScores
					key={criterion.id}
					criterion={criterion}
					names={assessors.map(({ name }) => name)}
					bidPath={bidPath}
				/>
			))}
			<EarlierAssessments earlier={shown.earlier} />
		</>
	);
}
