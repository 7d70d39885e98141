import type { DecisionState } from "../lifecycle";

/** How a row's decision stands: null where the row comes from no decision here. */
export type DecisionStanding = DecisionState | null;

/**
 * The rows that a reader may see. Rows of a decision that is not published yet are left out for everybody but the
 * decision's own people, so that the sums stand as they did before it was signed.
 */
export function shownLedger<Row extends { readonly decisionState: DecisionStanding }>(
	rows: readonly Row[],
	mayReadUnpublished: boolean,
): readonly Row[] {
	return mayReadUnpublished
		? rows
		: rows.filter(({ decisionState }) => decisionState === null || decisionState === "published");
}
