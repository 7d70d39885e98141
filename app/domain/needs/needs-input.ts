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

/** A checked needs formula: every value present and not negative, weights that sum to 1, no weighted column of zeros. */
export type NeedsInput = {
	readonly areas: readonly string[];
	readonly indicators: readonly Indicator[];
	readonly rounding: "largest-remainder";
};
