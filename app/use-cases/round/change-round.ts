import { ledgerFigures } from "~/domain/fund/ledger";
import { formatInstant } from "~/domain/london-time";
import { formatPounds } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import { type AmountProblem, problemWithAmount } from "~/domain/round/amount";
import { roundCode } from "~/domain/round/code";
import { firstDateOutOfOrder } from "~/domain/round/dates";
import { ledgerOf } from "~db/fund/fund";
import { planById } from "~db/plan/plan";
import { type RoundRow, rounds, roundsOfFund, updateRound } from "~db/round/round";
import { changedMeanwhile } from "../changed-meanwhile";
import { type Context, permitted, write } from "../context";
import type { RoundText } from "./create-round";
import { plannedRound } from "./read-planned-round";

function inWords(round: RoundRow): Record<string, string> {
	return {
		title: round.title,
		code: round.code,
		purpose: round.purpose,
		amount: formatPounds(round.amount),
		opensAt: formatInstant(round.opensAt),
		closesAt: formatInstant(round.closesAt),
		boardMeetsOn: round.boardMeetsOn ?? "",
		decisionExpectedOn: round.decisionExpectedOn ?? "",
		spendBy: round.spendBy ?? "",
		opensByItself: round.opensByItself ? "yes" : "",
		contactName: round.contactName,
		contactEmail: round.contactEmail,
		contactTelephone: round.contactTelephone,
	};
}

/**
 * Changes a planned round's facts and dates; gives the new revision. Refuses `round-opened`, `changed-meanwhile`,
 * `plan-unknown`, `title-taken`, `code-not-plain`, `code-taken`, `dates-not-in-order` (path: the date),
 * `amount-not-above-zero` and `amount-above-fund`.
 */
export function changeRound(
	context: Context,
	input: RoundText & { readonly roundId: string; readonly revision: number },
): Outcome<
	{ readonly revision: number },
	| PermissionRefusal
	| "round-opened"
	| "changed-meanwhile"
	| "plan-unknown"
	| "title-taken"
	| "code-not-plain"
	| "code-taken"
	| "dates-not-in-order"
	| AmountProblem
> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const { roundId, revision, ...typed } = input;
		const planned = plannedRound(tx, roundId);
		if (!planned.ok) return planned;
		const before = planned.value;
		const others = rounds(tx).filter(({ id }) => id !== roundId);
		const code = roundCode(
			typed.code,
			others.map((round) => round.code),
			before.code,
		);
		if (!code.ok) return code;
		const facts = { ...typed, code: code.value };
		if (standsAlready(before, facts)) return accepted({ revision: before.revision });
		if (before.revision !== revision)
			return changedMeanwhile(tx, { kind: "round", id: roundId, revision: before.revision }, inWords(before));
		if (!planById(tx, facts.planId)) return refused("plan-unknown", "no such plan", { path: "planId" });
		if (roundsOfFund(tx, before.fundId).some(({ id, title }) => title === facts.title && id !== roundId))
			return refused("title-taken", "the fund has a round of that title", { path: "title" });
		const outOfOrder = firstDateOutOfOrder(facts);
		if (outOfOrder) return refused("dates-not-in-order", outOfOrder.why, { path: outOfOrder.date });
		const { remaining } = ledgerFigures(ledgerOf(tx, before.fundId));
		const problem = facts.amount !== before.amount && problemWithAmount(facts.amount, remaining);
		if (problem) return problem;
		updateRound(tx, roundId, { ...facts, revision: revision + 1 });
		record(
			"change-round",
			{ kind: "round", id: roundId },
			{
				before: { ...before, amount: String(before.amount) },
				after: { ...facts, amount: String(facts.amount) },
			},
		);
		return accepted({ revision: revision + 1 });
	});
}
