import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { voidCertificateIfChanged } from "~db/bid/certificate";
import { deletePartnership, partnershipsOf } from "~db/bid/partnerships";
import { advanceSection, sectionOf } from "~db/bid/section";
import { bidToWrite } from "../bid-guard";
import { type Context, notFound, write } from "../context";

export type RemoveBidPartnershipRefusal =
	| PermissionRefusal
	| StateRefusal
	| "lead-stays"
	| "changed-meanwhile";

/**
 * Takes a partnership out of a joint draft, so that its people can no longer read it; one that is gone already is no
 * refusal. Refuses the lead partnership, a bid that is no draft and one whose round has closed.
 */
export function removeBidPartnership(
	context: Context,
	input: { readonly bidId: string; readonly partnershipId: string },
): Outcome<null, RemoveBidPartnershipRefusal> {
	return write(context, (tx, record, now): Outcome<null, RemoveBidPartnershipRefusal> => {
		const found = bidToWrite(context, tx, "edit-bid", input.bidId);
		if (!found.ok) return found;
		if (context.actor.kind !== "person") return notFound();
		const partnership = partnershipsOf(tx, input.bidId).find(({ id }) => id === input.partnershipId);
		if (!partnership) return accepted(null);
		if (partnership.position === 0) return refused("lead-stays", "the lead partnership stays in its bid");
		const { revision } = sectionOf(tx, input.bidId, "partnerships");
		const saved = advanceSection(tx, {
			bidId: input.bidId,
			section: "partnerships",
			revision,
			theirs: {},
			by: context.actor.personId,
			now,
		});
		if (!saved.ok) return saved;
		deletePartnership(tx, input.bidId, input.partnershipId);
		voidCertificateIfChanged(tx, input.bidId, now);
		record(
			"remove-bid-partnership",
			{ kind: "bid", id: input.bidId, organisationId: input.partnershipId },
			{ partnershipId: input.partnershipId, before: { partnership: partnership.name }, after: null },
		);
		return accepted(null);
	});
}
