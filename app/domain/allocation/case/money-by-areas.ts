import type { Pence } from "../../money";
import type { CaseFile } from "./case-file";

/** Money by area; what a joint bid gets stands under its areas together, joined by "+". */
export function moneyByAreas(
	amounts: readonly { readonly reference: string; readonly amount: Pence }[],
	{ bids }: Pick<CaseFile, "bids">,
): ReadonlyMap<string, bigint> {
	const areas = new Map(bids?.map((bid) => [bid.ref, bid.areas ?? []]));
	const sums = new Map<string, bigint>();
	for (const { reference, amount } of amounts) {
		const key = (areas.get(reference) ?? []).join("+");
		sums.set(key, (sums.get(key) ?? 0n) + amount);
	}
	return sums;
}
