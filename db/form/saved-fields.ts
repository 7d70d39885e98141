import { and, eq } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, rows } from "../prepared";
import { person } from "../schema/people";
import { savedField } from "../schema/writing";

/** Who last saved the fields of a section or record, when, and from which opened page. */
export const savedFieldsOf = rows((tx, ownerId: Asked, place: Asked) =>
	tx
		.select({
			field: savedField.field,
			page: savedField.page,
			savedBy: savedField.savedBy,
			by: person.name,
			at: savedField.savedAt,
		})
		.from(savedField)
		.leftJoin(person, eq(person.id, savedField.savedBy))
		.where(and(eq(savedField.ownerId, ownerId), eq(savedField.place, place))),
);

/** Notes who saved fields of a section or record just now. */
export function putSavedFields(
	tx: Tx,
	fields: readonly string[],
	saved: Omit<typeof savedField.$inferInsert, "field">,
): void {
	const { page, savedBy, savedAt } = saved;
	for (const field of fields)
		tx.insert(savedField)
			.values({ ...saved, field })
			.onConflictDoUpdate({
				target: [savedField.ownerId, savedField.place, savedField.field],
				set: { page, savedBy, savedAt },
			})
			.run();
}
