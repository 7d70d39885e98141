import { canonicalText } from "~/domain/canonical";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import type { TableRefusal } from "~/domain/table/table-refusal";
import { dropUnconfirmedImports, insertNeedsImport } from "~db/needs/import";
import { needsVersionInUse, needsVersionWithValues } from "~db/needs/needs";
import { actorId, type Context, notFound, permitted, read, write } from "../context";
import { readTableFile } from "../table/read-table-file";

export type ImportRefusal = PermissionRefusal | TableRefusal | "needs-version-in-use";

/**
 * Takes in a spreadsheet or CSV file for a version: its cells are kept, no figure changes. An earlier upload never
 * confirmed is dropped. Gives the import's identifier. Refuses a file that cannot be read and a version in use.
 */
export async function startImport(
	context: Context,
	input: { readonly versionId: string; readonly fileName: string; readonly bytes: Uint8Array },
): Promise<Outcome<{ readonly id: string }, ImportRefusal>> {
	const allowed = read(context, (tx) => permitted(context, tx, "manage-needs"));
	if (!allowed.ok) return allowed;
	const file = await readTableFile(actorId(context), input.fileName, input.bytes);
	if (!file.ok) return file;
	return write(context, (tx, record, now): Outcome<{ readonly id: string }, ImportRefusal> => {
		const still = permitted(context, tx, "manage-needs");
		if (!still.ok) return still;
		const version = needsVersionWithValues(tx, input.versionId);
		if (!version) return notFound();
		if (needsVersionInUse(tx, version.id))
			return refused("needs-version-in-use", "something stands on this version");
		dropUnconfirmedImports(tx, version.id);
		const id = context.ids.next();
		const fileName = input.fileName.slice(0, 200);
		insertNeedsImport(tx, {
			id,
			needsVersionId: version.id,
			fileName,
			cells: canonicalText(file.value),
			choices: null,
			columns: null,
			versionRevision: version.revision,
			createdAt: now,
			createdBy: actorId(context),
			confirmedAt: null,
		});
		record(
			"start-needs-import",
			{ kind: "needs-version", id: version.id },
			{ import: id, fileName, sheets: file.value.sheets.length },
		);
		return accepted({ id });
	});
}
