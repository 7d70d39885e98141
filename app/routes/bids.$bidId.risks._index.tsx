import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { byRating } from "~/domain/bid/risk-rating";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath, sectionTitle } from "~/ui/bid/bid-head";

import { RecordCards } from "~/ui/bid/record-cards";
import { riskRows } from "~/ui/bid/record-rows";
import { SectionPage } from "~/ui/bid/section-page";
import { titled } from "~/ui/layout/titled";
import { readRecordList } from "~/use-cases/bid/read-record-list";

export const meta = titled(sectionTitle("risks"));
export const handle = bidBreadcrumbs();

export function loader(args: LoaderFunctionArgs) {
	const { bid, records } = valueOrPage(
		readRecordList(signedInContextFor(args), { bidId: args.params.bidId ?? "", section: "risks" }),
	);
	return {
		bid,

		cards: byRating(records.map(({ id, values }) => ({ id, ...values }))).map(({ id, ...values }) => ({
			id,
			title: values.description,
			rows: riskRows(values),
		})),
	};
}

export default function Risks() {
	const { bid, cards } = useLoaderData<typeof loader>();
	return (
		<SectionPage
			bid={bid}
			section="risks"
			intro={
				<p className="govuk-body">
					The gravest stand first: a risk’s rating is its likelihood times its impact, each from 1 to 5.
				</p>
			}
			none="No risks given yet."
			count={cards.length}
			add={{ first: "Add a risk", another: "Add another risk" }}
		>
			<RecordCards cards={cards} path={sectionPath(bid.id, "risks")} editable={bid.editable} />
		</SectionPage>
	);
}
