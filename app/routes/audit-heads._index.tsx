import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type ListDeclaration, pageOfRows } from "~/domain/listing/list-query";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Table } from "~/ui/govuk/table";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListPages } from "~/ui/list/list-controls";
import { alternate } from "~/ui/public/feeds";
import { DateOnly } from "~/ui/when";
import { readDayHeads } from "~/use-cases/public/read-day-heads";

export const meta = titled(
	"Audit heads",
	"The head of the audit at the end of each day, to be kept elsewhere.",
);
export const links = () => alternate("Audit head of each day", "/audit-heads.atom");
export const handle: PageHandle = {
	forEverybody: true,
	knows: { page: /^[1-9]\d?$/ },
	breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Audit heads" }],
};

const LIST: ListDeclaration = { sorts: [{ key: "latest", text: "Latest first" }] };

export function loader(args: LoaderFunctionArgs) {
	const query = new URL(args.request.url).searchParams;
	const { rows, list } = pageOfRows(
		LIST,
		{ texts: ({ hash }) => [hash] },
		readDayHeads(contextFor(args)),
		query,
	);
	return { heads: rows, list };
}

export default function AuditHeads() {
	const { heads, list } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Audit heads</h1>
			<p className="govuk-body">
				Everything that is done here is entered in an audit, in which each entry holds the one before it.
				Whoever keeps the last entry’s hash of a day can show later whether anything up to that day was
				changed.
			</p>
			<p className="govuk-body">
				Keep a copy of your own:{" "}
				<a className="govuk-link" href="/audit-heads.atom">
					follow the feed (Atom)
				</a>
				. In a copy of the database, <code>npm run audit:verify -- --head</code> and a hash says whether the
				audit still has it. Days are in UTC.
			</p>
			{list.all === 0 ? (
				<p className="govuk-body">No day is over yet.</p>
			) : (
				<>
					<ListCount list={list} noun={["day", "days"]} />
					<ScrollRegion label="Audit heads by day">
						<Table
							stacked
							caption="Audit heads by day"
							captionClassName="govuk-visually-hidden"
							firstCellIsHeader
							head={[{ text: "Day" }, { text: "Last entry", format: "numeric" }, { text: "Hash (SHA-256)" }]}
							rows={heads.map(({ day, seq, hash }) => [
								{ text: <DateOnly date={day} /> },
								{ text: String(seq), format: "numeric" as const },
								{ text: <code className="tranche-digest">{hash}</code> },
							])}
						/>
					</ScrollRegion>
					<ListPages list={list} path="/audit-heads" />
				</>
			)}
		</>
	);
}
