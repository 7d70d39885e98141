import type { NoticeContent } from "./notice";

/** What a notice says in the place of the title of a bid that an interest closes to its reader. */
export const KEPT_BACK = "you have an interest in this bid";

/** A notice as somebody reads it who has an interest in some of its bids: without their titles and aims. */
export function withTitlesKeptBack(content: NoticeContent, references: ReadonlySet<string>): NoticeContent {
	if (references.size === 0) return content;
	const { ranking } = content;
	return {
		...content,
		...(ranking
			? {
					ranking: {
						...ranking,
						bids: ranking.bids.map((bid) =>
							references.has(bid.reference) ? { ...bid, title: KEPT_BACK } : bid,
						),
					},
				}
			: {}),
		lines: content.lines.map((line) => {
			if (line.reference === null || !references.has(line.reference)) return line;
			const { aims: _, ...rest } = line;
			return { ...rest, title: KEPT_BACK };
		}),
	};
}
