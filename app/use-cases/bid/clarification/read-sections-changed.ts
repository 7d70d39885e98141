import { changedSections } from "~/domain/bid/changed-sections";
import { changesOfVersions, type VersionChange } from "~/domain/bid/changes-of-versions";
import type { BidContent } from "~/domain/bid/content";
import { type AskedChange, askedChange } from "~/domain/bid/read-content";
import { type SectionKey, sectionTitles } from "~/domain/bid/sections";
import type { ClarificationRow } from "~db/bid/clarifications";
import { contentsOfVersions } from "~db/bid/version";
import type { Tx } from "~db/client";
import { formOfBid } from "~db/form/versions";

/** What the answers to a clarification changed of a bid. */
export type ChangedByAnswers = {
	readonly sections: readonly SectionKey[];
	readonly titles: readonly string[];
	/** How the amount asked changed; null where it did not. */
	readonly asked: AskedChange | null;
	/** Each thing that differs in those sections. */
	readonly changes: readonly VersionChange[];
	readonly before: BidContent;
	readonly after: BidContent;
};

/** What the answers to a clarification changed; null where they changed nothing. Asks no permission. */
export function changedByAnswers(tx: Tx, asked: ClarificationRow): ChangedByAnswers | null {
	const { bidId, bidVersionId, answerVersionId } = asked;
	if (answerVersionId === null) return null;
	const contents = contentsOfVersions(tx, [bidVersionId, answerVersionId]);
	const [before, after] = [contents.get(bidVersionId), contents.get(answerVersionId)];
	if (!before || !after) return null;
	const { definition } = formOfBid(tx, bidId);
	const sections = changedSections(before, after, definition);
	const titles = sectionTitles(sections, definition);
	const changes = changesOfVersions(before, after, sections);
	return { sections, titles, asked: askedChange(before, after), changes, before, after };
}
