import { fromDecimalPounds, type Pence, pence } from "../money";
import type { Ratio } from "../ratio";
import type { BoundsMethod, Rounding, Transition } from "./needs-input";

/** The steps, in pounds, in which amounts can be made. */
export const UNITS = ["0.01", "1", "10", "100", "1000"] as const;
export type Unit = (typeof UNITS)[number];

/** The step of a unit as an amount. */
export function unitAmount(unit: Unit): Pence {
	return fromDecimalPounds(unit) ?? pence(1);
}

/** Limits as a version keeps them: shares of the prior, and a minimum in pence. */
export type FormulaBounds = {
	readonly method: BoundsMethod;
	readonly floor: Ratio | null;
	readonly ceiling: Ratio | null;
	readonly minimum: Pence;
};

/** What a version of the needs formula says beside its indicators. */
export type NeedsFormula = {
	readonly unit: Unit;
	readonly rounding: Rounding;
	readonly transition: Transition | null;
	readonly bounds: FormulaBounds | null;
	/** What each area had before, by its key; an area without a known prior is left out. */
	readonly priors: Readonly<Record<string, Pence>>;
};

/** Shares alone: pennies, largest remainder, no transition, no bounds. */
export const PLAIN_FORMULA: NeedsFormula = {
	unit: "0.01",
	rounding: "largest-remainder",
	transition: null,
	bounds: null,
	priors: {},
};

/** Whether a formula does more than divide by need: what stands on priors, or rounds otherwise. */
export function isPlainFormula({ rounding, transition, bounds }: NeedsFormula): boolean {
	return rounding === "largest-remainder" && transition === null && bounds === null;
}
