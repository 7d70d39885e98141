import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { FiguresStanding } from "~/domain/needs/figures-check";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { Table } from "~/ui/govuk/table";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import { OfficeQuery } from "~/ui/needs/office-query";
import { STANDING_WORDS, StandingTag } from "~/ui/needs/standing-tag";
import { WindowInWords } from "~/ui/needs/window-words";
import { When } from "~/ui/when";
import { type FiguresWindowPage, readFiguresWindow } from "~/use-cases/needs/read-figures-window";

export const meta = titled("What partnerships say about their figures");
export const handle: PageHandle<FiguresWindowPage> = {
	breadcrumbs: (page, params) => [
		{ text: "Needs formula", href: "/needs" },
		{ text: page?.version.title ?? "Version", href: `/needs/${params.needsVersionId}` },
		{ text: "What partnerships say" },
	],
};

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readFiguresWindow(signedInContextFor(args), args.params.needsVersionId ?? ""));
}

export default function FiguresWindow() {
	const { version, window, mayManage, partnerships } = useLoaderData<typeof loader>();
	const count = (standing: FiguresStanding) =>
		String(partnerships.filter((each) => each.standing === standing).length);
	const queries = partnerships.flatMap(({ name, queries: own }) =>
		own.map((query) => ({ ...query, partnership: name })),
	);
	return (
		<>
			<span className="govuk-caption-l">{version.title}</span>
			<h1 className="govuk-heading-l">What partnerships say about their figures</h1>
			<StatRow
				stats={[
					...(["confirmed", "queried", "asked-again", "silent"] as const).map((standing) => ({
						label: STANDING_WORDS[standing].text,
						value: count(standing),
						tone: standing === "queried" && count(standing) !== "0" ? ("problem" as const) : undefined,
					})),
				]}
			/>
			<p className="govuk-body">
				{window ? <WindowInWords window={window} /> : "Partnerships have not been asked yet."}
			</p>
			{mayManage ? (
				<ButtonLink href={`/needs/${version.id}/figures/window`} variant={window ? "secondary" : undefined}>
					{window ? "Change when they can be checked" : "Ask partnerships to check their figures"}
				</ButtonLink>
			) : null}
			<ScrollRegion label="Each partnership">
				<Table
					stacked
					caption="Each partnership"
					captionClassName="govuk-table__caption--m"
					firstCellIsHeader
					head={[{ text: "Partnership" }, { text: "Says" }, { text: "Last confirmed" }]}
					rows={partnerships.map(({ name, standing, confirmed }) => [
						{ text: name },
						{ text: <StandingTag standing={standing} /> },
						{
							text: confirmed ? (
								<>
									{confirmed.by}, <When instant={confirmed.at} />
								</>
							) : (
								""
							),
						},
					])}
				/>
			</ScrollRegion>
			<h2 className="govuk-heading-m">Queries</h2>
			{queries.length === 0 ? <p className="govuk-body">None.</p> : null}
			{queries.map((query) => (
				<OfficeQuery key={query.id} query={query} versionId={version.id} mayAnswer={mayManage} />
			))}
		</>
	);
}
