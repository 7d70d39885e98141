import type { Field } from "~/domain/form/field";
import {
	askedFields,
	type KindCode,
	type Near,
	type RecordKind,
	type RecordValues,
} from "~/domain/form/record-kind";
import { accepted, refused } from "~/domain/outcome";
import { linksOfBid } from "~db/bid/links";
import type { Tx } from "~db/client";
import { formOfBid } from "~db/form/versions";
import type { Check } from "../keep-record";
import { checkedBy } from "../record-beside";

/** Whether a field refers to nothing, or to what it can refer to: a thing of its list, or files of the bid. */
export function isLinked(field: Field, value: unknown, links: Near["links"]): boolean {
	if (field.kind !== "link" && field.kind !== "files") return true;
	const known = links?.[field.kind === "link" ? field.to : "file"] ?? [];
	const asked = Array.isArray(value) ? value : [value ?? []].flat();
	return asked.every((each) => known.some(({ id }) => id === each));
}

/** A field that refers to what is not there, in words for its page. */
export function notLinked({ kind }: Pick<Field, "kind">, path: string) {
	const words =
		kind === "files"
			? "A file is no longer there. Leave it out, or select it again"
			: "Choose one from the list";
	return refused("reference-unknown", words, { path });
}

/** As `checkedBy`, and that each reference of the form's own leads to something in its list (`reference-unknown`). */
export function checkedWithLinks<Given extends object, Values extends object, Code extends KindCode>(
	kind: RecordKind<Given, Values, Code>,
): Check<Given, Values, Code | "reference-unknown"> {
	const check = checkedBy(kind);
	const asked = askedFields(kind).filter(([, { kind }]) => kind === "link" || kind === "files");
	const linksIn = (tx: Tx, bidId: string) => linksOfBid(tx, bidId, formOfBid(tx, bidId).definition).links;
	let links: ReturnType<typeof linksIn>;
	return (tx, given, place) => {
		const checked = check(tx, given, place);
		if (!checked.ok || asked.length === 0) return checked;
		links ??= linksIn(tx, place.owning.id);
		const values = checked.value as RecordValues;
		for (const [key, field] of asked) if (!isLinked(field, values[key], links)) return notLinked(field, key);
		return accepted(checked.value);
	};
}
