import type { FormDefinition } from "~/domain/form/definition";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { formOfRound } from "~db/form/versions";
import { roundById } from "~db/round/round";
import { type Context, notFound, read } from "../context";
import { roundView } from "./read-round-view";

export type RoundForm = {
	readonly round: { readonly id: string; readonly title: string };
	readonly definition: FormDefinition;
	/** Null for the short form. */
	readonly version: { readonly number: number; readonly sha256: string } | null;
};

/** The form of a round's bids: for the office at any time, for everybody else once it is open (else `not-found`). */
export function readRoundForm(
	context: Context,
	input: { readonly roundId: string },
): Outcome<RoundForm, PermissionRefusal> {
	return read(context, (tx, now): Outcome<RoundForm, PermissionRefusal> => {
		const round = roundById(tx, input.roundId);
		if (!round || roundView(context, tx, round, now) === null) return notFound();
		const { definition, version } = formOfRound(tx, round.id);
		return accepted({
			round: { id: round.id, title: round.title },
			definition,
			version: version && { number: version.number, sha256: version.sha256 },
		});
	});
}
