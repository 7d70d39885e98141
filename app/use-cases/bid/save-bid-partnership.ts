import { type Pence, toDecimalPounds } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { voidCertificateIfChanged } from "~db/bid/certificate";
import { partnershipsOf, putPartnership } from "~db/bid/partnerships";
import { advanceSection, sectionOf } from "~db/bid/section";
import { withSuccessors } from "~db/people/people";
import { partnershipsOfRound } from "~db/round/round";
import { bidToWrite } from "../bid-guard";
import { type Context, notFound, write } from "../context";
import { peopleOf, tell } from "../tell";

export type BidPartnershipInput = {
	readonly bidId: string;
	/** The revision of the bid's partnerships as the form was opened. */
	readonly revision: number;
	readonly partnershipId: string;
	readonly payee: boolean;
	/** Null: not given. */
	readonly amount: Pence | null;
};

export type SaveBidPartnershipRefusal =
	| PermissionRefusal
	| StateRefusal
	| "partnership-may-not-bid"
	| "changed-meanwhile";

/**
 * Adds a partnership to a draft, whose people may then read and write it, or changes whether and how much it is paid.
 * Gives the new revision; saving the same again changes nothing. Refuses a partnership that may not bid in the round, a
 * bid that is no draft or whose round has closed, and a save after somebody else's.
 */
export function saveBidPartnership(
	context: Context,
	input: BidPartnershipInput,
): Outcome<number, SaveBidPartnershipRefusal> {
	return write(context, (tx, record, now): Outcome<number, SaveBidPartnershipRefusal> => {
		const found = bidToWrite(context, tx, "edit-bid", input.bidId);
		if (!found.ok) return found;
		if (context.actor.kind !== "person") return notFound();
		const partnerships = partnershipsOf(tx, input.bidId);
		const current = partnerships.find(({ id }) => id === input.partnershipId);
		const joining = partnershipsOfRound(tx, found.value.bid.roundId).find(
			({ id }) => id === input.partnershipId,
		);
		if (!current && !joining)
			return refused("partnership-may-not-bid", "the partnership may not bid in this round", {
				path: "partnership",
			});
		if (current && current.payee === input.payee && current.amount === input.amount)
			return accepted(sectionOf(tx, input.bidId, "partnerships").revision);
		const words = (amount: Pence | null) => (amount === null ? "" : toDecimalPounds(amount));
		const before = current ? { payee: current.payee ? "yes" : "", amount: words(current.amount) } : null;
		const saved = advanceSection(tx, {
			bidId: input.bidId,
			section: "partnerships",
			revision: input.revision,
			theirs: before ?? { payee: "", amount: "" },
			by: context.actor.personId,
			now,
		});
		if (!saved.ok) return saved;
		putPartnership(tx, {
			bidId: input.bidId,
			organisationId: input.partnershipId,
			position: current?.position ?? Math.max(...partnerships.map(({ position }) => position)) + 1,
			payee: input.payee,
			amount: input.amount,
		});
		voidCertificateIfChanged(tx, input.bidId, now);
		const after = { payee: input.payee ? "yes" : "", amount: words(input.amount) };
		const partnership = current?.name ?? joining?.name ?? "";
		record(
			"save-bid-partnership",
			{ kind: "bid", id: input.bidId, organisationId: input.partnershipId },
			{
				partnershipId: input.partnershipId,
				before: before && { partnership, ...before },
				after: { partnership, ...after },
			},
		);
		if (!current) {
			const about = { bidId: input.bidId, partnershipId: input.partnershipId, at: now };
			const { personId } = context.actor;
			const joined = peopleOf(tx, withSuccessors(tx, input.partnershipId, now), now);
			const others = joined.filter((each) => each !== personId);
			tell(context, tx, "partner-joined", { ...about, by: personId }, others);
		}
		return accepted(saved.value);
	});
}
