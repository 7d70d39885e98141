import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath, sectionTitle } from "~/ui/bid/bid-head";

import { RecordCards } from "~/ui/bid/record-cards";
import { measureRows } from "~/ui/bid/record-rows";
import { SectionPage } from "~/ui/bid/section-page";
import { titled } from "~/ui/layout/titled";
import { readRecordList } from "~/use-cases/bid/read-record-list";

export const meta = titled(sectionTitle("outcomes"));
export const handle = bidBreadcrumbs();

export function loader(args: LoaderFunctionArgs) {
	const { bid, records } = valueOrPage(
		readRecordList(signedInContextFor(args), { bidId: args.params.bidId ?? "", section: "outcomes" }),
	);
	return {
		bid,

		cards: records.map(({ id, values }) => ({ id, title: values.description, rows: measureRows(values) })),
	};
}

export default function Outcomes() {
	const { bid, cards } = useLoaderData<typeof loader>();
	return (
		<SectionPage
			bid={bid}
			section="outcomes"
			intro={
				<p className="govuk-body">What the bid delivers and what changes by it, and how anybody will know.</p>
			}
			none="No outputs, outcomes or benefits given yet."
			count={cards.length}
			add={{ first: "Add an output, outcome or benefit", another: "Add another" }}
		>
			<RecordCards cards={cards} path={sectionPath(bid.id, "outcomes")} editable={bid.editable} />
		</SectionPage>
	);
}
