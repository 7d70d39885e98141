import type { Pence } from "../money";
import type { Ratio } from "../ratio";

/** Figures by area. A map, so that no area's name means anything special. */
export type ByArea<T> = ReadonlyMap<string, T>;

/** An indicator: counts by area or, with `per`, rates and the base of each; weight zero or above. */
export type Indicator = {
	readonly id: string;
	readonly weight: Ratio;
	readonly values: ByArea<Ratio>;
	/** The base of each rate; null for a count. */
	readonly per: ByArea<Ratio> | null;
};

export type Rounding = "largest-remainder" | "webster";

/** Step 0 is last year's split, step = steps the formula. */
export type Transition = { readonly step: number; readonly steps: number };

export type BoundsMethod = "clamp" | "scale-gains";

/** Limits on what an area gets, in shares of its prior (−0.05 is 5% below) and in pence. */
export type BoundsRule = {
	readonly method: BoundsMethod;
	readonly floor: Ratio | null;
	readonly ceiling: Ratio | null;
	readonly minimum: Pence;
};

/** A checked formula: every value present and not negative, weights that sum to 1, no weighted column of zeros. */
export type NeedsInput = {
	readonly areas: readonly string[];
	readonly indicators: readonly Indicator[];
	/** What each area had before, in pence; null where none is given. Areas on which nothing rests may be missing. */
	readonly prior: ByArea<Pence> | null;
	readonly transition: Transition | null;
	readonly bounds: BoundsRule | null;
	readonly rounding: Rounding;
};
