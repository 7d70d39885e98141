import { eq } from "drizzle-orm";
import type { Tx } from "../client";
import { boardPaper, decisionExempt, decisionLine, lineSubsidy } from "../schema/decision";

/**
 * Gives a new version of a draft what people wrote for the earlier one beside its text: exempt passages, the board's
 * paper, and what was said of each bid's grant.
 */
export function carryOver(tx: Tx, from: string, to: string, nextId: () => string): void {
	for (const passage of tx
		.select()
		.from(decisionExempt)
		.where(eq(decisionExempt.decisionVersionId, from))
		.all())
		tx.insert(decisionExempt)
			.values({ ...passage, id: nextId(), decisionVersionId: to })
			.run();
	for (const paper of tx.select().from(boardPaper).where(eq(boardPaper.decisionVersionId, from)).all())
		tx.insert(boardPaper)
			.values({ ...paper, decisionVersionId: to })
			.run();
	const lines = (versionId: string) =>
		tx
			.select({ line: decisionLine, subsidy: lineSubsidy })
			.from(decisionLine)
			.leftJoin(lineSubsidy, eq(lineSubsidy.lineId, decisionLine.id))
			.where(eq(decisionLine.decisionVersionId, versionId))
			.all();
	const earlier = new Map(lines(from).map((each) => [each.line.bidId, each]));
	for (const { line } of lines(to)) {
		const before = line.bidId === null ? undefined : earlier.get(line.bidId);
		if (!before) continue;
		if (before.line.crimeReduction !== "")
			tx.update(decisionLine)
				.set({ crimeReduction: before.line.crimeReduction })
				.where(eq(decisionLine.id, line.id))
				.run();
		if (before.subsidy)
			tx.insert(lineSubsidy)
				.values({ ...before.subsidy, lineId: line.id })
				.run();
	}
}
