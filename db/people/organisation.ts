import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import type { OrganisationKind } from "~/domain/roles";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { decisionNumbering, organisation, partnershipPriority } from "../schema/people";

export type OrganisationRow = typeof organisation.$inferSelect;

/** Every organisation, by kind and name, the ended ones included. */
export const allOrganisations = rows((tx) =>
	tx.select().from(organisation).orderBy(asc(organisation.kind), asc(organisation.name)),
);

/** The organisations of a kind that have not ended by a London day (an organisation's last day counts as its own). */
export function organisationsHolding(tx: Tx, kind: OrganisationKind, day: string): OrganisationRow[] {
	return tx
		.select()
		.from(organisation)
		.where(
			and(
				eq(organisation.kind, kind),
				or(isNull(organisation.endsOn), sql`${organisation.endsOn} >= ${day}`),
			),
		)
		.orderBy(asc(organisation.name))
		.all();
}

/** An organisation by identifier; undefined where there is none. */
export const organisationById = row((tx, id: Asked) =>
	tx.select().from(organisation).where(eq(organisation.id, id)),
);

/** Partnerships with a reference prefix, the ended ones included. */
export const partnershipsWithPrefix = rows((tx, prefix: Asked) =>
	tx.select().from(organisation).where(eq(organisation.prefix, prefix)),
);

/** Partnerships that ended in favour of another. */
export const predecessorsOf = rows((tx, id: Asked) =>
	tx
		.select({ id: organisation.id, name: organisation.name })
		.from(organisation)
		.where(eq(organisation.successorId, id))
		.orderBy(asc(organisation.name)),
);

/** Adds an organisation. */
export function insertOrganisation(tx: Tx, row: typeof organisation.$inferInsert): void {
	tx.insert(organisation).values(row).run();
}

/** Changes fields of an organisation and raises its revision by one. */
export function updateOrganisation(
	tx: Tx,
	id: string,
	change: Partial<Omit<typeof organisation.$inferInsert, "id" | "revision">>,
): void {
	tx.update(organisation)
		.set({ ...change, revision: sql`${organisation.revision} + 1` })
		.where(eq(organisation.id, id))
		.run();
}

/** A partnership's priorities, in order. */
export function prioritiesOf(tx: Tx, organisationId: string): string[] {
	return tx
		.select({ title: partnershipPriority.title })
		.from(partnershipPriority)
		.where(eq(partnershipPriority.organisationId, organisationId))
		.orderBy(asc(partnershipPriority.position))
		.all()
		.map(({ title }) => title);
}

/** Puts these priorities, in order, in the place of a partnership's former ones. */
export function replacePriorities(
	tx: Tx,
	organisationId: string,
	rows: readonly { readonly id: string; readonly title: string }[],
): void {
	tx.delete(partnershipPriority).where(eq(partnershipPriority.organisationId, organisationId)).run();
	for (const [position, row] of rows.entries())
		tx.insert(partnershipPriority)
			.values({ ...row, organisationId, position })
			.run();
}

/** Where a deciding office's numbers of decisions begin, by year, newest first. */
export const numberingOf = rows((tx, organisationId: Asked) =>
	tx
		.select({ year: decisionNumbering.year, usedBefore: decisionNumbering.usedBefore })
		.from(decisionNumbering)
		.where(eq(decisionNumbering.organisationId, organisationId))
		.orderBy(sql`${decisionNumbering.year} DESC`),
);

/** Sets the last number that a deciding office used in a year before Tranche. */
export function setNumbering(
	tx: Tx,
	row: {
		readonly id: string;
		readonly organisationId: string;
		readonly year: number;
		readonly usedBefore: number;
	},
): void {
	tx.insert(decisionNumbering)
		.values(row)
		.onConflictDoUpdate({
			target: [decisionNumbering.organisationId, decisionNumbering.year],
			set: { usedBefore: row.usedBefore },
		})
		.run();
}
