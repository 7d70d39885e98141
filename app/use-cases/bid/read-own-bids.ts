import { askedBy } from "~/domain/bid/reduced-versions";
import { referenceInRound } from "~/domain/bid/reference";
import { kindsOfForm } from "~/domain/form/form-kinds";
import { REDUCED_VERSION } from "~/domain/form/kinds/reduced-version";
import type { BidState } from "~/domain/lifecycle";
import { instantToLondon } from "~/domain/london-time";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import { possibleNow } from "~/domain/possible-now";
import { holdsAt, type PermissionRefusal } from "~/domain/roles";
import { roundStateAt } from "~/domain/round/shown-state";
import { bidsOf } from "~db/bid/bid";
import { partnershipsOf } from "~db/bid/partnerships";
import { interventions } from "~db/bid/records";
import { reducedVersions } from "~db/bid/reduced-versions";
import type { Tx } from "~db/client";
import { formOfBid } from "~db/form/versions";
import { partnershipsOfRound, roundById, rounds } from "~db/round/round";
import { type Context, permitted, read } from "../context";

export type OwnBids = {
	readonly now: string;
	readonly bids: readonly {
		readonly id: string;
		/** With its round's code, since a partnership's bids of all rounds stand here; null until it is submitted. */
		readonly reference: string | null;
		readonly title: string;
		readonly state: BidState;
		readonly partnerships: readonly string[];
		/** What is asked, and the smallest amount it could be reduced to; null where not given. */
		readonly asked: Pence | null;
		readonly reducibleTo: Pence | null;
		readonly round: { readonly title: string; readonly closesAt: string; readonly open: boolean };
	}[];
	/** Rounds open now in which a partnership of this person may bid and this person may start a bid. */
	readonly openRounds: readonly {
		readonly id: string;
		readonly title: string;
		readonly closesAt: string;
		readonly partnerships: readonly { readonly id: string; readonly name: string }[];
	}[];
};

function amountsOf(
	tx: Tx,
	bidId: string,
): { readonly asked: Pence | null; readonly reducibleTo: Pence | null } {
	const asksFor = kindsOfForm(formOfBid(tx, bidId).definition).some(({ key }) => key === REDUCED_VERSION.key);
	const reduced = asksFor ? reducedVersions.list(tx, bidId).map(({ values }) => values.amount) : [];
	return {
		asked: askedBy(interventions.list(tx, bidId).map(({ values }) => values)),
		reducibleTo: reduced.sort((a, b) => (a < b ? -1 : 1))[0] ?? null,
	};
}

/** The bids of a person's partnerships, also of those merged into them, and where a bid can be started. */
export function readOwnBids(context: Context): Outcome<OwnBids, PermissionRefusal> {
	return read(context, (tx, now): Outcome<OwnBids, PermissionRefusal> => {
		const own =
			context.actor.kind === "person"
				? context.actor.memberships.filter((membership) => holdsAt(membership, now))
				: [];
		const ownIds = own.map(({ organisationId }) => organisationId);
		const allowed = permitted(context, tx, "read-own-bid", { partnerships: ownIds });
		if (!allowed.ok) return allowed;
		const bidFor = own.filter(({ role }) => role === "bidder").map(({ organisationId }) => organisationId);
		const today = instantToLondon(now).date;
		return accepted({
			now,
			bids: bidsOf(tx, ownIds, now).map((bid) => {
				const round = roundById(tx, bid.roundId);
				return {
					id: bid.id,
					reference: bid.reference && referenceInRound(bid.reference, round?.code ?? ""),
					title: bid.title,
					state: bid.state,
					partnerships: partnershipsOf(tx, bid.id).map(({ name }) => name),
					...amountsOf(tx, bid.id),
					round: {
						title: round?.title ?? "",
						closesAt: round?.closesAt ?? "",
						open: round !== undefined && roundStateAt(round, now) === "open",
					},
				};
			}),
			openRounds: rounds(tx)
				.filter((round) => possibleNow("start-bid", { round: roundStateAt(round, now) }).ok)
				.map(({ id, title, closesAt }) => ({
					id,
					title,
					closesAt,
					partnerships: partnershipsOfRound(tx, id)
						.filter((each) => bidFor.includes(each.id) && (each.endsOn === null || each.endsOn >= today))
						.map((each) => ({ id: each.id, name: each.name })),
				}))
				.filter(({ partnerships }) => partnerships.length > 0),
		});
	});
}
