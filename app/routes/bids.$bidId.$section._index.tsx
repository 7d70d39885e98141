import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rowsOf, titleOf } from "~/domain/form/record-rows";
import { recordListAction, recordsOfPage } from "~/record-action";
import { bidBreadcrumbs, sectionTitle } from "~/ui/bid/bid-head";
import { KindTotals, kindTotalTexts } from "~/ui/bid/kind-totals";
import { RecordCards } from "~/ui/bid/record-cards";
import { RecordSectionPage } from "~/ui/bid/section-page";
import { titled } from "~/ui/layout/titled";

export const meta = titled<ReturnType<typeof loader>>(({ section }) => sectionTitle(section));
export const handle = bidBreadcrumbs();

export function loader(args: LoaderFunctionArgs) {
	const { kind, bid, records, removed, interventions } = recordsOfPage(args);
	const values = records.map((record) => record.values);
	const sorted = kind.sort ? [...records].sort((a, b) => kind.sort?.(a.values, b.values) ?? 0) : records;
	return {
		bid,
		section: kind.section,
		removed,
		totals: kindTotalTexts(kind, values),
		cards: sorted.map((record) => ({
			id: record.id,
			title: titleOf(kind, record.values),
			rows: rowsOf(kind, record.values, { interventions }),
		})),
	};
}

export function action(args: ActionFunctionArgs) {
	return recordListAction(args);
}

export default function Records() {
	const { bid, section, cards, totals, removed } = useLoaderData<typeof loader>();
	return (
		<RecordSectionPage
			bid={bid}
			section={section}
			glance={<KindTotals totals={totals} />}
			count={cards.length}
			removed={removed}
			problem={useActionData<typeof action>()?.problem}
		>
			<RecordCards cards={cards} bid={bid} section={section} />
		</RecordSectionPage>
	);
}
