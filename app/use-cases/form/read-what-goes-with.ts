import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { THEME } from "~/domain/form/kinds/theme";
import type { RecordKind } from "~/domain/form/record-kind";
import { contentOf } from "~db/bid/content";
import { objectives } from "~db/plan/records";
import { type Context, read } from "../context";
import { type Owner, owningOf } from "../record-owner";

const counted = (count: number, what: string): readonly string[] =>
	count === 0 ? [] : [count === 1 ? `its ${what}` : `its ${count} ${what}s`];

/** What would be removed together with a record, in words. */
export function readWhatGoesWith(
	context: Context,
	kind: RecordKind,
	{ id, ...owner }: Owner & { readonly id: string },
): readonly string[] {
	if (kind.key !== INTERVENTION.key && kind.key !== THEME.key) return [];
	return read(context, (tx) => {
		const owning = owningOf(owner);
		if (!owning.head(context, tx).ok) return [];
		if (kind.key === THEME.key) return counted(objectives.list(tx, id).length, "objective");
		const found = contentOf(tx, owning.id)?.interventions.find(({ key }) => key === id);
		return [
			...counted(found?.costLines.length ?? 0, "cost line"),
			...counted(found?.objectives.length ?? 0, "objective"),
			"any part it has in reduced versions",
		];
	});
}
