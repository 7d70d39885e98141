import { reducedProposals } from "~/domain/bid/reduced-versions";
import { REDUCED_VERSION, type ReducedVersionValues } from "~/domain/form/kinds/reduced-version";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { interventions } from "~db/bid/records";
import { reducedVersions } from "~db/bid/reduced-versions";
import type { Tx } from "~db/client";
import type { Context } from "../../context";
import { addKeptRecord } from "../../keep-record";
import { checkedBy } from "../../record-beside";
import type { Owning, RecordRefusal } from "../../record-owner";

type Place = { readonly owning: Owning; readonly id: string };

function proposed(interventionId: string) {
	return (tx: Tx, _given: null, place: Place): Outcome<ReducedVersionValues, "proposal-gone"> => {
		const own = interventions.list(tx, place.owning.id).map(({ id, values }) => ({ id, ...values }));
		const existing = reducedVersions
			.list(tx, place.owning.id)
			.filter(({ id }) => id !== place.id)
			.map(({ values }) => values.amount);
		const proposal = reducedProposals(own, existing).find((each) => each.interventionId === interventionId);
		if (!proposal) return refused("proposal-gone", "this intervention proposes no reduced version now");
		const checked = checkedBy(REDUCED_VERSION)(tx, proposal, place);
		if (!checked.ok) return refused("proposal-gone", checked.message);
		const { amount, dropped, interventions: parts } = checked.value;
		return accepted({ amount, dropped, interventions: parts, categoryId: null });
	};
}

/** Makes the reduced version that an intervention's smaller amount proposes. Refuses when it proposes none any more. */
export function acceptReducedProposal(
	context: Context,
	input: { readonly bidId: string; readonly interventionId: string; readonly key?: string | null },
): Outcome<{ readonly id: string }, RecordRefusal | "already-added" | "proposal-gone"> {
	const { bidId, key } = input;
	return addKeptRecord(
		context,
		reducedVersions,
		{ bidId, ...(key === undefined ? {} : { key }), values: null },
		proposed(input.interventionId),
	);
}
