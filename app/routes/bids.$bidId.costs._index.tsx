import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath, sectionTitle } from "~/ui/bid/bid-head";
import { CostTable } from "~/ui/bid/cost-table";
import { InterventionFirst } from "~/ui/bid/intervention-first";
import { costTableLine } from "~/ui/bid/record-rows";
import { SectionPage } from "~/ui/bid/section-page";
import { SumGlance } from "~/ui/bid/sum-glance";
import { sumText } from "~/ui/bid/sum-text";
import { titled } from "~/ui/layout/titled";
import { readInterventions } from "~/use-cases/bid/read-interventions";

export const meta = titled(sectionTitle("costs"));
export const handle = bidBreadcrumbs();

export function loader(args: LoaderFunctionArgs) {
	const { bid, interventions, sums } = valueOrPage(
		readInterventions(signedInContextFor(args), { bidId: args.params.bidId ?? "" }),
	);
	return {
		bid,
		sum: sumText(sums),
		interventions: interventions.map(({ id, values, sum, lines }) => ({
			id,
			title: values.title,
			sum: sumText(sum),
			lines: lines.map((line) => ({ id: line.id, ...costTableLine(line.values) })),
		})),
	};
}

export default function Costs() {
	const { bid, sum, interventions } = useLoaderData<typeof loader>();
	const count = interventions.reduce((total, { lines }) => total + lines.length, 0);
	return (
		<SectionPage
			bid={bid}
			section="costs"
			glance={<SumGlance sum={sum} />}
			intro={
				interventions.length === 0 ? (
					<InterventionFirst bidId={bid.id} />
				) : (
					<p className="govuk-body">
						Say what the money of each intervention buys. The lines of each should come to what is asked for
						it.
					</p>
				)
			}
			none={interventions.length === 0 ? "No cost lines yet." : null}
			count={count}
			add={{ first: "Add a cost line", another: "Add another cost line" }}
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
		</SectionPage>
	);
}
