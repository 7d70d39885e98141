import { accepted, type Outcome } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { voidCertificateIfChanged } from "~db/bid/certificate";
import { acceptPartnership, deletePartnership, partnershipsOf } from "~db/bid/partnerships";
import { advanceSection, sectionOf } from "~db/bid/section";
import { withSuccessors } from "~db/people/people";
import { bidInState } from "../bid-guard";
import { type Context, notFound, write } from "../context";
import { peopleOf, tell } from "../tell";
import { invitationOf } from "./read-invitation";

/**
 * Says for a partnership that it takes part in a joint draft, or that it does not: then it leaves the bid at once, its
 * people read it no more, and the lead is told. Refuses the lead itself, and a bid that is no draft of an open round.
 */
export function answerInvitation(
	context: Context,
	input: {
		readonly bidId: string;
		readonly partnershipId: string;
		readonly takesPart: boolean;
		/** For the lead, where it declines; may be empty. */
		readonly reason: string;
	},
): Outcome<null, PermissionRefusal | StateRefusal | "changed-meanwhile"> {
	return write(
		context,
		(tx, record, now): Outcome<null, PermissionRefusal | StateRefusal | "changed-meanwhile"> => {
			const { bidId, partnershipId, takesPart } = input;
			const found = invitationOf(context, tx, input);
			if (!found.ok) return found;
			const possible = bidInState(context, tx, "answer-invitation", bidId);
			if (!possible.ok) return possible;
			if (context.actor.kind !== "person") return notFound();
			const { personId } = context.actor;
			const { partnership, accepted: before } = found.value;
			const about = { kind: "bid", id: bidId, organisationId: partnershipId } as const;
			const named = { partnership: partnership.name };
			if (takesPart) {
				if (before) return accepted(null);
				acceptPartnership(tx, bidId, partnershipId, { acceptedAt: now, acceptedBy: personId });
				record("accept-invitation", about, { partnershipId, before: named, after: named });
				return accepted(null);
			}
			const { revision } = sectionOf(tx, bidId, "partnerships");
			const place = { bidId, section: "partnerships", revision, theirs: {} };
			const saved = advanceSection(tx, { ...place, by: personId, now });
			if (!saved.ok) return saved;
			deletePartnership(tx, bidId, partnershipId);
			voidCertificateIfChanged(tx, bidId, now);
			const reason = input.reason.trim();
			record("decline-invitation", about, { partnershipId, reason, before: named, after: null });
			const lead = partnershipsOf(tx, bidId)[0]?.id ?? "";
			const toTell = peopleOf(tx, withSuccessors(tx, lead, now), now);
			tell(context, tx, "partner-declined", { bidId, partnershipId, at: now, by: personId }, toTell);
			return accepted(null);
		},
	);
}
