import { eq } from "drizzle-orm";
import type { Pence } from "~/domain/money";
import type { Tx } from "../client";
import { type Asked, rows } from "../prepared";
import { needsArea, needsPrior } from "../schema/needs";
import { organisation } from "../schema/people";

/** What was given for a version as the amounts of the year before, by partnership. */
export const priorsOf = rows((tx, needsVersionId: Asked) =>
	tx.select().from(needsPrior).where(eq(needsPrior.needsVersionId, needsVersionId)),
);

/** Puts these priors in the place of a version's former ones. */
export function replacePriors(
	tx: Tx,
	needsVersionId: string,
	rows: readonly { readonly organisationId: string; readonly amount: Pence; readonly source: string }[],
): void {
	tx.delete(needsPrior).where(eq(needsPrior.needsVersionId, needsVersionId)).run();
	for (const row of rows)
		tx.insert(needsPrior)
			.values({ ...row, needsVersionId })
			.run();
}

/** The identifiers of the partnerships that a version shares money among. */
export function areasOf(tx: Tx, needsVersionId: string): string[] {
	return tx
		.select({ organisationId: needsArea.organisationId })
		.from(needsArea)
		.where(eq(needsArea.needsVersionId, needsVersionId))
		.all()
		.map(({ organisationId }) => organisationId);
}

/** Sets the partnerships that a version shares money among. */
export function replaceAreas(tx: Tx, needsVersionId: string, organisationIds: readonly string[]): void {
	tx.delete(needsArea).where(eq(needsArea.needsVersionId, needsVersionId)).run();
	for (const organisationId of organisationIds)
		tx.insert(needsArea).values({ needsVersionId, organisationId }).run();
}

/** Every partnership, the ended ones included, with who took its place. */
export const everyPartnership = rows((tx) =>
	tx
		.select({
			id: organisation.id,
			name: organisation.name,
			prefix: organisation.prefix,
			areaName: organisation.areaName,
			areaGss: organisation.areaGss,
			startsOn: organisation.startsOn,
			endsOn: organisation.endsOn,
			successorId: organisation.successorId,
		})
		.from(organisation)
		.where(eq(organisation.kind, "partnership"))
		.orderBy(organisation.name),
);
