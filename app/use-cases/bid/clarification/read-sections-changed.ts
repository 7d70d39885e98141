import { changedSections } from "~/domain/bid/changed-sections";
import type { SectionKey } from "~/domain/bid/sections";
import type { ClarificationRow } from "~db/bid/clarifications";
import { contentsOfVersions } from "~db/bid/version";
import type { Tx } from "~db/client";
import { formOfBid } from "~db/form/versions";

/** The sections that the answers to a clarification changed; none where they changed nothing. Asks no permission. */
export function sectionsChanged(tx: Tx, asked: ClarificationRow): readonly SectionKey[] {
	if (asked.answerVersionId === null) return [];
	const contents = contentsOfVersions(tx, [asked.bidVersionId, asked.answerVersionId]);
	const [before, after] = [contents.get(asked.bidVersionId), contents.get(asked.answerVersionId)];
	return before && after ? changedSections(before, after, formOfBid(tx, asked.bidId).definition) : [];
}
