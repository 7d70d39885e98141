import { canBeAppraised } from "~/domain/appraisal/bid-appraisal";
import { discountRatesOn } from "~/domain/appraisal/discount-rates";
import { bidOptions } from "~/domain/bid/options";
import { nextReference } from "~/domain/bid/reference";
import type { Remark } from "~/domain/bid/remark";
import { moveBid } from "~/domain/lifecycle";
import { instantToLondon } from "~/domain/london-time";
import { toDecimalPounds } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { keepForVersion } from "~db/bid/attachments";
import { bidById, bidSubject, lastVersionNumber, referencesOf, updateBid } from "~db/bid/bid";
import { lastCertificate, standingCertificate } from "~db/bid/certificate";
import { contentOf } from "~db/bid/content";
import { partnershipsOf } from "~db/bid/partnerships";
import { contentSha256, insertVersion } from "~db/bid/version";
import { roundById } from "~db/round/round";
import { bidInState } from "../../bid-guard";
import { bidProgress } from "../../bid-progress";
import { type Context, movers, notFound, permitted, read, write } from "../../context";
import { peopleOfBid, tell } from "../../tell";
import { type Receipt, receiptOf } from "./read-receipt";

declare module "~/domain/outcome" {
	interface DetailsOf {
		"not-complete": { readonly blocks: readonly Remark[] };
	}
}

export type SubmitBidRefusal =
	| PermissionRefusal
	| StateRefusal
	| "changed-meanwhile"
	| "content-changed"
	| "not-complete"
	| "reduced-not-below"
	| "nothing-asked";

/**
 * Submits a bid under its reference, stored with its digest and options; gives a receipt, the same for a bid submitted
 * already. The clock is read in the transaction: from the closing instant on it is `round-closed`. `version` is the one
 * the form offered to make, so that a late repeat after a take-back submits nothing; `contentSha256` is the digest of
 * the bid shown, so that no colleague's change is submitted unseen (`content-changed`). Refuses `not-complete` (with
 * remarks) and `reduced-not-below`.
 */
export function submitBid(
	context: Context,
	input: { readonly bidId: string; readonly version?: number; readonly contentSha256?: string },
): Outcome<Receipt, SubmitBidRefusal> {
	const submitted = write(context, (tx, record, now): Outcome<null, SubmitBidRefusal> => {
		const allowed = permitted(context, tx, "submit-bid", bidSubject(tx, input.bidId, context.clock.now()));
		if (!allowed.ok) return allowed;
		const bid = bidById(tx, input.bidId);
		const round = bid && roundById(tx, bid.roundId);
		if (!bid || !round || context.actor.kind !== "person") return notFound();
		if (bid.state === "submitted" && receiptOf(tx, bid.id)) return accepted(null);
		const found = bidInState(context, tx, "submit-bid", bid.id);
		if (!found.ok) return found;
		const moved = moveBid(bid.state, "submit", movers(context));
		if (!moved.ok) return moved;
		const version = lastVersionNumber(tx, bid.id) + 1;
		if (input.version !== undefined && input.version !== version)
			return refused("changed-meanwhile", "the bid was submitted or taken back since the page was opened");
		const draft = contentOf(tx, bid.id);
		if (!draft) return notFound();
		if (input.contentSha256 !== undefined && input.contentSha256 !== contentSha256(draft))
			return refused("content-changed", "the bid was changed since the page was opened");
		const certificate = standingCertificate(tx, bid.id, draft);
		const options = bidOptions(draft);
		if (!options.ok && options.code === "reduced-not-below") return options;
		const state = certificate ? "given" : lastCertificate(tx, bid.id) ? "void" : "missing";
		const { blocks } = bidProgress(tx, bid.id, draft, state);
		if (blocks.length > 0 || !certificate)
			return refused("not-complete", "something needed is missing", { details: { blocks } });
		if (!options.ok) return options;
		const partnerships = partnershipsOf(tx, bid.id);
		const reference =
			bid.reference ??
			nextReference(partnerships[0]?.prefix ?? "", partnerships.length > 1, referencesOf(tx, round.id));
		const versionId = context.ids.next();
		const sha256 = insertVersion(tx, {
			id: versionId,
			bidId: bid.id,
			version,
			content: {
				...draft,
				reference,
				...(canBeAppraised(draft) ? { discountRates: discountRatesOn(instantToLondon(now).date) } : {}),
			},
			certificateId: certificate.id,
			submittedAt: now,
			submittedBy: context.actor.personId,
			options: options.value,
			optionIds: options.value.map(() => context.ids.next()),
			salt: context.ids.salt,
		});
		keepForVersion(tx, versionId, draft.files ?? []);
		updateBid(tx, bid.id, { reference, state: moved.value, revision: bid.revision + 1 });
		const asked = toDecimalPounds(options.value[0]?.amount ?? 0n);
		record("submit-bid", { kind: "bid", id: bid.id }, { reference, version, sha256, asked });
		const about = { bidId: bid.id, version: String(version) };
		tell(context, tx, "receipt", about, peopleOfBid(tx, bid.id, now));
		return accepted(null);
	});
	if (!submitted.ok) return submitted;
	const receipt = read(context, (tx) => receiptOf(tx, input.bidId));
	return receipt ? accepted(receipt) : notFound();
}
