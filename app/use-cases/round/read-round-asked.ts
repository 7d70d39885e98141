import type { CheckName } from "~/domain/bid/checks";
import type { FormDefinition } from "~/domain/form/definition";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { askedOfEveryBid } from "~/domain/round/asked-of-every-bid";
import { formInRound, NOTHING_CHOSEN } from "~/domain/round/blocking";
import { formOfVersion } from "~db/form/versions";
import { awardCategories } from "~db/round/categories";
import { roundById, yearsOfRound } from "~db/round/round";
import { type Context, notFound, read } from "../context";
import { roundView } from "./read-round-view";

/** The form of a round's bids as the round asks it, for whoever may see the round. */
export type RoundAsked = {
	readonly round: { readonly id: string; readonly title: string };
	readonly form: { readonly title: string; readonly number: number | null; readonly sha256: string | null };
	readonly definition: FormDefinition;
	/** The checks whose findings stop a submission. */
	readonly checks: readonly CheckName[];
	/** What the round asks beside its form, a sentence each. */
	readonly ofEveryBid: readonly string[];
};

/** What a round asks of a bid: the office at any time, everybody else once it is open. Refuses `not-found`. */
export function readRoundAsked(
	context: Context,
	input: { readonly roundId: string },
): Outcome<RoundAsked, PermissionRefusal> {
	return read(context, (tx, now) => {
		const round = roundById(tx, input.roundId);
		if (!round || roundView(context, tx, round, now) === null) return notFound();
		const { definition, version } = formOfVersion(tx, round.formVersionId);
		const blocking = round.blocking ?? NOTHING_CHOSEN;
		return accepted({
			round: { id: round.id, title: round.title },
			form: {
				title: definition.title,
				number: version?.number ?? null,
				sha256: version?.sha256 ?? null,
			},
			definition: formInRound(definition, blocking),
			checks: blocking.checks,
			ofEveryBid: askedOfEveryBid({
				categories: awardCategories.list(tx, round.id).map(({ values }) => values),
				years: [...(yearsOfRound(tx, round.id)?.keys() ?? [])],
			}),
		});
	});
}
