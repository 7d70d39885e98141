import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { totalsByKind } from "~/domain/bid/record-totals";
import { FUNDING_KINDS } from "~/domain/bid/records";

import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath, sectionTitle } from "~/ui/bid/bid-head";
import { KindTotals, kindTotalTexts } from "~/ui/bid/kind-totals";
import { RecordCards } from "~/ui/bid/record-cards";
import { fundingRows } from "~/ui/bid/record-rows";
import { SectionPage } from "~/ui/bid/section-page";
import { titled } from "~/ui/layout/titled";
import { readRecordList } from "~/use-cases/bid/read-record-list";

export const meta = titled(sectionTitle("funding"));
export const handle = bidBreadcrumbs();

export function loader(args: LoaderFunctionArgs) {
	const { bid, records } = valueOrPage(
		readRecordList(signedInContextFor(args), { bidId: args.params.bidId ?? "", section: "funding" }),
	);
	return {
		bid,
		totals: kindTotalTexts(
			totalsByKind(
				FUNDING_KINDS,
				records.map(({ values }) => values),
			),
		),
		cards: records.map(({ id, values }) => ({ id, title: values.source, rows: fundingRows(values) })),
	};
}

export default function Funding() {
	const { bid, cards, totals } = useLoaderData<typeof loader>();
	return (
		<SectionPage
			bid={bid}
			section="funding"
			glance={<KindTotals totals={totals} />}
			intro={
				<p className="govuk-body">
					Money, time, rooms or goods that others put in beside what this bid asks for.
				</p>
			}
			none="No funding from others given yet."
			count={cards.length}
			add={{ first: "Add funding", another: "Add more funding" }}
		>
			<RecordCards cards={cards} path={sectionPath(bid.id, "funding")} editable={bid.editable} />
		</SectionPage>
	);
}
