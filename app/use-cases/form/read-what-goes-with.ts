import { INTERVENTION } from "~/domain/form/kinds/intervention";
import type { RecordKind } from "~/domain/form/record-kind";
import { contentOf } from "~db/bid/content";
import { bidHead } from "../bid/read-bid-head";
import { type Context, read } from "../context";

/** What would be removed together with a record, in words: an intervention's cost lines, objectives and parts. */
export function readWhatGoesWith(
	context: Context,
	kind: RecordKind,
	{ bidId, id }: { readonly bidId: string; readonly id: string },
): readonly string[] {
	if (kind.key !== INTERVENTION.key) return [];
	return read(context, (tx) => {
		if (!bidHead(context, tx, bidId).ok) return [];
		const found = contentOf(tx, bidId)?.interventions.find(({ key }) => key === id);
		const [lines, objectives] = [found?.costLines.length ?? 0, found?.objectives.length ?? 0];
		return [
			...(lines === 0 ? [] : [lines === 1 ? "its cost line" : `its ${lines} cost lines`]),
			...(objectives === 0 ? [] : [objectives === 1 ? "its objective" : `its ${objectives} objectives`]),
			"any part it has in reduced versions",
		];
	});
}
