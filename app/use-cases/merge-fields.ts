import { hash } from "node:crypto";
import { canonicalText } from "~/domain/canonical";
import { type Bases, type Opened, whoseFields } from "~/domain/form/merge-fields";
import type { RecordValues } from "~/domain/form/record-kind";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { auditedValues } from "~/domain/record-values";
import type { Tx } from "~db/client";
import { putSavedFields, savedFieldsOf } from "~db/form/saved-fields";
import { actorId, type Context } from "./context";

/** A short digest of a field's value, which a page carries to say what it was opened with. */
function baseOf(value: unknown): string {
	return hash("sha256", canonicalText(auditedValues({ value: value ?? null })), "base64url").slice(0, 16);
}

/** What the fields of a page hold as it is opened, by their digests. */
export function basesOf(values: RecordValues): Bases {
	return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, baseOf(value)]));
}

/** Where fields are saved: the owner, and the section of a bid or the record. */
type Place = { readonly ownerId: string; readonly place: string };

/** What stands now, with who saved it and at which revision, where no field tells. */
type Standing = {
	readonly values: RecordValues;
	readonly revision: number;
	readonly by: string;
	readonly at: string;
};

type Merge = {
	readonly values: RecordValues;
	/** Notes that this page saved these fields last. */
	readonly noteSaved: (fields: readonly string[], now: string) => void;
};

/**
 * What a save makes of a section or record that others may have saved since its page was opened: of each field what
 * this person changed, else what stands. A field that the page did not show stays. Refuses `changed-meanwhile` where
 * both changed the same field to different values, with both sides.
 */
export function mergeFields(
	context: Context,
	tx: Tx,
	{ ownerId, place }: Place,
	{ page, bases }: Opened,
	standing: Standing,
	given: RecordValues,
): Outcome<Merge, "changed-meanwhile"> {
	const saved = savedFieldsOf(tx, ownerId, place);
	const shown = Object.fromEntries(Object.entries(given).filter(([field]) => Object.hasOwn(bases, field)));
	const whose = whoseFields(standing.values, shown, {
		isBase: (field, value) => bases[field] === baseOf(value),
		isOwn: (field) => saved.some((each) => each.field === field && each.page === page),
	});
	const [clashes, theirs] = (["both", "theirs"] as const).map((who) =>
		Object.keys(whose).filter((field) => whose[field] === who),
	) as [string[], string[]];
	if (clashes.length > 0) {
		const last = saved
			.filter(({ field }) => clashes.includes(field))
			.sort((a, b) => b.at.localeCompare(a.at))[0];
		return refused("changed-meanwhile", "somebody else changed the same field", {
			details: {
				theirs: Object.fromEntries(Object.keys(shown).map((field) => [field, standing.values[field]])),
				by: last?.by ?? standing.by,
				at: last?.at ?? standing.at,
				revision: standing.revision,
				fields: {
					clashes,
					taken: theirs,
					bases: basesOf(
						Object.fromEntries(Object.keys(shown).map((field) => [field, standing.values[field]])),
					),
				},
			},
		});
	}
	const yours = Object.keys(whose).filter((field) => whose[field] === "yours");
	const values = { ...standing.values };
	for (const field of yours) values[field] = given[field];
	return accepted({
		values,
		noteSaved: (fields, now) =>
			putSavedFields(tx, fields, { ownerId, place, page, savedBy: actorId(context), savedAt: now }),
	});
}
