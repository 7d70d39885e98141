import { objectivesSection } from "~/domain/bid/sections";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidById } from "~db/bid/bid";
import { contentOf } from "~db/bid/content";
import { objectivesOf } from "~db/bid/objectives";
import { sectionOf } from "~db/bid/section";
import { planById, type ThemeRow, themesOf } from "~db/plan/plan";
import { roundById } from "~db/round/round";
import { type Context, notFound, read } from "../context";
import { type BidHead, bidHead } from "./read-bid-head";

export type ObjectivesView = {
	readonly bid: BidHead;
	readonly plan: string;
	readonly themes: readonly ThemeRow[];
	readonly interventions: readonly {
		readonly id: string;
		readonly title: string;
		readonly revision: number;
		readonly chosen: readonly { readonly objectiveId: string; readonly how: string }[];
	}[];
};

/** The plan of the round and the objectives that each of a bid's interventions supports. */
export function readObjectives(
	context: Context,
	input: { readonly bidId: string },
): Outcome<ObjectivesView, PermissionRefusal> {
	return read(context, (tx): Outcome<ObjectivesView, PermissionRefusal> => {
		const bid = bidHead(context, tx, input.bidId, "objectives");
		if (!bid.ok) return bid;
		const row = bidById(tx, input.bidId);
		const round = row && roundById(tx, row.roundId);
		const plan = round && planById(tx, round.planId);
		if (!plan) return notFound();
		return accepted({
			bid: bid.value,
			plan: plan.title,
			themes: themesOf(tx, plan.id),
			interventions: (contentOf(tx, input.bidId)?.interventions ?? []).map(({ key, title }) => ({
				id: key,
				title,
				revision: sectionOf(tx, input.bidId, objectivesSection(key)).revision,
				chosen: objectivesOf(tx, key),
			})),
		});
	});
}
