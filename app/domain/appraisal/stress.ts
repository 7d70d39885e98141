import { multiply, type Ratio, ratio, ZERO } from "../ratio";
import type { Flows } from "./appraise";

/** What could go wrong, one thing at a time. */
export type Stress = "costs-up" | "savings-down" | "year-late";

export const STRESSES: readonly Stress[] = ["costs-up", "savings-down", "year-late"];

/** How far costs rise and savings fall in a stress test, as a share. */
export const STRESS_SHARE: Ratio = ratio(1n, 5n);

/**
 * Costs and benefits under a stress: costs a fifth higher, benefits a fifth lower, or every benefit a year later while
 * costs stay where they are. What would then fall after the last year is left out.
 */
export function stressed({ costs, benefits }: Flows, stress: Stress): Flows {
	if (stress === "costs-up") return { costs: costs.map((cost) => multiply(cost, ratio(6n, 5n))), benefits };
	if (stress === "savings-down")
		return { costs, benefits: benefits.map((benefit) => multiply(benefit, ratio(4n, 5n))) };
	return { costs, benefits: benefits.map((_, year) => benefits[year - 1] ?? ZERO) };
}
