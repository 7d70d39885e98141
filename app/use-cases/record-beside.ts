import type { Beside, BesideIntervention, RecordKind } from "~/domain/form/record-kind";
import { accepted, type Outcome } from "~/domain/outcome";
import { storeOfKind } from "~db/bid-record-stores";
import { interventions } from "~db/bid-records";
import type { Tx } from "~db/client";

type Place = { readonly bidId: string; readonly id: string };

/** A bid's interventions as its records are judged and shown by them. */
export function besideInterventions(tx: Tx, bidId: string): readonly BesideIntervention[] {
	return interventions.list(tx, bidId).map(({ id, values: { title, asked, couldBeReducedTo } }) => ({
		id,
		title,
		asked,
		couldBeReducedTo,
	}));
}

/** Asks a kind whether values can stand in a bid, by themselves and beside what is there; gives them as kept. */
export function checkedBy<Given extends object, Values extends object, Code extends string>(
	kind: RecordKind<Given, Values, Code>,
): (tx: Tx, given: Given, place: Place) => Outcome<Values, Code> {
	return (tx, given, { bidId, id }) => {
		// A kind without a check of its own keeps what it is given.
		const checked: Outcome<Values, Code> = kind.check?.(given) ?? accepted(given as unknown as Values);
		if (!checked.ok || !kind.checkBeside) return checked;
		const others = storeOfKind(kind).list(tx, bidId);
		const beside: Beside<Values> = {
			interventions: besideInterventions(tx, bidId),
			others: others.flatMap((other) => (other.id === id ? [] : [other.values])),
		};
		return kind.checkBeside(checked.value, beside);
	};
}
