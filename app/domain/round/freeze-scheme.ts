import type { EligibilityTest } from "../assessment/eligibility";
import type { ByYear } from "../fund/by-year";
import type { Pence } from "../money";
import { ratio, toPlainDecimal } from "../ratio";
import type { AwardCategory } from "./award-category";
import type { Blocking } from "./blocking";
import type { CriterionContent, SchemeContent } from "./scheme";
import type { SchemeRules } from "./scheme-rules";

/** What a round's scheme is made of when it is opened. */
export type SchemeParts = {
	readonly round: { readonly id: string; readonly title: string; readonly amount: Pence };
	/** Null where they are not limited. */
	readonly years?: ByYear | null;
	readonly plan: SchemeContent["plan"];
	readonly criteria: readonly CriterionContent[];
	readonly categories?: readonly AwardCategory[];
	readonly eligibility?: readonly EligibilityTest[];
	readonly rules: SchemeRules;
	readonly needs: SchemeContent["needs"];
	readonly partnerships: SchemeContent["partnerships"];
	/** Null for the short form. */
	readonly form?: SchemeContent["form"] | null;
	/** Null where the round chose nothing. */
	readonly blocking?: Blocking | null;
};

/** The content that opening freezes. It holds no time: the closing may move, the rules may not. */
export function schemeContent({
	round,
	years,
	plan,
	criteria,
	categories = [],
	eligibility = [],
	rules,
	needs,
	partnerships,
	form,
	blocking,
}: SchemeParts): SchemeContent {
	return {
		format: "tranche-scheme/1",
		round: round.id,
		title: round.title,
		amount: round.amount,
		...(years ? { years: Object.fromEntries(years) } : {}),
		plan,
		criteria,
		...(categories.length > 0 ? { categories } : {}),
		...(eligibility.length > 0 ? { eligibility } : {}),
		threshold: toPlainDecimal(ratio(BigInt(rules.thresholdHundredths), 100n)),
		moderationGap: rules.moderationGap,
		...(rules.moderationDeviation === null
			? {}
			: { moderationDeviation: toPlainDecimal(ratio(BigInt(rules.moderationDeviation), 100n)) }),
		tieBreak: ["smaller-amount-asked", "received-earlier", "reference"],
		rule: { method: rules.method, unspent: rules.unspent, unit: rules.unit },
		needs,
		...(rules.feedbackScores ? { feedback: "scores" as const } : {}),
		...(form ? { form } : {}),
		...(blocking ? { blocking } : {}),
		partnerships,
	};
}
