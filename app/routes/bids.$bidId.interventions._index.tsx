import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { rowsOf } from "~/domain/form/record-rows";
import { problemOf } from "~/forms/refused-form";
import { recordListAction } from "~/record-action";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionTitle } from "~/ui/bid/bid-head";
import { interventionExtras } from "~/ui/bid/section/intervention-extras";
import { SumGlance } from "~/ui/bid/sum-glance";
import { titled } from "~/ui/layout/titled";
import { RecordListPage } from "~/ui/record/list-page";
import { placeOf } from "~/ui/record/place";
import { RecordCards } from "~/ui/record/record-cards";
import { readFormSection } from "~/use-cases/bid/read-form-section";
import { readInterventions } from "~/use-cases/bid/read-interventions";

export const meta = titled(sectionTitle("interventions"));
export const handle = bidBreadcrumbs();

export function loader(args: LoaderFunctionArgs) {
	valueOrPage(
		readFormSection(signedInContextFor(args), { bidId: args.params.bidId ?? "", section: "interventions" }),
	);
	const { bid, interventions, sums, removed, aboveRound, mayChoose } = valueOrPage(
		readInterventions(signedInContextFor(args), { bidId: args.params.bidId ?? "" }),
	);
	return {
		bid,
		aboveRound,
		sum: sums,
		removed: removed.interventions,
		cards: interventions.map(({ id, values, sum, objectives }) => ({
			id,
			title: values.title,
			rows: rowsOf(INTERVENTION, values, { interventions: [] }),
			sum,
			objectives,
			mayChoose,
		})),
	};
}

export const action = recordListAction("interventions");

export default function Interventions() {
	const { bid, sum, cards, removed, aboveRound } = useLoaderData<typeof loader>();
	const place = placeOf({ bid });
	return (
		<RecordListPage
			place={place}
			section="interventions"
			title={sectionTitle("interventions", bid)}
			glance={cards.length === 0 ? undefined : <SumGlance sum={sum} aboveRound={aboveRound} />}
			count={cards.length}
			removed={removed}
			problem={problemOf(useActionData<typeof action>())}
		>
			<RecordCards
				cards={cards}
				place={place}
				section="interventions"
				extra={({ id }) =>
					cards.filter((card) => card.id === id).flatMap((card) => interventionExtras({ bid, ...card }))
				}
			/>
		</RecordListPage>
	);
}
