import { and, count, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "../client";
import { decision } from "../schema/decision";

/** How many numbers of a year a deciding office has given to decisions. */
export function numbersGivenIn(tx: Tx, decidingOfficeId: string, year: number): number {
	const row = tx
		.select({ given: count() })
		.from(decision)
		.where(
			and(
				eq(decision.decidingOfficeId, decidingOfficeId),
				eq(decision.year, year),
				isNotNull(decision.sequence),
			),
		)
		.get();
	return row?.given ?? 0;
}
