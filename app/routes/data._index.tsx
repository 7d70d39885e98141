import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LICENCE } from "~/domain/decision/grant-data/package-text";
import { formatPounds, sumPence } from "~/domain/money";
import { describedColumns } from "~/domain/table/table-written";
import { publishedPackage } from "~/grant-answer";
import { REGISTER_COLUMNS } from "~/tables/register-table";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { TableList } from "~/ui/list/table-list";
import { DateOnly } from "~/ui/when";

export const meta = titled(
	"Open data",
	"Every published grant for community safety as data that anybody may use, in the 360Giving standard.",
);
export const handle: PageHandle = {
	forEverybody: true,
	breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Open data" }],
};

export function loader(args: LoaderFunctionArgs) {
	const found = publishedPackage(args);
	const columns = describedColumns(REGISTER_COLUMNS);
	if (found === null) return { grants: null, columns };
	const { grants, modified } = found;
	return {
		columns,
		grants: {
			count: grants.length,
			total: sumPence(grants.map(({ amountAwarded }) => amountAwarded)),
			modified,
		},
	};
}

export default function OpenData() {
	const { grants, columns } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Open data</h1>
			<p className="govuk-body">
				You can use everything on this page for any purpose, under the{" "}
				<a className="govuk-link" href={LICENCE} rel="license">
					Open Government Licence
				</a>
				.
			</p>
			<h2 className="govuk-heading-m">Grants</h2>
			{grants ? (
				<>
					<p className="govuk-body">
						{grants.count === 1 ? "1 grant" : `${grants.count.toLocaleString("en-GB")} grants`} of{" "}
						{formatPounds(grants.total)} together, last changed on <DateOnly date={grants.modified} />.
					</p>
					<ul className="govuk-list govuk-list--bullet">
						<li>
							<a className="govuk-link" href="/data/360giving.json">
								Grants as JSON
							</a>
						</li>
						<li>
							<a className="govuk-link" href="/data/360giving.csv">
								Grants as CSV
							</a>
						</li>
					</ul>
					<p className="govuk-body">
						Both files follow the 360Giving Data Standard, version 1.4. They hold grants from published
						decisions only. They hold nothing about people, and nothing that a notice keeps back.
					</p>
				</>
			) : (
				<p className="govuk-body">
					No award has been published yet. The grants will be here once a decision is published.
				</p>
			)}
			<TableList
				tables={[
					{
						title: "Decisions",
						about: "A row for each published decision.",
						href: "/data/decisions",
						columns,
					},
				]}
			/>
		</>
	);
}
