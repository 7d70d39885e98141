import type { PublicBid } from "~/domain/bid/public-copy";
import { formatDate } from "~/domain/london-time";
import type { Document } from "../document";
import { bidDocument } from "./bid-document";

/** What of a bid’s document is worked out from all that it says, withheld or not. */
const WORKED_OUT = ["the.checks"];

/** A winning bid as everybody reads it: told from what is published of it, and from nothing else. */
export function publicBidDocument({
	content,
	round,
	publishedAt,
	sha256,
}: Pick<PublicBid, "content"> & {
	readonly round: { readonly title: string };
	/** Null while it is prepared. */
	readonly publishedAt: string | null;
	readonly sha256: string | null;
}): Document {
	const whole = bidDocument({
		content,
		round,
		isWithdrawn: false,
		version: null,
		certificate: null,
		draft: null,
	});
	const published = publishedAt === null ? "Not published yet" : `Published ${formatDate(publishedAt)}`;
	return {
		...whole,
		about: [
			...whole.about,
			published,
			...(sha256 ? [`Digest of what is published (SHA-256): ${sha256}`] : []),
		],
		foot: `${content.reference}, as published`,
		parts: whole.parts.filter(({ key }) => !WORKED_OUT.includes(key)),
	};
}
