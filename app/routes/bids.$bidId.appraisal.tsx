import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canBeAppraised } from "~/domain/appraisal/bid-appraisal";
import { askedView } from "~/forms/bid/appraisal-view";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { AppraisalResults } from "~/ui/bid/appraisal/appraisal-results";
import { bidBreadcrumbs, bidName } from "~/ui/bid/bid-head";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readAppraisal } from "~/use-cases/bid/read-appraisal";

export const meta = titled("Costs and savings");
export const handle: PageHandle<ReturnType<typeof loader>> = {
	breadcrumbs: (page, params) =>
		page.own
			? (bidBreadcrumbs().breadcrumbs?.(
					{ bid: { ...page.bid, editable: page.editable, leftBehind: false } },
					params,
				) ?? [])
			: [{ text: bidName(page.bid), href: `/bids/${page.bid.id}/submitted` }],
	wide: true,
};

export function loader(args: LoaderFunctionArgs) {
	return {
		...valueOrPage(readAppraisal(signedInContextFor(args), { bidId: args.params.bidId ?? "" })),
		asked: askedView(args.request),
	};
}

export default function Appraisal() {
	const page = useLoaderData<typeof loader>();
	return (
		<>
			<span className="govuk-caption-l">{bidName(page.bid)}</span>
			<h1 className="govuk-heading-l">Costs and savings</h1>
			{canBeAppraised(page.content) ? (
				<AppraisalResults content={page.content} view={page.asked} submitted={page.submitted} />
			) : (
				<NothingYet page={page} />
			)}
		</>
	);
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function NothingYet({ page }: { readonly page: Page }) {
	const { savings } = page.content;
	return (
		<>
			<p className="govuk-body">
				{savings.length === 0
					? "No savings are given, so there is nothing to set against the costs."
					: "No saving has an amount yet, so there is nothing to set against the costs."}
			</p>
			{page.editable ? (
				<p className="govuk-body">
					<a className="govuk-link" href={`/bids/${page.bid.id}/savings`}>
						Go to the savings
					</a>
				</p>
			) : null}
		</>
	);
}
