import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { formatTotal } from "~/domain/assessment/total";
import { keptOn } from "~/domain/listing/list-query";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { CriterionScores } from "~/ui/assessment/criterion-scores";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { InsetText } from "~/ui/govuk/inset-text";
import { titled } from "~/ui/layout/titled";
import { type BidModeration, readBidModeration } from "~/use-cases/assessment/read-bid-moderation";

export const meta = titled<BidModeration>(({ reference }) => `Moderate ${reference}`);
export const handle: PageHandle<BidModeration> = {
	breadcrumbs: ({ round, reference, title }) => [
		{ text: round.title, href: `/rounds/${round.id}` },
		{ text: "Moderation", href: `/rounds/${round.id}/moderation` },
		{ text: `${reference}: ${title}` },
	],
};

export async function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readBidModeration(signedInContextFor(args), { bidId: args.params.bidId ?? "" }));
}

export default function ModerateBid() {
	const shown = useLoaderData<typeof loader>() as BidModeration;
	const kept = keptOn(useLocation().search);
	const names = shown.assessors.map(({ name }) => name);
	const toAgree = shown.criteria.filter(({ trigger }) => trigger !== null);
	return (
		<>
			<span className="govuk-caption-l">{shown.partnerships.join(", ")}</span>
			<h1 className="govuk-heading-l">
				Moderate {shown.reference}: {shown.title}
			</h1>
			<ModerationState shown={shown} />
			{shown.state === "waiting" ? null : (
				<p className="govuk-body">
					The assessors’ totals are{" "}
					{shown.assessors
						.map(({ name, totalHundredths }) => `${formatTotal(totalHundredths ?? 0)} (${name})`)
						.join(" and ")}
					; the lowest fundable total is {formatTotal(shown.thresholdHundredths)}.
				</p>
			)}
			{toAgree.map((criterion) => (
				<div key={criterion.id}>
					<CriterionScores criterion={criterion} names={names} bidPath={`/bids/${shown.bidId}/submitted`} />
					{shown.mayModerate && criterion.agreed === null ? (
						<ButtonLink href={`/bids/${shown.bidId}/moderation/${criterion.id}${kept}`}>
							Agree “{criterion.title}”
						</ButtonLink>
					) : null}
				</div>
			))}
			<p className="govuk-body">
				<a className="govuk-link" href={`/bids/${shown.bidId}`}>
					Read the whole bid
				</a>
				{" · "}
				<a className="govuk-link" href={`/bids/${shown.bidId}/scores`}>
					All scores
				</a>
			</p>
		</>
	);
}

function ModerationState({ shown }: { readonly shown: BidModeration }) {
	if (shown.state === "waiting") return <InsetText>Not all assessments of this bid are in.</InsetText>;
	if (shown.state === "complete")
		return (
			<InsetText>
				Nothing is left to agree. The bid’s total is {formatTotal(shown.totalHundredths ?? 0)}.
			</InsetText>
		);
	return shown.scoredHere ? (
		<InsetText>You are scoring a bid in this round, so you cannot moderate in it.</InsetText>
	) : null;
}
