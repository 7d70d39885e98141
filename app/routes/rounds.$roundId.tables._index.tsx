import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accepted, refused } from "~/domain/outcome";
import { describedColumns } from "~/domain/table/table-written";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { ROUND_TABLES } from "~/tables/round-tables";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { TableList } from "~/ui/list/table-list";

export const meta = titled("Tables to download");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/rounds/${params.roundId}`,
};

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const { roundId = "" } = args.params;
	const open = Object.entries(ROUND_TABLES).flatMap(([name, { title, about, columns, open }]) => {
		const round = open(context, { roundId });
		return round === null
			? []
			: [{ round, table: { title, about, columns: describedColumns(columns), name } }];
	});
	const none = refused("not-found", "no table of the round is open to this person");
	const { round } = valueOrPage(open[0] ? accepted(open[0]) : none);
	return { round: { id: roundId, title: round }, tables: open.map(({ table }) => table) };
}

export default function RoundTables() {
	const { round, tables } = useLoaderData<typeof loader>();
	return (
		<>
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">Tables to download</h1>
			<p className="govuk-body">
				Each file holds the rows that you may see now. Names of files and columns stay the same from round to
				round. A title that an interest closes to you is left out.
			</p>
			<TableList
				tables={tables.map((table) => ({ ...table, href: `/rounds/${round.id}/tables/${table.name}` }))}
			/>
		</>
	);
}
