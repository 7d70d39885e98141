import { contentOf } from "~db/bid/content";
import { readyOf } from "~db/bid/ready";
import { contentSha256 } from "~db/bid/version";
import type { Tx } from "~db/client";
import { personById } from "~db/people/people";
import { signatoriesOfBid } from "../../tell";

/** Who can certify and submit a bid, and whether somebody has said that it is ready for them. */
export type Readiness = {
	/** Names of the signatories of the bid's partnerships. */
	readonly signatories: readonly string[];
	readonly ready: {
		readonly by: string;
		readonly at: string;
		/** False where the bid was changed after that was said. */
		readonly current: boolean;
	} | null;
};

/** How a draft stands towards its signatories. */
export function readinessOf(tx: Tx, bidId: string, now: string): Readiness {
	const said = readyOf(tx, bidId);
	const content = said && contentOf(tx, bidId);
	return {
		signatories: signatoriesOfBid(tx, bidId, now)
			.map((id) => personById(tx, id)?.name ?? "")
			.sort(),
		ready:
			said && content
				? { by: said.by, at: said.at, current: said.contentSha256 === contentSha256(content) }
				: null,
	};
}
