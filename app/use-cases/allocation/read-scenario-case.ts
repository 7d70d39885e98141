import { buildCase, type RuleConditions } from "~/domain/allocation/case/build-case";
import type { Method } from "~/domain/allocation/case/case-file";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { fileText } from "~/domain/stored-text";
import type { Tx } from "~db/client";
import { needsVersionsOf } from "~db/needs/needs";
import { type RoundRow, roundById } from "~db/round/round";
import { type Context, notFound, permitted } from "../context";
import { type PresentInputs, presentInputs } from "./read-round-inputs";

declare module "~/domain/outcome" {
	interface DetailsOf {
		/** The fields that only the exact optimum uses. */
		"conditions-without-optimum": readonly string[];
		/** References that no bid has. */
		"bid-unknown"?: readonly string[];
	}
}

/** A rule as a person chooses it for a scenario. */
export type ChosenRule = {
	readonly roundId: string;
	/** Null: without a needs formula, which needs-envelopes refuses. */
	readonly needsVersionId: string | null;
	readonly method: Method;
	readonly unspent: "rank" | "redistribute";
	/** Left out: a method alone. */
	readonly conditions?: ChosenConditions | undefined;
};

export type ChosenConditions = Omit<RuleConditions, "perArea"> & {
	readonly limits: readonly {
		readonly partnershipId: string;
		readonly max: Pence | null;
		readonly min: Pence | null;
	}[];
};

export type ScenarioCaseRefusal =
	| PermissionRefusal
	| "round-not-allocating"
	| "needs-version-unknown"
	| "area-unknown"
	| "bid-unknown"
	| "limits-cross"
	| "conditions-without-optimum";

export type ScenarioCase = {
	readonly round: RoundRow;
	readonly present: PresentInputs;
	/** The case as it would be run, before it is made canonical. */
	readonly text: string;
};

/**
 * The case that a rule makes of a round as it stands. Refuses whoever may not build, a round that is not being assessed
 * or allocated, a needs version of another fund, conditions of the optimum with another rule, a limit whose partnership
 * the formula lacks or whose least is above its most, and an exclusive group with a reference that no bid has.
 */
export function scenarioCase(
	context: Context,
	tx: Tx,
	input: ChosenRule,
): Outcome<ScenarioCase, ScenarioCaseRefusal> {
	const allowed = permitted(context, tx, "build-scenario");
	if (!allowed.ok) return allowed;
	const round = roundById(tx, input.roundId);
	if (!round) return notFound();
	if (!roundAllows("build-scenario", round.state))
		return refused("round-not-allocating", "scenarios are built while a round is assessed or allocated");
	const versions = needsVersionsOf(tx, round.fundId);
	if (input.needsVersionId !== null && !versions.some(({ id }) => id === input.needsVersionId))
		return refused("needs-version-unknown", "the fund has no such version of the formula", {
			path: "needsVersionId",
		});
	const present = presentInputs(tx, round.id, input.needsVersionId);
	if (!present) return notFound();
	const [first, ...others] =
		input.method === "optimum" || !input.conditions ? [] : optimumsOwn(input.conditions);
	if (first !== undefined)
		return refused("conditions-without-optimum", "only the exact optimum keeps to these conditions", {
			path: first,
			details: [first, ...others],
		});
	const conditions = input.conditions ? conditionsFor(present, input.conditions) : accepted(undefined);
	if (!conditions.ok) return conditions;
	const { method, unspent } = input;
	const rule = { method, unspent, ...(conditions.value ? { conditions: conditions.value } : {}) };
	return accepted({ round, present, text: fileText(buildCase(present.inputs, rule)) });
}

/** The fields of the conditions given that only the exact optimum keeps to. */
function optimumsOwn({ limits, maximumBidsPerArea, exclusive, objective }: ChosenConditions): string[] {
	return [
		...(objective === "score" ? [] : ["objective"]),
		...(maximumBidsPerArea === null ? [] : ["maximumBidsPerArea"]),
		...(exclusive.length === 0 ? [] : ["exclusive"]),
		...limits.flatMap(({ partnershipId, max, min }) => [
			...(min === null ? [] : [`min.${partnershipId}`]),
			...(max === null ? [] : [`max.${partnershipId}`]),
		]),
	];
}

function conditionsFor(
	present: PresentInputs,
	{ limits, ...rest }: ChosenConditions,
): Outcome<RuleConditions, "area-unknown" | "bid-unknown" | "limits-cross"> {
	const keyOf = new Map(present.partnerships.map(({ id, key }) => [id, key]));
	const set = limits.filter(({ max, min }) => max !== null || min !== null);
	const unknown = set.find(({ partnershipId }) => !keyOf.has(partnershipId));
	if (unknown)
		return refused("area-unknown", "the formula lacks this partnership", {
			path: `max.${unknown.partnershipId}`,
		});
	const crossed = set.find(({ max, min }) => max !== null && min !== null && min > max);
	if (crossed)
		return refused("limits-cross", "the least is above the most", { path: `min.${crossed.partnershipId}` });
	const known = new Set(present.bids.map(({ reference }) => reference));
	const strangers = rest.exclusive.flat().filter((reference) => !known.has(reference));
	if (strangers.length > 0)
		return refused("bid-unknown", "no bid has this reference", { path: "exclusive", details: strangers });
	const perArea = set.map(({ partnershipId, max, min }) => [
		keyOf.get(partnershipId) ?? "",
		{
			...(max === null ? {} : { max }),
			...(min === null ? {} : { min }),
		},
	]);
	return accepted({ ...rest, perArea: Object.fromEntries(perArea) });
}
