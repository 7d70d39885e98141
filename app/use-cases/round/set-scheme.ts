import { accepted, type Outcome, refused } from "~/domain/outcome";
import { ratio, toPlainDecimal } from "~/domain/ratio";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import type { SchemeRules } from "~/domain/round/scheme-rules";
import { needsVersionWithValues } from "~db/needs/needs";
import { schemeOf, updateScheme } from "~db/round/scheme";
import { changedMeanwhile } from "../changed-meanwhile";
import { type Context, notFound, permitted, write } from "../context";
import { plannedRound } from "./read-planned-round";

/**
 * Sets a planned round's threshold, rules of moderation, allocation rule and needs version; gives the new revision.
 * Refuses `round-opened`, `changed-meanwhile`, `threshold-invalid`, `gap-invalid`, `deviation-invalid` and
 * `needs-version-unknown` (none of this fund).
 */
export function setScheme(
	context: Context,
	input: SchemeRules & { readonly roundId: string; readonly revision: number },
): Outcome<
	{ readonly revision: number },
	| PermissionRefusal
	| "round-opened"
	| "changed-meanwhile"
	| "threshold-invalid"
	| "gap-invalid"
	| "deviation-invalid"
	| "needs-version-unknown"
> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const { roundId, revision, ...rules } = input;
		const round = plannedRound(tx, roundId);
		if (!round.ok) return round;
		const before = schemeOf(tx, roundId);
		if (!before) return notFound();
		if (standsAlready(before, rules)) return accepted({ revision: before.revision });
		if (before.revision !== revision)
			return changedMeanwhile(
				tx,
				{ kind: "scheme", id: roundId, revision: before.revision },
				{
					threshold: toPlainDecimal(ratio(BigInt(before.thresholdHundredths), 100n)),
					moderationGap: String(before.moderationGap),
					moderationDeviation:
						before.moderationDeviation === null
							? ""
							: toPlainDecimal(ratio(BigInt(before.moderationDeviation), 100n)),
					method: before.method,
					unspent: before.unspent,
					unit: before.unit,
					feedback: before.feedbackScores ? "scores" : "reasons",
				},
			);
		const { thresholdHundredths, moderationGap, moderationDeviation, needsVersionId } = rules;
		if (!Number.isInteger(thresholdHundredths) || thresholdHundredths < 0 || thresholdHundredths > 10_000)
			return refused("threshold-invalid", "a threshold lies between 0 and 100", { path: "threshold" });
		if (!Number.isInteger(moderationGap) || moderationGap < 1 || moderationGap > 5)
			return refused("gap-invalid", "a gap is 1 to 5 points", { path: "moderationGap" });
		const isDeviation = (value: number) => Number.isInteger(value) && value >= 1 && value <= 250;
		if (moderationDeviation !== null && !isDeviation(moderationDeviation))
			return refused("deviation-invalid", "a standard deviation is 0.01 to 2.5 points", {
				path: "moderationDeviation",
			});
		if (needsVersionId !== null && needsVersionWithValues(tx, needsVersionId)?.fundId !== round.value.fundId)
			return refused("needs-version-unknown", "the fund has no such needs version", {
				path: "needsVersionId",
			});
		updateScheme(tx, roundId, { ...rules, revision: revision + 1 });
		record("set-scheme", { kind: "scheme", id: roundId }, { before, after: rules });
		return accepted({ revision: revision + 1 });
	});
}
