import { any, Fault, given, made, map, must, never, object, oneOf, otherwise } from "../../form/shape";
import { pointer } from "../../json-text";
import { type Pence, pence } from "../../money";
import { countsOf } from "../../needs/need-shares";
import type { ByArea, Indicator, NeedsInput } from "../../needs/needs-input";
import { potLimits } from "../../needs/pot-limits";
import { compare, ONE, sum } from "../../ratio";
import type { FundInput } from "./case-input";
import { fault } from "./case-refusal";
import { AMOUNT, areasAmong, DECIMAL, listOf, NAME } from "./value-shapes";

/** What stands before each part, from the top of the file. */
type Earlier = NeedsInput & { readonly fund: FundInput; readonly unit: Pence };

const eachArea = (areas: readonly string[]) => ({ known: areas, every: true, code: "area-unknown" }) as const;
const OBJECT = { code: "json-invalid" } as const;

/** A value for each area and no other's. */
const VALUES = given(({ areas }: Earlier) =>
	map(
		made(otherwise(DECIMAL, null, "blank"), (value) => {
			if (value === null) return fault("value-missing", "a value is needed here; blank is not zero");
			return value.numerator < 0n ? fault("value-negative", "a value is not below zero") : value;
		}),
		eachArea(areas),
		OBJECT,
	),
);

const INDICATOR = made(
	object({
		id: NAME,
		weight: must(
			DECIMAL,
			({ numerator }) => numerator < 0n && fault("weight-negative", "a weight is not below zero"),
		),
		kind: otherwise(oneOf(["rate"], { code: "json-invalid" }), null),
		values: VALUES,
		per: given(({ kind }: { kind: "rate" | null }) =>
			kind === "rate" ? VALUES : never("key-unknown", "only an indicator of the kind rate has a base"),
		),
	}),
	({ id, weight, values, per }, { areas }: Earlier, path) => {
		const indicator: Indicator = { id, weight, values, per };
		return weight.numerator > 0n && countsOf(indicator, areas).total.numerator === 0n
			? fault("indicator-all-zero", `every area has zero for ${id}`, { path: `${path}/values` })
			: indicator;
	},
);

/** What each area had before; a blank is left out. */
const PRIOR = given(({ areas }: Earlier) =>
	made(map(otherwise(AMOUNT, null, "blank"), eachArea(areas), OBJECT), (amounts): ByArea<Pence> => {
		const given = [...amounts].flatMap(([area, amount]): [string, Pence][] =>
			amount === null ? [] : [[area, amount]],
		);
		return new Map(given);
	}),
);

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

const TRANSITION = made(object({ step: any, steps: any }), ({ step, steps }) =>
	isWhole(step) && isWhole(steps) && steps >= 1 && step >= 0 && step <= steps
		? { step, steps }
		: fault("transition-invalid", "step and steps are whole numbers, 0 ≤ step ≤ steps, steps at least 1"),
);

const BOUNDS = object({
	method: oneOf(["clamp", "scale-gains"], { code: "rule-unknown" }),
	floor: otherwise(DECIMAL, null),
	ceiling: otherwise(DECIMAL, null),
	minimum: otherwise(AMOUNT, pence(0)),
});

/** A transition, a floor and a ceiling stand on every area's prior, and a transition on one above zero. */
function missingPrior(bounds: NeedsInput["bounds"], { areas, prior, transition }: Earlier) {
	if (transition === null && bounds?.floor == null && bounds?.ceiling == null) return;
	const path = "/needs/prior";
	if (prior === null) return fault("prior-missing", "this formula stands on the areas' priors", { path });
	const missing = areas.find((area) => !prior.has(area));
	if (missing !== undefined)
		return fault("prior-missing", `the area ${missing} has no prior`, { path: pointer(path, missing) });
	if (transition !== null && [...prior.values()].every((amount) => amount === 0n))
		return fault("prior-missing", "a transition needs a prior above zero", { path });
}

/** Bounds that the money cannot meet are refused. */
function unmetBounds(needs: NeedsInput, { fund, unit }: Earlier, path: string) {
	const limits = potLimits(needs, fund.available, unit);
	return limits.ok ? undefined : new Fault({ ...limits, path: limits.path ?? path });
}

/** The needs formula. */
export const NEEDS = must(
	object({
		areas: areasAmong(null),
		indicators: must(
			listOf(INDICATOR, { once: { by: "id", code: "indicator-duplicate" } }),
			(indicators) =>
				compare(sum(indicators.map(({ weight }) => weight)), ONE) !== 0 &&
				fault("weights-do-not-sum", "the weights do not sum to exactly 1"),
		),
		prior: otherwise(PRIOR, null),
		transition: otherwise(TRANSITION, null),
		bounds: must(otherwise(BOUNDS, null), missingPrior),
		rounding: must(
			otherwise(
				oneOf(["largest-remainder", "webster"], { code: "rounding-unknown" }),
				"largest-remainder",
				"null",
			),
			(rounding, { bounds }: Earlier) =>
				rounding === "webster" &&
				bounds?.method === "scale-gains" &&
				fault("rounding-not-offered", "webster is not offered with scale-gains"),
		),
	}),
	unmetBounds,
);
