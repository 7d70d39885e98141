import type { ReducedVersionValues } from "~/domain/bid/records";
import type { ReducedVersionRefusal } from "~/domain/bid/reduced-versions";
import type { Outcome } from "~/domain/outcome";
import { reducedVersions } from "~db/bid-reduced-versions";
import { type RecordRefusal, saveBidRecord } from "../bid-record";
import { checkedReducedVersion } from "../bid-record-checks";
import type { Context } from "../context";

/** Saves a change to a reduced version of a draft bid, unless somebody else saved first. Refuses an amount that is not below what is asked or is there already, and parts that do not sum to it. */
export function saveReducedVersion(
	context: Context,
	input: {
		readonly bidId: string;
		readonly id: string;
		readonly revision: number | null;
		readonly values: ReducedVersionValues;
	},
): Outcome<
	null,
	RecordRefusal | "changed-meanwhile" | "removed-meanwhile" | ReducedVersionRefusal | "intervention-unknown"
> {
	return saveBidRecord(context, reducedVersions, input, checkedReducedVersion);
}
