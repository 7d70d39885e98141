import { wholeRecord } from "~/domain/form/record-json";
import type { Beside, BesideIntervention, KindCode, RecordKind } from "~/domain/form/record-kind";
import { accepted, type Outcome } from "~/domain/outcome";
import { storeOfKind } from "~db/bid/record-stores";
import { interventions } from "~db/bid/records";
import type { Tx } from "~db/client";
import type { Owning } from "./record-owner";

type Place = { readonly owning: Owning; readonly id: string };

/** A bid's interventions as its records are judged and shown by them. */
export function besideInterventions(tx: Tx, bidId: string): readonly BesideIntervention[] {
	return interventions.list(tx, bidId).map(({ id, values: { title, asked, couldBeReducedTo } }) => ({
		id,
		title,
		asked,
		couldBeReducedTo,
	}));
}

/** Whose records a record is judged beside. */
export function ownersBeside(tx: Tx, owning: Owning): readonly string[] {
	return owning.beside?.(tx) ?? [owning.id];
}

/** Asks a kind whether values can stand beside what else its owner has; gives them as kept. */
export function standsBeside<Given extends object, Values extends object, Code extends KindCode>(
	tx: Tx,
	kind: RecordKind<Given, Values, Code>,
	values: Values,
	{ owning, id }: Place,
): Outcome<Values, Code> {
	if (!kind.checkBeside) return accepted(values);
	const store = storeOfKind(kind);
	const beside: Beside<Values> = {
		interventions: besideInterventions(tx, owning.id),
		others: ownersBeside(tx, owning)
			.flatMap((owner) => store.list(tx, owner))
			.flatMap((other) => (other.id === id ? [] : [other.values])),
	};
	return kind.checkBeside(values, beside);
}

/** Asks a kind whether what was given can stand where it belongs, beside what is there; gives it as kept. */
export function checkedBy<Given extends object, Values extends object, Code extends KindCode>(
	kind: RecordKind<Given, Values, Code>,
): (tx: Tx, given: Given, place: Place) => Outcome<Values, Code> {
	return (tx, given, place) => {
		// A kind without a check of its own keeps what it is given.
		const whole = wholeRecord(kind, given);
		const checked: Outcome<Values, Code> = kind.check?.(whole) ?? accepted(whole as unknown as Values);
		return checked.ok ? standsBeside(tx, kind, checked.value, place) : checked;
	};
}
