import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type ListDeclaration, type ListRules, pageOfRows } from "~/domain/listing/list-query";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { AdjustedRanking, LeniencyTable } from "~/ui/assessment/adjusted-ranking";
import { AgreementTable } from "~/ui/assessment/agreement-table";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Details } from "~/ui/govuk/details";
import { InsetText } from "~/ui/govuk/inset-text";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { type AdjustedBid, type RoundAgreement, readAgreement } from "~/use-cases/assessment/read-agreement";

export const meta = titled<RoundAgreement>(({ round }) => `Do the assessors agree? ${round.title}`);
export const handle: PageHandle<RoundAgreement> = {
	isLarge: true,
	breadcrumbs: ({ round }) => [
		{ text: "Rounds", href: "/rounds" },
		{ text: round.title, href: `/rounds/${round.id}` },
		{ text: "Moderation", href: `/rounds/${round.id}/moderation` },
		{ text: "Do the assessors agree?" },
	],
};

const LIST: ListDeclaration = {
	search: { label: "Reference or title" },
	sorts: [
		{ key: "place", text: "Official place" },
		{ key: "adjusted", text: "Adjusted place" },
	],
};

const RULES: ListRules<AdjustedBid> = {
	texts: ({ reference, title }) => [reference, title ?? ""],
	order: { adjusted: (a, b) => (a.adjustedPlace ?? a.place) - (b.adjustedPlace ?? b.place) },
};

export async function loader(args: LoaderFunctionArgs) {
	const page = valueOrPage(readAgreement(signedInContextFor(args), { roundId: args.params.roundId ?? "" }));
	return { ...page, ...pageOfRows(LIST, RULES, page.bids, new URL(args.request.url).searchParams) };
}

export default function RoundAgreementPage() {
	const { round, agreement, seed, assessors, groups, bids, rows, list } = useLoaderData<typeof loader>();
	const path = `/rounds/${round.id}/agreement`;
	const moved = bids.filter(({ place, adjustedPlace }) => adjustedPlace !== null && adjustedPlace !== place);
	return (
		<>
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">Do the assessors agree?</h1>
			<AgreementTable rows={agreement} />
			<Details summary="What alpha and its interval mean">
				<p className="govuk-body">
					Krippendorff’s alpha is 1 when assessors always give the same points, and about 0 when they agree no
					more than by chance. Krippendorff advises relying on scores with an alpha of 0.800 or more, and
					drawing only tentative conclusions from 0.667 to 0.800. Points are taken as ranks (ordinal). A
					criterion scored by theme is compared theme by theme.
				</p>
				<p className="govuk-body">
					The interval shows how far alpha could move with other bids like these. The bids are drawn again{" "}
					{seed.draws} times, each time as many as there are. 95% of the results lie in the interval. The
					draws begin with the number {seed.number}: the first 8 digits, {seed.digits}, of the scheme’s
					digest. It was fixed when the round opened, before anybody scored, and gives the same interval every
					time.
				</p>
			</Details>
			{assessors.length === 0 ? null : (
				<>
					<h2 className="govuk-heading-m">How lenient is each assessor?</h2>
					<LeniencyTable rows={assessors} groups={groups} />
					<h2 className="govuk-heading-m">What if all assessors were equally lenient?</h2>
					<InsetText>
						The official ranking stands. Nothing in Tranche follows from the adjusted one: not the order of
						bids, the money or the decision.
					</InsetText>
					<p className="govuk-body">
						{groups > 1
							? `The assessors fall into ${groups} groups that share no bid. Nobody can say which group is more lenient, so there is no adjusted place.`
							: moved.length === 0
								? "Every bid would keep its place."
								: moved.length === 1
									? "1 bid would have another place."
									: `${moved.length} bids would have another place.`}
					</p>
					{bids.length === 0 ? (
						<p className="govuk-body">No bid has a total yet.</p>
					) : (
						<>
							<ListForm list={list} path={path} />
							<ListCount list={list} noun={["bid", "bids"]} />
							<AdjustedRanking rows={rows} />
							<ListPages list={list} path={path} />
						</>
					)}
					<Details summary="How this is worked out, and what it cannot tell">
						<p className="govuk-body">
							The model is additive: an assessor’s total for a bid is a figure of the bid plus a figure of the
							assessor. Both are found by least squares from all submitted totals, so that the assessors’
							figures sum to zero. The adjusted total is the bid’s figure: what an assessor of average
							leniency would give.
						</p>
						<ul className="govuk-list govuk-list--bullet">
							<li>It takes every assessor to be equally lenient on all bids. Few people are.</li>
							<li>
								It compares assessors only through bids that they share. With few shared bids it says little.
							</li>
							<li>An assessor may score higher because they saw something that the others missed.</li>
							<li>It uses the assessors’ own totals. Scores that a moderator agreed are not in it.</li>
							<li>Groups of assessors that share no bid cannot be compared.</li>
						</ul>
					</Details>
				</>
			)}
			<p className="govuk-body">
				<a className="govuk-link" href={`/rounds/${round.id}/ranking`}>
					Official ranking
				</a>
			</p>
		</>
	);
}
