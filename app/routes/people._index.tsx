import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ROLE_NAMES } from "~/domain/people/role-names";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { ButtonLink } from "~/ui/govuk/button";
import { Table } from "~/ui/govuk/table";
import { Tag } from "~/ui/govuk/tag";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { readPeople } from "~/use-cases/people/read-people";

export const meta = titled("People");

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readPeople(signedInContextFor(args), new URL(args.request.url).searchParams));
}

export default function People() {
	const { mayManage, people, list } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">People</h1>
			{mayManage ? <ButtonLink href="/people/new">Add a person</ButtonLink> : null}
			<p className="govuk-body">
				<a className="govuk-link" href="/outbox">
					Messages not sent
				</a>
			</p>
			<ListForm list={list} path="/people" />
			<ListCount list={list} noun={["person", "people"]} />
			<ScrollRegion label="People">
				<Table
					stacked
					head={[{ text: "Name" }, { text: "Email address" }, { text: "Roles now" }]}
					rows={people.map((one) => [
						{
							text: (
								<>
									<a className="govuk-link" href={`/people/${one.id}`}>
										{one.name}
									</a>{" "}
									{one.endedAt === null ? null : <Tag colour="grey">Account ended</Tag>}
								</>
							),
						},
						{ text: one.email },
						{
							text:
								one.roles.length === 0 ? (
									<span className="tranche-absent">None</span>
								) : (
									<ul className="govuk-list govuk-!-margin-bottom-0">
										{one.roles.map(({ role, organisationName }) => (
											<li key={role + organisationName}>
												{ROLE_NAMES[role]}, {organisationName}
											</li>
										))}
									</ul>
								),
						},
					])}
					firstCellIsHeader
				/>
			</ScrollRegion>
			<ListPages list={list} path="/people" />
		</>
	);
}
