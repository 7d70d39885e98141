import { and, asc, desc, eq } from "drizzle-orm";
import type { FormDefinition } from "~/domain/form/definition";
import { SHORT_FORM } from "~/domain/form/definitions/short-form";
import { readPublished } from "~/domain/form/read-definition";
import { originOf } from "~/domain/form/ready-made-forms";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { bid } from "../schema/bid";
import { formVersion } from "../schema/form";
import { round } from "../schema/round";

export type FormVersionRow = typeof formVersion.$inferSelect;

/** A form as a bid or a round has it: its definition, and where it was published, its version. */
export type Form = { readonly definition: FormDefinition; readonly version: FormVersionRow | null };

const SHORT: Form = { definition: SHORT_FORM, version: null };

/** Published versions never change: each is read once. */
const read = new Map<string, FormDefinition>();

function definitionOf({ sha256, content }: FormVersionRow): FormDefinition {
	const known = read.get(sha256);
	if (known) return known;
	const definition = readPublished(content);
	if (!definition.ok) throw new Error(`the published form ${sha256} cannot be read: ${definition.message}`);
	read.set(sha256, definition.value);
	return definition.value;
}

/** A published version of a form; undefined where there is none. */
export const formVersionById = row((tx, id: Asked) =>
	tx.select().from(formVersion).where(eq(formVersion.id, id)),
);

/** The form of a version; the short form where there is none. */
export function formOfVersion(tx: Tx, id: string | null | undefined): Form {
	const version = id ? formVersionById(tx, id) : undefined;
	return version ? { definition: definitionOf(version), version } : SHORT;
}

const versionOfBid = row((tx, bidId: Asked) =>
	tx.select({ id: bid.formVersionId }).from(bid).where(eq(bid.id, bidId)),
);

/** The form that a bid is written on. */
export function formOfBid(tx: Tx, bidId: string): Form {
	const row = versionOfBid(tx, bidId);
	return formOfVersion(tx, row?.id);
}

const versionOfRound = row((tx, roundId: Asked) =>
	tx.select({ id: round.formVersionId }).from(round).where(eq(round.id, roundId)),
);

/** The form of a round. */
export function formOfRound(tx: Tx, roundId: string): Form {
	const row = versionOfRound(tx, roundId);
	return formOfVersion(tx, row?.id);
}

/** Every published version, by title, the newest first. */
export const formVersions = rows((tx) =>
	tx.select().from(formVersion).orderBy(asc(formVersion.title), desc(formVersion.number)),
);

const versionsOfTitle = rows((tx, title: Asked) =>
	tx.select().from(formVersion).where(eq(formVersion.title, title)).orderBy(desc(formVersion.number)),
);

/** The newest version of the form of a title, of the office's own or of the ready-made one of a key. */
export function newestOfForm(tx: Tx, title: string, origin: string): FormVersionRow | undefined {
	return versionsOfTitle(tx, title).find((row) => originOf(row) === origin);
}

/** Whether two published versions are of one form. */
export function isSameForm(one: FormVersionRow | null, other: FormVersionRow | null): boolean {
	if (!one || !other) return one === other;
	return one.title === other.title && originOf(one) === originOf(other);
}

/** Keeps a published version, for good. */
export function insertFormVersion(tx: Tx, row: typeof formVersion.$inferInsert): void {
	tx.insert(formVersion).values(row).run();
}

/** Puts a bid on another version of its round's form. */
export function setFormOfBid(tx: Tx, bidId: string, formVersionId: string | null, revision: number): void {
	tx.update(bid).set({ formVersionId, revision }).where(eq(bid.id, bidId)).run();
}

/** Gives a round its form. */
export function setFormOfRound(tx: Tx, roundId: string, formVersionId: string | null): void {
	tx.update(round).set({ formVersionId }).where(eq(round.id, roundId)).run();
}

const draftsOnTitle = rows((tx, title: Asked) =>
	tx
		.select({ id: bid.id, version: formVersion })
		.from(bid)
		.innerJoin(formVersion, eq(formVersion.id, bid.formVersionId))
		.where(and(eq(formVersion.title, title), eq(bid.state, "draft"))),
);

/** Drafts written on any version of a form, for the report of what a newer one would break. */
export function draftsOnForm(tx: Tx, form: FormVersionRow): readonly string[] {
	return draftsOnTitle(tx, form.title)
		.filter(({ version }) => isSameForm(version, form))
		.map(({ id }) => id);
}
