import type { NoticeContent } from "~/domain/decision/notice";
import { storedNotice } from "~/domain/stored-formats";
import type { Tx } from "~db/client";
import { type DecisionRow, decisionsIn, versionsOf } from "~db/decision/decision";
import { onceForVersion } from "~db/kept";

export type PublishedNotice = {
	readonly decision: DecisionRow;
	readonly versionId: string;
	readonly publishedAt: string;
	readonly sha256: string;
	readonly content: NoticeContent;
};

function noticesIn(tx: Tx): readonly PublishedNotice[] {
	return decisionsIn(tx, "published").flatMap((decision): PublishedNotice[] => {
		const version = versionsOf(tx, decision.id).find(({ signedAt }) => signedAt !== null);
		if (!version?.content || !version.sha256 || decision.publishedAt === null) return [];
		const { id: versionId, sha256 } = version;
		return [
			{
				decision,
				versionId,
				publishedAt: decision.publishedAt,
				sha256,
				content: storedNotice(version.content),
			},
		];
	});
}

/** What every published decision says to everybody, the newest first; nothing of one that is signed alone. */
export const publishedNotices = onceForVersion(1, (tx): readonly PublishedNotice[] => noticesIn(tx));
