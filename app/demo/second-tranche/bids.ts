import type { PublishedBid } from "./bid-data";
import { BIDS_OF_BIRMINGHAM } from "./bids-birmingham";
import { BIDS_OF_SANDWELL } from "./bids-sandwell";
import { BIDS_OF_FOUR_PARTNERSHIPS } from "./bids-solihull-dudley-coventry-walsall";

/** The thirteen bids of the second tranche, in the order in which they are received. */
export const PUBLISHED_BIDS: readonly PublishedBid[] = [
	...BIDS_OF_FOUR_PARTNERSHIPS,
	...BIDS_OF_BIRMINGHAM,
	...BIDS_OF_SANDWELL,
];
