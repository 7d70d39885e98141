import { asc, eq, max } from "drizzle-orm";
import type { Coded } from "~/domain/form/kinds/theme";
import type { RecordStore, Saved } from "../bid/records";
import type { Tx } from "../client";
import { planObjective, planTheme } from "../schema/plan";

type CodedTable = {
	readonly rows: typeof planTheme;
	readonly owner: typeof planTheme.planId;
	readonly owned: (ownerId: string) => object;
};

/** The rows of a table of codes and titles; the audit alone tells who saved one. */
function codedStore(kind: string, { rows, owner, owned }: CodedTable): RecordStore<Coded> {
	const all = (tx: Tx) =>
		tx
			.select({
				id: rows.id,
				ownerId: owner,
				position: rows.position,
				revision: rows.revision,
				code: rows.code,
				title: rows.title,
			})
			.from(rows);
	const saved = ({
		code,
		title,
		...row
	}: ReturnType<ReturnType<typeof all>["all"]>[number]): Saved<Coded> => ({
		...row,
		savedAt: "",
		savedBy: "",
		values: { code, title },
	});
	return {
		kind,
		list: (tx, ownerId) => all(tx).where(eq(owner, ownerId)).orderBy(asc(rows.position)).all().map(saved),
		byKey: (tx, id) => {
			const row = all(tx).where(eq(rows.id, id)).get();
			return row && saved(row);
		},
		insert: (tx, { id, ownerId, revision = 1 }, values) => {
			const last = tx
				.select({ position: max(rows.position) })
				.from(rows)
				.where(eq(owner, ownerId))
				.get();
			const row = { ...values, ...owned(ownerId), id, revision, position: (last?.position ?? -1) + 1 };
			tx.insert(rows)
				.values(row as typeof planTheme.$inferInsert)
				.run();
		},
		update: (tx, id, { revision }, values) => {
			tx.update(rows)
				.set({ ...values, revision })
				.where(eq(rows.id, id))
				.run();
		},
		place: (tx, id, position) => {
			tx.update(rows).set({ position }).where(eq(rows.id, id)).run();
		},
		remove: (tx, id) => {
			tx.delete(rows).where(eq(rows.id, id)).run();
		},
	};
}

/** The objectives of a theme. */
export const objectives = codedStore("objective", {
	// Both tables have the same columns but for the one that names the owner.
	rows: planObjective as unknown as typeof planTheme,
	owner: planObjective.themeId as unknown as typeof planTheme.planId,
	owned: (themeId) => ({ themeId }),
});

const themeRows = codedStore("theme", {
	rows: planTheme,
	owner: planTheme.planId,
	owned: (planId) => ({ planId }),
});

/** The themes of a plan; with one go its objectives. */
export const themes: RecordStore<Coded> = {
	...themeRows,
	remove: (tx, id) => {
		for (const each of objectives.list(tx, id)) objectives.remove(tx, each.id);
		themeRows.remove(tx, id);
	},
};

type OutlineTheme = Coded & { readonly objectives: readonly Coded[] };

/** Gives a new version of a plan its themes and their objectives, in order. */
export function insertOutline(
	tx: Tx,
	planId: string,
	outline: readonly OutlineTheme[],
	nextId: () => string,
): void {
	const by = { savedAt: "", savedBy: "" };
	for (const { code, title, objectives: under } of outline) {
		const themeId = nextId();
		themes.insert(tx, { id: themeId, ownerId: planId, ...by }, { code, title });
		for (const objective of under)
			objectives.insert(
				tx,
				{ id: nextId(), ownerId: themeId, ...by },
				{ code: objective.code, title: objective.title },
			);
	}
}
