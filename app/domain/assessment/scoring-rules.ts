import { fromDecimal, ZERO } from "../ratio";
import type { SchemeContent } from "../round/scheme";
import type { ScoringRules } from "./bid-score";
import { toHundredths } from "./total";

/** What scoring follows, out of a frozen scheme. */
export function scoringRulesOf(
	scheme: Pick<SchemeContent, "criteria" | "threshold" | "moderationGap" | "moderationDeviation">,
): ScoringRules {
	return {
		criteria: scheme.criteria,
		thresholdHundredths: toHundredths(fromDecimal(scheme.threshold) ?? ZERO),
		moderationGap: scheme.moderationGap,
		moderationDeviation:
			scheme.moderationDeviation === undefined
				? null
				: toHundredths(fromDecimal(scheme.moderationDeviation) ?? ZERO),
	};
}
