import { costOfAll, type DepartureCost, departureCost } from "~/domain/decision/departure-cost";
import { departuresFrom } from "~/domain/decision/departures";
import { type Pence, pence, sumPence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { decisionById } from "~db/decision/decision";
import { readAnswered } from "../allocation/solving/read-answer";
import { type Context, notFound, permitted } from "../context";
import { draftStateOf, lineName } from "./read-draft-state";
import { presentLine } from "./read-present-line";

/** What an amount for a line costs against the published rule, the others as drafted. */
export type AmountCost = DepartureCost & {
	readonly amount: Pence;
	/** The published rule's own amount. */
	readonly byRule: boolean;
	/** What all awards together are worth with it, and that less what the published rule's are worth; points. */
	readonly all: { readonly decided: string; readonly by: string };
	/** The bids that get less than by the published rule, where this one gets more. */
	readonly displaces: readonly { readonly reference: string; readonly less: Pence }[];
	/** What is left of the money; below zero where the amounts exceed it. */
	readonly left: Pence;
};

/**
 * What a line's possible amounts cost: those at which the bid can be funded, nothing, what stands now, and one
 * that is asked about; the largest first. Empty for a line without a bid or a rule. For whoever drafts decisions.
 */
export function readLineCosts(
	context: Context,
	input: { readonly decisionId: string; readonly lineId: string; readonly another: Pence | null },
): Promise<Outcome<readonly AmountCost[], PermissionRefusal>> {
	return readAnswered(context, (tx): Outcome<readonly AmountCost[], PermissionRefusal> => {
		const allowed = permitted(context, tx, "draft-decision");
		if (!allowed.ok) return allowed;
		const decision = decisionById(tx, input.decisionId);
		const draft = decision && draftStateOf(tx, decision);
		const line = draft && presentLine(tx, draft, input.lineId)?.line;
		if (!draft || !line) return notFound();
		const { published } = draft;
		if (published === null || line.bidId === null) return accepted([]);
		const amounts = new Set<bigint>([
			...line.options.map(({ amount }) => amount),
			line.published,
			line.decided,
			...(input.another === null ? [] : [input.another]),
			0n,
		]);
		const costs = [...amounts]
			.sort((a, b) => (a < b ? 1 : -1))
			.flatMap((value): AmountCost[] => {
				const amount = pence(value);
				const reference = lineName(line);
				const lines = draft.lines.map((each) => ({
					...each,
					reference: lineName(each),
					decided: each.id === line.id ? amount : each.decided,
				}));
				const cost = departureCost(published, lines, reference);
				if (cost === null) return [];
				const all = costOfAll(published, lines);
				const departure = departuresFrom(lines, null).find((each) => each.reference === reference);
				return [
					{
						...cost,
						amount,
						byRule: amount === line.published,
						all: { decided: all.decided, by: all.by },
						displaces: departure?.displaces ?? [],
						left: pence(draft.available - sumPence(lines.map(({ decided }) => decided))),
					},
				];
			});
		return accepted(costs);
	});
}
