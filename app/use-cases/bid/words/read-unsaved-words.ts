import { laterBy } from "~/clock";
import { WORDS_DAYS } from "~/domain/bid/unsaved-words";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidSubject } from "~db/bid/bid";
import { unsavedBidsOf } from "~db/bid/open-forms";
import { actingPerson, type Context, permitted, read } from "../../context";
import { type BidHead, bidHead } from "../read-bid-head";
import { type UnsavedForm, unsavedForms } from "./read-open-form";

const DAY_MS = 86_400_000;

export type UnsavedWordsView = { readonly bid: BidHead; readonly forms: readonly UnsavedForm[] };

/** All that the actor typed in a bid's forms and did not save, the newest first; refuses who may not read the bid. */
export function readUnsavedWords(
	context: Context,
	input: { readonly bidId: string },
): Outcome<UnsavedWordsView, PermissionRefusal> {
	return read(context, (tx): Outcome<UnsavedWordsView, PermissionRefusal> => {
		const bid = bidHead(context, tx, input.bidId);
		if (!bid.ok) return bid;
		return accepted({ bid: bid.value, forms: unsavedForms(context, tx, input.bidId) });
	});
}

/** The bids in whose forms the actor has words that are not saved, of those that they may still read. */
export function readBidsWithUnsavedWords(context: Context) {
	const personId = actingPerson(context);
	if (personId === null) return [];
	return read(context, (tx, now) =>
		unsavedBidsOf(tx, personId, laterBy(context.clock.machineNow(), -WORDS_DAYS * DAY_MS)).filter(
			({ id }) => permitted(context, tx, "read-own-bid", bidSubject(tx, id, now)).ok,
		),
	);
}
