import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { problemOf } from "~/forms/refused-form";
import { recordListAction } from "~/record-action";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath, sectionTitle } from "~/ui/bid/bid-head";
import { CostTable, costTableLine } from "~/ui/bid/section/cost-table";
import { InterventionFirst } from "~/ui/bid/section/intervention-first";
import { SumGlance } from "~/ui/bid/sum-glance";
import { titled } from "~/ui/layout/titled";
import { RecordListPage } from "~/ui/record/list-page";
import { placeOf } from "~/ui/record/place";
import { readFormSection } from "~/use-cases/bid/read-form-section";
import { readInterventions } from "~/use-cases/bid/read-interventions";

export const meta = titled(sectionTitle("costs"));
export const handle = bidBreadcrumbs();

export function loader(args: LoaderFunctionArgs) {
	valueOrPage(
		readFormSection(signedInContextFor(args), { bidId: args.params.bidId ?? "", section: "costs" }),
	);
	const { bid, interventions, sums, removed, aboveRound, years } = valueOrPage(
		readInterventions(signedInContextFor(args), { bidId: args.params.bidId ?? "", section: "costs" }),
	);
	return {
		bid,
		aboveRound,
		years,
		sum: sums,
		removed: removed.lines,
		interventions: interventions.map(({ id, values, sum, lines }) => ({
			id,
			title: values.title,
			sum,
			lines: lines.map((line) => ({ id: line.id, ...costTableLine(line.values) })),
		})),
	};
}

export const action = recordListAction("costs");

export default function Costs() {
	const { bid, sum, interventions, removed, aboveRound, years } = useLoaderData<typeof loader>();
	const place = placeOf({ bid });
	const count = interventions.reduce((total, { lines }) => total + lines.length, 0);
	return (
		<RecordListPage
			place={place}
			section="costs"
			title={sectionTitle("costs", bid)}
			glance={<SumGlance sum={sum} aboveRound={aboveRound} years={years} />}
			intro={interventions.length === 0 ? <InterventionFirst path={place.path} /> : undefined}
			{...(interventions.length === 0 ? {} : { none: null })}
			count={count}
			removed={removed}
			problem={problemOf(useActionData<typeof action>())}
			canAdd={interventions.length > 0}
		>
			{interventions.map((intervention) => (
				<CostTable
					key={intervention.id}
					intervention={intervention}
					path={sectionPath(bid.id, "costs")}
					editable={bid.editable}
					alone={interventions.length === 1}
				/>
			))}
		</RecordListPage>
	);
}
