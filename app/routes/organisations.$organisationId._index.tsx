import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { KIND_NAMES, ROLE_NAMES } from "~/domain/people/role-names";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { Table } from "~/ui/govuk/table";
import { Tag } from "~/ui/govuk/tag";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { titled } from "~/ui/layout/titled";
import { OrganisationSummary } from "~/ui/people/organisation-summary";
import { RolePeriod } from "~/ui/people/period";
import { readOrganisation } from "~/use-cases/people/read-organisation";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const meta = titled<Loaded>(({ name }) => name);
export const handle: PageHandle<Loaded> = {
	breadcrumbs: ({ name }) => [{ text: "Organisations", href: "/organisations" }, { text: name }],
};

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readOrganisation(signedInContextFor(args), args.params.organisationId ?? ""));
}

export default function Organisation() {
	const organisation = useLoaderData<typeof loader>();
	const { id, name, kind, mayManage, ended, people } = organisation;
	return (
		<>
			<span className="govuk-caption-l">{KIND_NAMES[kind]}</span>
			<h1 className="govuk-heading-l">
				{name} {ended ? <Tag colour="grey">Ended</Tag> : null}
			</h1>
			<OrganisationSummary organisation={organisation} />
			{mayManage ? (
				<div className="govuk-button-group">
					<ButtonLink href={`/organisations/${id}/change`}>Change</ButtonLink>
					<ButtonLink href={`/organisations/${id}/end`} variant="secondary">
						{organisation.endsOn === null ? "End this organisation" : "Change when it ends"}
					</ButtonLink>
				</div>
			) : null}
			<h2 className="govuk-heading-m">People</h2>
			{people.length === 0 ? (
				<p className="govuk-body">Nobody holds a role here now.</p>
			) : (
				<ScrollRegion label="People">
					<Table
						stacked
						head={[{ text: "Name" }, { text: "Role" }, { text: "Holds it" }]}
						rows={people.map((held) => [
							{
								text: mayManage ? (
									<a className="govuk-link" href={`/people/${held.personId}`}>
										{held.name}
									</a>
								) : (
									held.name
								),
							},
							{ text: ROLE_NAMES[held.role] },
							{ text: <RolePeriod {...held} /> },
						])}
					/>
				</ScrollRegion>
			)}
		</>
	);
}
