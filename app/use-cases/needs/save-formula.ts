import type { NeedsFormula } from "~/domain/needs/formula";
import { UNITS } from "~/domain/needs/formula";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { type Ratio, toPlainDecimal } from "~/domain/ratio";
import type { PermissionRefusal } from "~/domain/roles";
import {
	type NeedsVersionRow,
	needsVersionInUse,
	needsVersionWithValues,
	updateNeedsVersion,
} from "~db/needs/needs";
import { actorId, type Context, notFound, permitted, write } from "../context";
import { staleVersion, type VersionRefusal } from "./read-stale-version";

export type FormulaInput = {
	readonly versionId: string;
	readonly revision: number;
} & Omit<NeedsFormula, "priors">;

type FormulaRefusal =
	| PermissionRefusal
	| VersionRefusal
	| "unit-invalid"
	| "transition-invalid"
	| "amount-negative"
	| "rounding-not-offered";

/** What is wrong with a formula in itself, whatever the money. */
function faultOf({ unit, rounding, transition, bounds }: FormulaInput): Outcome<null, FormulaRefusal> {
	if (!UNITS.includes(unit)) return refused("unit-invalid", "no such step", { path: "unit" });
	if (transition) {
		const { step, steps } = transition;
		const whole = Number.isSafeInteger(step) && Number.isSafeInteger(steps);
		if (!whole || steps < 1 || step < 0 || step > steps)
			return refused("transition-invalid", "0 ≤ step ≤ steps, steps at least 1", { path: "step" });
	}
	if (bounds) {
		if (bounds.minimum < 0n)
			return refused("amount-negative", "a minimum is zero or more", { path: "minimum" });
		if (bounds.method === "scale-gains" && rounding === "webster")
			return refused("rounding-not-offered", "webster is not offered with scale-gains", { path: "rounding" });
	}
	return accepted(null);
}

type FormulaColumns = Pick<
	NeedsVersionRow,
	| "unit"
	| "rounding"
	| "transitionStep"
	| "transitionSteps"
	| "boundsMethod"
	| "floor"
	| "ceiling"
	| "minimum"
>;

const columnOf = (share: Ratio | null | undefined): string | null => (share ? toPlainDecimal(share) : null);

/** A formula as the audit keeps it, the minimum in pence as text. */
function formulaInWords(formula: FormulaColumns) {
	const { unit, rounding, transitionStep, transitionSteps, boundsMethod, floor, ceiling, minimum } = formula;
	return {
		...{ unit, rounding, transitionStep, transitionSteps, boundsMethod, floor, ceiling },
		minimum: minimum === null ? null : String(minimum),
	};
}

/**
 * Saves how a version divides: unit, rounding, transition, bounds; what the money cannot meet may be saved, because
 * both may still change. Refuses parts that make no sense, a version in use and one saved meanwhile.
 */
export function saveFormula(context: Context, input: FormulaInput): Outcome<null, FormulaRefusal> {
	return write(context, (tx, record, now): Outcome<null, FormulaRefusal> => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const version = needsVersionWithValues(tx, input.versionId);
		if (!version) return notFound();
		if (needsVersionInUse(tx, version.id))
			return refused("needs-version-in-use", "something stands on this version");
		const fault = faultOf(input);
		if (!fault.ok) return fault;
		const change = {
			unit: input.unit,
			rounding: input.rounding,
			transitionStep: input.transition?.step ?? null,
			transitionSteps: input.transition?.steps ?? null,
			boundsMethod: input.bounds?.method ?? null,
			floor: columnOf(input.bounds?.floor),
			ceiling: columnOf(input.bounds?.ceiling),
			minimum: input.bounds?.minimum ?? null,
		};
		const saved = { ...change, savedAt: now, savedBy: actorId(context) };
		if (!updateNeedsVersion(tx, version.id, input.revision, saved)) return staleVersion(tx, version);
		record(
			"save-needs-formula",
			{ kind: "needs-version", id: version.id },
			{
				before: formulaInWords(version),
				after: formulaInWords(change),
			},
		);
		return accepted(null);
	});
}
