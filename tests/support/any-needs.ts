import fc from "fast-check";
import type { CaseFile, CaseFileIndicator } from "~/domain/allocation/case/case-file";
import { anyAreas, anyIndicators } from "./any-case";
import type { Written } from "./written";

/** A formula alone with prior, transition, bounds and rounding; the bounds in whole percent, the minimum in pounds. */
export type NeedsFile = {
	readonly total: string;
	readonly unit: string;
	readonly areas: readonly string[];
	readonly indicators: readonly CaseFileIndicator[];
	readonly prior: { readonly [area: string]: string };
	readonly transition: { readonly step: number; readonly steps: number } | null;
	readonly bounds: {
		readonly method: "clamp" | "scale-gains";
		readonly floor: number;
		readonly ceiling: number;
		readonly minimum: string;
	} | null;
	readonly rounding: "largest-remainder" | "webster";
};

const transition = fc
	.integer({ min: 1, max: 4 })
	.chain((steps) => fc.nat(steps).map((step) => ({ step, steps })));

/** Formulas of which most have bounds that the money can meet. */
export const anyBoundedNeeds: fc.Arbitrary<NeedsFile> = anyAreas.chain((areas) =>
	fc
		.record({
			change: fc.integer({ min: -8, max: 15 }),
			pennies: fc.nat(99),
			unit: fc.constantFrom("0.01", "1", "10"),
			areas: fc.constant(areas),
			indicators: anyIndicators(areas),
			priors: fc.array(fc.oneof({ weight: 5, arbitrary: fc.nat(90_000) }, fc.constant(0)), {
				minLength: areas.length,
				maxLength: areas.length,
			}),
			transition: fc.option(transition),
			bounds: fc.option(
				fc.record({
					method: fc.constantFrom("clamp" as const, "scale-gains" as const),
					floor: fc.integer({ min: -30, max: -10 }),
					ceiling: fc.integer({ min: 16, max: 60 }),
					minimum: fc.constantFrom("0", "0.50", "12", "100"),
				}),
				{ freq: 6 },
			),
			webster: fc.boolean(),
		})
		.map(({ change, pennies, priors, webster, bounds, ...file }) => {
			const before = priors.map((prior, index) => (index === 0 ? prior + 1000 : prior));
			const total = Math.floor((before.reduce((sum, prior) => sum + prior, 0) * (100 + change)) / 100);
			const byWebster = webster && bounds?.method !== "scale-gains";
			return {
				...file,
				bounds,
				total: `${total}.${String(pennies).padStart(2, "0")}`,
				prior: Object.fromEntries(areas.map((area, index) => [area, String(before[index])])),
				rounding: byWebster ? ("webster" as const) : ("largest-remainder" as const),
			};
		}),
);

/** The formula as a case file. */
export function needsCase({ total, unit, transition: way, bounds, ...needs }: NeedsFile): Written<CaseFile> {
	const share = (percent: number) => (percent / 100).toFixed(2);
	return {
		format: "tranche-case/1",
		unit,
		fund: { total },
		needs: {
			...needs,
			...(way === null ? {} : { transition: way }),
			...(bounds === null
				? {}
				: { bounds: { ...bounds, floor: share(bounds.floor), ceiling: share(bounds.ceiling) } }),
		},
	};
}
