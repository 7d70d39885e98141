import { type LinePrice, type PriceRefusal, priceLine } from "~/domain/bid/quantity";
import type { CostLineValues, InterventionValues, ReducedVersionValues } from "~/domain/bid/records";
import {
	checkReducedVersion,
	checkSmallerAmount,
	type ReducedVersionRefusal,
} from "~/domain/bid/reduced-versions";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { costLines, interventions } from "~db/bid-records";
import { reducedVersions } from "~db/bid-reduced-versions";
import type { Tx } from "~db/client";

type Place = { readonly bidId: string; readonly id: string };

export type InterventionRefusal = "asked-missing" | "reduced-not-below-asked";

/** An intervention's smaller amount stands below what is asked for it. */
export function checkedIntervention(
	_tx: Tx,
	values: InterventionValues,
): Outcome<InterventionValues, InterventionRefusal> {
	const checked = checkSmallerAmount(values);
	return checked.ok ? accepted(values) : checked;
}

/** A cost line as it was given: its amount may follow from quantity and unit cost. */
export type GivenCostLine = Omit<CostLineValues, "amount"> & LinePrice;

export type CostLineRefusal = PriceRefusal | "intervention-unknown";

/** A cost line stands in an intervention of the same bid, and its price is one. */
export function pricedCostLine(
	tx: Tx,
	given: GivenCostLine,
	{ bidId }: Place,
): Outcome<CostLineValues, CostLineRefusal> {
	if (interventions.byKey(tx, given.interventionId)?.bidId !== bidId)
		return refused("intervention-unknown", "Choose an intervention of this bid", { path: "interventionId" });
	const amount = priceLine(given);
	return amount.ok ? accepted({ ...given, amount: amount.value }) : amount;
}

/** A reduced version beside the bid's interventions and its other reduced versions; parts in the order of their keys. */
export function checkedReducedVersion(
	tx: Tx,
	values: ReducedVersionValues,
	{ bidId, id }: Place,
): Outcome<ReducedVersionValues, ReducedVersionRefusal | "intervention-unknown"> {
	const own = interventions.list(tx, bidId);
	const parts = values.interventions;
	if (parts?.some(({ interventionId }) => !own.some((each) => each.id === interventionId)))
		return refused("intervention-unknown", "An intervention of this form was removed. Check the amounts", {
			path: "amount",
		});
	const checked = checkReducedVersion(values, {
		interventions: own.map((each) => ({ id: each.id, ...each.values })),
		otherAmounts: reducedVersions
			.list(tx, bidId)
			.filter((other) => other.id !== id)
			.map((other) => other.values.amount),
	});
	if (!checked.ok) return checked;
	const sorted = parts && [...parts].sort((a, b) => (a.interventionId < b.interventionId ? -1 : 1));
	return accepted({ ...values, interventions: sorted });
}

/** The cost lines of an intervention, which go with it when it is removed. */
export function costLinesOf(tx: Tx, bidId: string, interventionId: string) {
	return costLines.list(tx, bidId).filter(({ values }) => values.interventionId === interventionId);
}
