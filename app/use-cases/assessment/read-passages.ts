import {
	type BidPlace,
	type Passage,
	type PassageShown,
	passageShown,
	placesOfBid,
} from "~/domain/assessment/passage";
import type { BidContent } from "~/domain/bid/content";
import { onceFor } from "~/domain/once-for";
import { contentsOfVersions } from "~db/bid/version";
import type { Tx } from "~db/client";

/** The places of a bid's content on which reasons can rest, found once for as long as it is kept. */
export const placesIn: (content: BidContent) => readonly BidPlace[] = onceFor(placesOfBid);

/** Shows passages beside the version of their bid that stands. */
export type PassageReader = (passages: readonly Passage[]) => readonly PassageShown[];

/** Reads passages of one bid, each in the version that it was picked from. Asks no permission. */
export function passagesOf(
	tx: Tx,
	standing: { readonly versionId: string; readonly content: BidContent },
): PassageReader {
	const now = placesIn(standing.content);
	const known = new Map([[standing.versionId, now]]);
	const readIn = (version: string): readonly BidPlace[] => {
		const content = known.has(version) ? undefined : contentsOfVersions(tx, [version]).get(version);
		const places = known.get(version) ?? (content ? placesIn(content) : []);
		known.set(version, places);
		return places;
	};
	return (passages) => passages.map((passage) => passageShown(passage, readIn(passage.version), now));
}
