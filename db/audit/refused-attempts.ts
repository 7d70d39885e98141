import { desc, eq, lt, lte, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { rows } from "../prepared";
import { person } from "../schema/people";
import { refusedAttempt } from "../schema/security";

type Attempt = Omit<typeof refusedAttempt.$inferInsert, "id" | "times">;

/** Notes one refused attempt, or one more like it within its minute. */
export function noteRefusedAttempt(tx: Tx, attempt: Attempt): void {
	const { minute, personId, action, code } = refusedAttempt;
	tx.insert(refusedAttempt)
		.values({ ...attempt, times: 1 })
		.onConflictDoUpdate({
			target: [minute, personId, action, code],
			set: { times: sql`${refusedAttempt.times} + 1` },
		})
		.run();
}

/** Forgets attempts before an instant, and all but the newest. */
export function forgetRefusedAttempts(tx: Tx, { before, keep }: { before: string; keep: number }): void {
	tx.delete(refusedAttempt).where(lt(refusedAttempt.minute, before)).run();
	const oldest = tx
		.select({ id: refusedAttempt.id })
		.from(refusedAttempt)
		.orderBy(desc(refusedAttempt.id))
		.limit(1)
		.offset(keep)
		.get();
	if (oldest) tx.delete(refusedAttempt).where(lte(refusedAttempt.id, oldest.id)).run();
}

/** All refused attempts, newest first, with the name of who made each; null for somebody who was not signed in. */
export const refusedAttempts = rows((tx) =>
	tx
		.select({
			id: refusedAttempt.id,
			minute: refusedAttempt.minute,
			name: person.name,
			action: refusedAttempt.action,
			code: refusedAttempt.code,
			times: refusedAttempt.times,
		})
		.from(refusedAttempt)
		.leftJoin(person, eq(person.id, refusedAttempt.personId))
		.orderBy(desc(refusedAttempt.minute), desc(refusedAttempt.id)),
);
