import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageOfRows } from "~/domain/listing/list-query";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { GRANT_RULES, grantList } from "~/ui/public/award-list";
import { GrantsTable } from "~/ui/public/awards-table";
import { readAwards } from "~/use-cases/public/read-awards";

export const meta = titled(
	"Register of grants",
	"Crime and disorder reduction grants, month by month: recipient, purpose, amount, conditions and reason.",
);
export const handle: PageHandle = {
	forEverybody: true,
	isLarge: true,
	wide: true,
	knows: { page: /^[1-9]\d?$/ },
	breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Register of grants" }],
};

export function loader(args: LoaderFunctionArgs) {
	const awards = readAwards(contextFor(args));
	const query = new URL(args.request.url).searchParams;
	const { rows, list } = pageOfRows(grantList(awards), GRANT_RULES, awards, query);
	return { awards: rows, list };
}

export default function Grants() {
	const { awards, list } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Register of grants</h1>
			<p className="govuk-body">
				Each crime and disorder reduction grant, from the decision that made it: who receives it, for what, on
				what conditions, and why it secures or helps to secure that crime and disorder go down. The Elected
				Local Policing Bodies (Specified Information) Order 2011 asks for this to be published.
			</p>
			{list.all === 0 ? <p className="govuk-body">No grant has been published yet.</p> : null}
			<ListForm list={list} path="/grants" />
			{list.all > 0 ? <ListCount list={list} noun={["grant", "grants"]} /> : null}
			{list.total > 0 ? (
				<>
					<GrantsTable awards={awards} />
					<ListPages list={list} path="/grants" />
					<p className="govuk-body">
						<a className="govuk-link" href="/grants/table.csv">
							Download the whole register (CSV)
						</a>
					</p>
				</>
			) : null}
		</>
	);
}
