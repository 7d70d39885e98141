import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { totalsByKind } from "~/domain/bid/record-totals";
import { SAVING_KINDS } from "~/domain/bid/records";

import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath, sectionTitle } from "~/ui/bid/bid-head";
import { KindTotals, kindTotalTexts } from "~/ui/bid/kind-totals";
import { RecordCards } from "~/ui/bid/record-cards";
import { savingRows } from "~/ui/bid/record-rows";
import { SectionPage } from "~/ui/bid/section-page";
import { titled } from "~/ui/layout/titled";
import { readRecordList } from "~/use-cases/bid/read-record-list";

export const meta = titled(sectionTitle("savings"));
export const handle = bidBreadcrumbs();

export function loader(args: LoaderFunctionArgs) {
	const { bid, records } = valueOrPage(
		readRecordList(signedInContextFor(args), { bidId: args.params.bidId ?? "", section: "savings" }),
	);
	return {
		bid,
		totals: kindTotalTexts(
			totalsByKind(
				SAVING_KINDS,
				records.map(({ values }) => values),
			),
		),
		cards: records.map(({ id, values }) => ({ id, title: values.description, rows: savingRows(values) })),
	};
}

export default function Savings() {
	const { bid, cards, totals } = useLoaderData<typeof loader>();
	return (
		<SectionPage
			bid={bid}
			section="savings"
			glance={<KindTotals totals={totals} />}
			intro={
				<p className="govuk-body">
					Give each saving by itself: what it is, for whom, from when, and whether it frees money. Kinds of
					saving are never added to each other.
				</p>
			}
			none="No savings given yet."
			count={cards.length}
			add={{ first: "Add a saving", another: "Add another saving" }}
		>
			<RecordCards cards={cards} path={sectionPath(bid.id, "savings")} editable={bid.editable} />
		</SectionPage>
	);
}
