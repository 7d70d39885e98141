import { FixedNotice } from "../../record/fixed-notice";
import { placeOf } from "../../record/place";
import type { BidHead } from "../bid-head";

/** Says why nothing can be changed in a bid, and where to go. */
export function SubmittedNotice({ bid }: { readonly bid: BidHead }) {
	return <FixedNotice place={placeOf({ bid: { ...bid, editable: false } })} />;
}
