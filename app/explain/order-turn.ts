import type { RunAward, RunFile, RunMoneyPass } from "../domain/allocation/run/run-file";
import { formatPounds } from "../domain/money";
import { type BeforeTurn, MoneySteps, moneyToDivide, takenInWords, takingsOf } from "./sums";

/** What a bid took at its turn, or what the turn came to. */
function atTurn({ ref, amount, outcome }: RunAward): string {
	if (outcome.status === "after-the-stop") return `Left when the rule stopped at ${outcome.stoppedBy}`;
	const year = outcome.status === "does-not-fit" ? outcome.year : undefined;
	const wish =
		year !== undefined
			? `needs at least ${formatPounds(year.charge)} of the ${formatPounds(year.left)} left for ${year.year}`
			: outcome.status === "does-not-fit"
				? `needs at least ${formatPounds(outcome.smallest)}`
				: `takes ${formatPounds(amount)}`;
	return `Left at ${ref}’s turn; it ${wish}`;
}

/** What the bids before one took under a rule that goes down an order, by the pass over the money. */
export function orderTurn({ turns }: RunMoneyPass, own: RunAward, run: RunFile): BeforeTurn {
	const place = turns.findIndex(({ ref }) => ref === own.ref);
	const takings = takingsOf(place < 0 ? turns : turns.slice(0, place));
	const money = turns[0]?.left ?? run.available;
	const all = formatPounds(money);
	if (takings.length === 0)
		return { before: [`No bid took money before it: all ${all} was there at its turn.`], trails: [] };
	const steps = new MoneySteps(moneyToDivide(run), money).taken(takings).sum(atTurn(own)).steps;
	return {
		before: [`Before its turn ${takenInWords(takings, `the ${all}`)}.`],
		trails: [{ title: `Who took money before ${own.ref}`, steps }],
	};
}
