import { desc, lt } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, row } from "../prepared";
import { auditEntry } from "../schema/audit";

/** The last entry of the audit on a day: what everything before it is held by. */
export type DayHead = {
	/** A day in UTC. */
	readonly day: string;
	readonly seq: number;
	readonly hash: string;
	readonly at: string;
};

const lastBefore = row((tx, before: Asked) =>
	tx
		.select({ seq: auditEntry.seq, hash: auditEntry.hash, at: auditEntry.at })
		.from(auditEntry)
		.where(lt(auditEntry.at, before))
		.orderBy(desc(auditEntry.at), desc(auditEntry.seq))
		.limit(1),
);

/** The heads of the days before an instant on which anything was recorded, the latest first, so many at most. */
export function dayHeads(tx: Tx, before: string, most: number): readonly DayHead[] {
	const heads: DayHead[] = [];
	let until = `${before.slice(0, 10)}T00:00:00.000Z`;
	while (heads.length < most) {
		const last = lastBefore(tx, until);
		if (!last) break;
		const day = last.at.slice(0, 10);
		heads.push({ day, ...last });
		until = `${day}T00:00:00.000Z`;
	}
	return heads;
}
