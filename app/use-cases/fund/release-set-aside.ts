import { releaseFromRound } from "~/domain/fund/decided-entries";
import { type Pence, sumPence } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { insertDecidedEntries, ledgerOf } from "~db/fund/fund";
import { roundById } from "~db/round/round";
import { actingPerson, type Context, notFound, permitted, write } from "../context";

/** Returns what a published round did not award, in pence. Refuses `round-not-published` and `nothing-set-aside`. */
export function releaseSetAside(
	context: Context,
	input: { readonly fundId: string; readonly roundId: string },
): Outcome<{ readonly amount: Pence }, PermissionRefusal | "round-not-published" | "nothing-set-aside"> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "release-set-aside");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		if (!round || round.fundId !== input.fundId) return notFound();
		if (!roundAllows("release-set-aside", round.state))
			return refused("round-not-published", "the money is needed until the decision is published");
		const back = releaseFromRound(ledgerOf(tx, round.fundId), round);
		if (!back.ok) return back;
		const amount = -sumPence(back.value.map((entry) => entry.amount)) as Pence;
		insertDecidedEntries(tx, round.fundId, back.value, {
			nextId: context.ids.next,
			at: now,
			enteredBy: actingPerson(context),
		});
		record(
			"release-set-aside",
			{ kind: "fund", id: round.fundId, roundId: round.id },
			{ round: round.id, amount: String(amount) },
		);
		return accepted({ amount });
	});
}
