import { askedByYear } from "~/domain/bid/asked-by-year";
import type { CostLineValues, InterventionValues } from "~/domain/bid/records";
import { type BidSums, bidSums, type InterventionSum, interventionSum } from "~/domain/bid/sums";
import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { contentOf } from "~db/bid/content";
import { costLines, interventions, type Saved } from "~db/bid/records";
import type { Tx } from "~db/client";
import { bidChangeable } from "../bid-guard";
import { type Context, read } from "../context";
import { type RemovedRecord, removedRecords } from "../form/read-records";
import { aboveRound } from "./read-bid";
import { type BidHead, bidHead } from "./read-bid-head";

export type ReadIntervention = Saved<InterventionValues> & {
	/** The plan objectives it supports. */
	readonly objectives: readonly { readonly code: string; readonly title: string }[];
	readonly lines: readonly Saved<CostLineValues>[];
	readonly sum: InterventionSum;
};

/** A bid's interventions in order, each with its objectives, cost lines and sum, and the sums of the whole bid. */
export function readInterventions(
	context: Context,
	input: { readonly bidId: string; readonly section?: "interventions" | "costs" },
): Outcome<
	{
		readonly bid: BidHead;
		readonly interventions: readonly ReadIntervention[];
		readonly sums: BidSums;
		/** Whether the objectives of its interventions can be changed now. */
		readonly mayChoose: boolean;
		readonly aboveRound: string | null;
		/** What it asks in each financial year, where its lines say so and there are several. */
		readonly years: readonly (readonly [year: string, asked: Pence])[];
		readonly removed: {
			readonly interventions: readonly RemovedRecord[];
			readonly lines: readonly RemovedRecord[];
		};
	},
	PermissionRefusal
> {
	return read(context, (tx) => {
		const bid = bidHead(context, tx, input.bidId, input.section ?? "interventions");
		if (!bid.ok) return bid;
		const read = interventionsWithLines(tx, input.bidId);
		const content = contentOf(tx, input.bidId);
		const years = content ? askedByYear(content) : null;
		return accepted({
			bid: bid.value,
			interventions: read,
			mayChoose: bidChangeable(context, tx, input.bidId, "objectives").ok,
			aboveRound: content ? aboveRound(tx, bid.value, content) : null,
			years: years && years.size > 1 ? [...years] : [],
			removed: {
				interventions: removedRecords(tx, INTERVENTION, bid.value),
				lines: removedRecords(tx, COST_LINE, bid.value),
			},
			sums: bidSums(
				read.map(({ id, values, lines }) => ({
					id,
					...values,
					lines: lines.map((line) => line.values.amount),
				})),
			),
		});
	});
}

function interventionsWithLines(tx: Tx, bidId: string): readonly ReadIntervention[] {
	const lines = costLines.list(tx, bidId);
	const objectives = new Map(
		contentOf(tx, bidId)?.interventions.map((each) => [each.key, each.objectives]) ?? [],
	);
	return interventions.list(tx, bidId).map((row) => {
		const own = lines.filter(({ values }) => values.interventionId === row.id);
		return {
			...row,
			objectives: (objectives.get(row.id) ?? []).map(({ code, title }) => ({ code, title })),
			lines: own,
			sum: interventionSum({ id: row.id, ...row.values, lines: own.map(({ values }) => values.amount) }),
		};
	});
}
