import type { Outcome } from "~/domain/outcome";
import { reducedVersions } from "~db/bid-reduced-versions";
import { type RecordRefusal, removeBidRecord } from "../bid-record";
import type { Context } from "../context";

/** Removes a reduced version from a draft bid, unless somebody else changed it first. */
export function removeReducedVersion(
	context: Context,
	input: { readonly bidId: string; readonly id: string; readonly revision: number | null },
): Outcome<null, RecordRefusal | "changed-meanwhile"> {
	return removeBidRecord(context, reducedVersions, input);
}
