import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { titled } from "~/ui/layout/titled";
import { PublishedYearTable } from "~/ui/needs/published-tables";
import { type PublishedYearsPage, readPublishedYears } from "~/use-cases/needs/read-published-years";

export const meta = titled("Tables published elsewhere");
export const handle: PageHandle<PublishedYearsPage> = {
	breadcrumbs: (data, params) => [
		{ text: "Funds", href: "/funds" },
		{ text: data?.fund.name ?? "Fund", href: `/funds/${params.fundId}` },
		{ text: "Tables published elsewhere" },
	],
};

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readPublishedYears(signedInContextFor(args), args.params.fundId ?? ""));
}

export default function PublishedYears() {
	const { fund, years, mayChange } = useLoaderData<typeof loader>();
	return (
		<>
			<span className="govuk-caption-l">
				{fund.name} {fund.financialYear}
			</span>
			<h1 className="govuk-heading-l">Tables published elsewhere</h1>
			<p className="govuk-body">
				Tables for this year and earlier years, kept as they were printed. They do not change the ledger. If
				the lines of a table do not add up to the money they share, this page says so.
			</p>
			{mayChange ? <ButtonLink href={`/funds/${fund.id}/published/new`}>Record a table</ButtonLink> : null}
			{years.length === 0 ? <p className="govuk-body">No tables have been recorded.</p> : null}
			{years.map((year) => (
				<section key={year.id} aria-label={`${year.financialYear}: ${year.title}`}>
					<PublishedYearTable year={year} />
					{mayChange ? (
						<p className="govuk-body">
							<a className="govuk-link" href={`/funds/${fund.id}/published/${year.id}`}>
								Change
								<span className="govuk-visually-hidden">
									{" "}
									{year.financialYear}: {year.title}
								</span>
							</a>
						</p>
					) : null}
				</section>
			))}
		</>
	);
}
