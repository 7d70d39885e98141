import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { KIND_NAMES, KINDS } from "~/domain/people/words";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { ButtonLink } from "~/ui/govuk/button";
import { Table } from "~/ui/govuk/table";
import { Tag } from "~/ui/govuk/tag";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { titled } from "~/ui/layout/titled";
import { Period } from "~/ui/people/period";
import { readOrganisations } from "~/use-cases/people/read-organisations";

export const meta = titled("Organisations");

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readOrganisations(signedInContextFor(args)));
}

export default function Organisations() {
	const { mayManage, organisations } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Organisations</h1>
			{mayManage ? <ButtonLink href="/organisations/new">Add an organisation</ButtonLink> : null}
			<ScrollRegion label="Organisations">
				<Table
					stacked
					head={[
						{ text: "Name" },
						{ text: "Kind" },
						{ text: "Area" },
						{ text: "Prefix" },
						{ text: "Period" },
					]}
					rows={KINDS.flatMap((kind) => organisations.filter((one) => one.kind === kind)).map((one) => [
						{
							text: (
								<>
									<a className="govuk-link" href={`/organisations/${one.id}`}>
										{one.name}
									</a>{" "}
									{one.ended ? <Tag colour="grey">Ended</Tag> : null}
								</>
							),
						},
						{ text: KIND_NAMES[one.kind] },
						{ text: one.areaName },
						{ text: one.prefix },
						{ text: <Period {...one} /> },
					])}
					firstCellIsHeader
				/>
			</ScrollRegion>
		</>
	);
}
