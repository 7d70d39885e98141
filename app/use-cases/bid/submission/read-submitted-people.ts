import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidSubject } from "~db/bid/bid";
import { storedVersion } from "~db/bid/version";
import { partsOfVersion } from "~db/bid/version-parts";
import { type Context, notFound, permitted, read } from "../../context";
import { receiptOf } from "./read-receipt";

/** What a bid's standing version says of people, with salts and digests to check it by, for its own side. */
export function readSubmittedPeople(
	context: Context,
	input: { readonly bidId: string },
): Outcome<{ readonly reference: string; readonly text: string }, PermissionRefusal> {
	return read(
		context,
		(tx, now): Outcome<{ readonly reference: string; readonly text: string }, PermissionRefusal> => {
			const allowed = permitted(context, tx, "read-own-bid", bidSubject(tx, input.bidId, now));
			if (!allowed.ok) return allowed;
			const receipt = receiptOf(tx, input.bidId);
			const stored = receipt && storedVersion(tx, input.bidId, receipt.version);
			if (!receipt || !stored) return notFound();
			const { reference, version } = receipt;
			const parts = partsOfVersion(tx, stored.id);
			return accepted({ reference, text: JSON.stringify({ reference, version, parts }, null, 2) });
		},
	);
}
