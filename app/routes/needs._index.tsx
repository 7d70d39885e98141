import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { Table } from "~/ui/govuk/table";
import { Tag } from "~/ui/govuk/tag";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { titled } from "~/ui/layout/titled";
import { When } from "~/ui/when";
import { readNeeds } from "~/use-cases/needs/read-needs";

export const meta = titled("Needs formula");
export const handle: PageHandle = {
	breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Needs formula" }],
};

export async function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readNeeds(signedInContextFor(args)));
}

export default function Needs() {
	const { funds, mayCreate } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Needs formula</h1>
			<p className="govuk-body-l">
				What the formula measures, where each figure comes from, and the share of the money that follows for
				each partnership.
			</p>
			{mayCreate ? <ButtonLink href="/needs/new">Start a new version</ButtonLink> : null}
			{funds.map((fund) => (
				<section key={fund.id} aria-labelledby={`fund-${fund.id}`}>
					<h2 className="govuk-heading-m" id={`fund-${fund.id}`}>
						{fund.name}, {fund.financialYear}
					</h2>
					{fund.versions.length === 0 ? (
						<p className="govuk-body">No version yet.</p>
					) : (
						<ScrollRegion label={`Versions of ${fund.name}`}>
							<Table
								stacked
								head={[{ text: "Version" }, { text: "Title" }, { text: "Started" }, { text: "State" }]}
								rows={fund.versions.map((version) => [
									{ text: version.version },
									{
										text: (
											<a className="govuk-link" href={`/needs/${version.id}`}>
												{version.title}
											</a>
										),
									},
									{ text: <When instant={version.createdAt} /> },
									{
										text: (
											<>
												{version.inUse ? (
													<Tag colour="green">In use</Tag>
												) : (
													<Tag colour="grey">Not in use</Tag>
												)}{" "}
												{version.illustrative ? <Tag colour="yellow">Illustrative</Tag> : null}
											</>
										),
									},
								])}
							/>
						</ScrollRegion>
					)}
				</section>
			))}
			{funds.length === 0 ? <p className="govuk-body">There is no fund yet.</p> : null}
		</>
	);
}
