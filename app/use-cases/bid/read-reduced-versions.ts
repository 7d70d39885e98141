import { type BidFigures, type Finding, findDiscrepancies } from "~/domain/bid/discrepancies";
import type { InterventionValues, ReducedVersionValues } from "~/domain/bid/records";
import { askedBy, type ReducedProposal, reducedProposals } from "~/domain/bid/reduced-versions";
import { REDUCED_VERSION } from "~/domain/form/kinds/reduced-version";
import type { Near } from "~/domain/form/record-kind";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { categoriesIn } from "~db/bid/links";
import { interventions, type Saved } from "~db/bid/records";
import { reducedVersions } from "~db/bid/reduced-versions";
import { type Context, read } from "../context";
import { type RemovedRecord, removedRecords } from "../form/read-records";
import { type BidHead, bidHead } from "./read-bid-head";

export type ReadReducedVersions = {
	readonly bid: BidHead;
	/** Null: no amount asked yet. */
	readonly asked: Pence | null;
	readonly interventions: readonly Saved<InterventionValues>[];
	readonly versions: readonly Saved<ReducedVersionValues>[];
	/** What smaller amounts of interventions propose and no version has yet. */
	readonly proposals: readonly ReducedProposal[];
	/** Versions that no longer agree with what is asked or with their own parts. */
	readonly findings: readonly Finding[];
	readonly removed: readonly RemovedRecord[];
	/** The award categories that they can fall back on; none where the round has none. */
	readonly links: Near["links"];
};

/** A bid's reduced versions, what they could still be made of, and what does not add up in them. */
export function readReducedVersions(
	context: Context,
	input: { readonly bidId: string },
): Outcome<ReadReducedVersions, PermissionRefusal> {
	return read(context, (tx) => {
		const bid = bidHead(context, tx, input.bidId, REDUCED_VERSION.section);
		if (!bid.ok) return bid;
		const own = interventions.list(tx, input.bidId);
		const versions = reducedVersions.list(tx, input.bidId);
		const parts = own.map(({ id, values }) => ({ id, ...values }));
		const figures: BidFigures = {
			interventions: parts.map((part) => ({ ...part, lines: [] })),
			reducedVersions: versions.map(({ id, values }) => ({ id, ...values })),
			partnerships: [],
		};
		return accepted({
			bid: bid.value,
			asked: askedBy(parts),
			removed: removedRecords(tx, REDUCED_VERSION, bid.value),
			links: categoriesIn(tx, bid.value.round.id),
			interventions: own,
			versions,
			proposals: reducedProposals(
				parts,
				versions.map(({ values }) => values.amount),
			),
			findings: findDiscrepancies(figures).filter(({ on }) => on === "reduced-version"),
		});
	});
}
