import { compare, type Ratio } from "../ratio";

/** How a panel takes bids: those whose scores differ most first, by reference, or from the highest total down. */
export const PANEL_ORDERS = ["spread", "reference", "total"] as const;
export type PanelOrder = (typeof PANEL_ORDERS)[number];

/** What a bid's place on an agenda is decided by. */
export type OnAgenda = {
	readonly bidId: string;
	/** The widest gap between assessors on one criterion. */
	readonly spread: Ratio;
	/** The total of the assessors' averages, hundredths of a point. */
	readonly totalHundredths: number;
};

/** Bids in the order in which a panel takes them; those that the order leaves equal stay as they come, by reference. */
export function inPanelOrder<T extends OnAgenda>(bids: readonly T[], order: PanelOrder): readonly T[] {
	if (order === "reference") return bids;
	return [...bids].sort((a, b) =>
		order === "spread" ? compare(b.spread, a.spread) : b.totalHundredths - a.totalHundredths,
	);
}
