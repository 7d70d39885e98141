import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
	byText,
	filterOf,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	reversed,
} from "~/domain/listing/list-query";
import { KIND_NAMES, KINDS } from "~/domain/people/role-names";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { ButtonLink } from "~/ui/govuk/button";
import { Table } from "~/ui/govuk/table";
import { Tag } from "~/ui/govuk/tag";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { Period } from "~/ui/people/period";
import { type ListedOrganisation, readOrganisations } from "~/use-cases/people/read-organisations";

export const meta = titled("Organisations");

export function loader(args: LoaderFunctionArgs) {
	const { mayManage, organisations } = valueOrPage(readOrganisations(signedInContextFor(args)));
	const query = new URL(args.request.url).searchParams;
	const { rows, list } = pageOfRows(LIST, RULES, byKind(organisations), query);
	return { mayManage, list, organisations: rows };
}

type Listed = ListedOrganisation;

const LIST: ListDeclaration = {
	search: { label: "Name, area or prefix" },
	filters: [
		filterOf("kind", "Kind", "Any kind", KIND_NAMES),
		filterOf("period", "Period", "Any", { present: "Not ended", ended: "Ended" }),
	],
	sorts: [
		{ key: "kind", text: "Kind" },
		{ key: "name", text: "Name, A to Z" },
		{ key: "start", text: "Newest first" },
	],
};

const RULES: ListRules<Listed> = {
	texts: ({ name, areaName, prefix }) => [name, areaName, prefix],
	matches: {
		kind: (row, kind) => row.kind === kind,
		period: ({ ended }, period) => ended === (period === "ended"),
	},
	order: {
		name: byText(({ name }) => name),
		start: reversed(byText(({ startsOn }) => startsOn)),
	},
};

const byKind = (all: readonly Listed[]) => KINDS.flatMap((kind) => all.filter((one) => one.kind === kind));

export default function Organisations() {
	const { mayManage, organisations, list } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Organisations</h1>
			{mayManage ? <ButtonLink href="/organisations/new">Add an organisation</ButtonLink> : null}
			<ListForm list={list} path="/organisations" />
			<ListCount list={list} noun={["organisation", "organisations"]} />
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
					rows={organisations.map((one) => [
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
			<ListPages list={list} path="/organisations" />
		</>
	);
}
