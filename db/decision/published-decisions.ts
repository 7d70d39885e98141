import { and, desc, eq, isNotNull } from "drizzle-orm";
import { type Pence, sumPence } from "~/domain/money";
import type { Tx } from "../client";
import { type Asked, rows } from "../prepared";
import { decision, decisionLine, decisionVersion } from "../schema/decision";

export type PublishedDecision = {
	/** Such as 2013-014. */
	readonly number: string;
	readonly title: string;
	readonly publishedAt: string;
	readonly roundId: string | null;
	/** The sum decided, in pence. */
	readonly total: Pence;
};

const published = rows((tx) =>
	tx
		.select({
			number: decision.number,
			publishedAt: decision.publishedAt,
			roundId: decision.roundId,
			kind: decision.kind,
			apartFromId: decision.apartFromId,
			versionId: decisionVersion.id,
			title: decisionVersion.title,
		})
		.from(decision)
		.innerJoin(
			decisionVersion,
			and(eq(decisionVersion.decisionId, decision.id), isNotNull(decisionVersion.signedAt)),
		)
		.where(eq(decision.state, "published"))
		.orderBy(desc(decision.publishedAt), desc(decision.number), desc(decisionVersion.version)),
);

const decidedAmounts = rows((tx, versionId: Asked) =>
	tx
		.select({ decided: decisionLine.decided })
		.from(decisionLine)
		.where(eq(decisionLine.decisionVersionId, versionId)),
);

function withTotal(tx: Tx, row: ReturnType<typeof published>[number]): PublishedDecision {
	const lines = decidedAmounts(tx, row.versionId);
	return {
		number: row.number ?? "",
		title: row.title,
		publishedAt: row.publishedAt ?? "",
		roundId: row.roundId,
		total: sumPence(lines.map(({ decided }) => decided)),
	};
}

/** The decisions published last, newest first, each by the version signed last. */
export function latestPublishedDecisions(tx: Tx, limit: number): PublishedDecision[] {
	const byNumber = new Map<string | null, ReturnType<typeof published>[number]>();
	for (const row of published(tx)) if (!byNumber.has(row.number)) byNumber.set(row.number, row);
	return [...byNumber.values()].slice(0, limit).map((row) => withTotal(tx, row));
}

/** The published decision of a round; undefined where none is published. */
export function publishedDecisionOfRound(tx: Tx, roundId: string): PublishedDecision | undefined {
	const row = published(tx).find(
		(each) => each.roundId === roundId && each.kind === "round" && each.apartFromId === null,
	);
	return row && withTotal(tx, row);
}
