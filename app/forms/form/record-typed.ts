import type { TypedBoxes } from "~/domain/bid/unsaved-words";
import type { RecordKind, RecordValues } from "~/domain/form/record-kind";
import { parseForm } from "../parse-form";
import { givenRecord, hiddenValues, recordFormValues, recordSchema } from "./record-form";

/** A record as its form would save it now: what it held with what was typed over it; null where that is refused. */
export function recordTyped(
	kind: RecordKind,
	before: RecordValues | null,
	words: TypedBoxes,
): RecordValues | null {
	const body = new FormData();
	const boxes = { ...recordFormValues(kind, before), ...words };
	for (const [name, texts] of Object.entries(boxes))
		for (const text of [texts].flat()) body.append(name, String(text));
	const parsed = parseForm(recordSchema(kind), body);
	if (!parsed.ok) return null;
	const given = {
		...hiddenValues(kind, before ?? undefined),
		...givenRecord(kind, parsed.value as RecordValues),
	};
	const checked = kind.check?.(given);
	if (!checked) return given;
	return checked.ok ? checked.value : null;
}
