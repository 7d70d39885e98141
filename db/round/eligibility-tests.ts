import { asc, eq, max } from "drizzle-orm";
import type { EligibilityTestValues } from "~/domain/form/kinds/eligibility-test";
import type { RecordStore, Saved } from "../bid/records";
import { type Asked, row, rows } from "../prepared";
import { eligibilityTest } from "../schema/round";

const ofRound = rows((tx, roundId: Asked) =>
	tx
		.select()
		.from(eligibilityTest)
		.where(eq(eligibilityTest.roundId, roundId))
		.orderBy(asc(eligibilityTest.position)),
);

const withKey = row((tx, id: Asked) => tx.select().from(eligibilityTest).where(eq(eligibilityTest.id, id)));

function savedOf({
	id,
	roundId: ownerId,
	position,
	revision,
	...values
}: typeof eligibilityTest.$inferSelect): Saved<EligibilityTestValues> {
	return { id, ownerId, position, revision, savedAt: "", savedBy: "", values };
}

/** The eligibility tests of a round; the audit alone tells who saved one. */
export const eligibilityTests: RecordStore<EligibilityTestValues> = {
	kind: "eligibility-test",
	list: (tx, roundId) => ofRound(tx, roundId).map(savedOf),
	byKey: (tx, id) => {
		const found = withKey(tx, id);
		return found && savedOf(found);
	},
	insert: (tx, { id, ownerId: roundId, revision = 1 }, values) => {
		const last = tx
			.select({ position: max(eligibilityTest.position) })
			.from(eligibilityTest)
			.where(eq(eligibilityTest.roundId, roundId))
			.get();
		tx.insert(eligibilityTest)
			.values({ id, roundId, revision, ...values, position: (last?.position ?? -1) + 1 })
			.run();
	},
	update: (tx, id, { revision }, values) => {
		tx.update(eligibilityTest)
			.set({ ...values, revision })
			.where(eq(eligibilityTest.id, id))
			.run();
	},
	place: (tx, id, position) => {
		tx.update(eligibilityTest).set({ position }).where(eq(eligibilityTest.id, id)).run();
	},
	remove: (tx, id) => {
		tx.delete(eligibilityTest).where(eq(eligibilityTest.id, id)).run();
	},
};
