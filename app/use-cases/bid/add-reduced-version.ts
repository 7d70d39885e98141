import type { ReducedVersionValues } from "~/domain/bid/records";
import type { ReducedVersionRefusal } from "~/domain/bid/reduced-versions";
import type { Outcome } from "~/domain/outcome";
import { reducedVersions } from "~db/bid-reduced-versions";
import { addBidRecord, type RecordRefusal } from "../bid-record";
import { checkedReducedVersion } from "../bid-record-checks";
import type { Context } from "../context";

/** Adds a reduced version to a draft bid, once for each key. Refuses an amount that is not below what is asked or is there already, and parts that do not sum to it. */
export function addReducedVersion(
	context: Context,
	input: { readonly bidId: string; readonly key?: string | null; readonly values: ReducedVersionValues },
): Outcome<
	{ readonly id: string },
	RecordRefusal | "already-added" | ReducedVersionRefusal | "intervention-unknown"
> {
	return addBidRecord(context, reducedVersions, input, checkedReducedVersion);
}
