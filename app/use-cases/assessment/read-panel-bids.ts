import { mean } from "~/domain/assessment/criterion-score";
import type { OnAgenda } from "~/domain/assessment/panel-order";
import { exactTotal, toHundredths } from "~/domain/assessment/total";
import { compare, ZERO } from "~/domain/ratio";
import type { BidInAssessment, RoundScores } from "./read-round-scores";

/** A bid that a panel can go through, with what it is about there. */
export type PanelBid = OnAgenda & { readonly standing: BidInAssessment };

/** The eligible bids of a round whose assessments are all in, by reference. Asks no permission. */
export function panelBids(inRound: RoundScores): readonly PanelBid[] {
	return inRound.bids.flatMap((standing): readonly PanelBid[] => {
		const { bid, eligibility, score } = standing;
		if (eligibility !== "eligible" || score.state === "waiting") return [];
		const total = exactTotal(inRound.scheme.content.criteria, (id) => {
			const row = score.criteria.find(({ criterionId }) => criterionId === id);
			return row ? mean(row.scores) : null;
		});
		const spread = score.criteria
			.map((row) => row.spread)
			.reduce((widest, each) => (compare(each, widest) > 0 ? each : widest), ZERO);
		return [{ bidId: bid.bidId, standing, spread, totalHundredths: toHundredths(total ?? ZERO) }];
	});
}
