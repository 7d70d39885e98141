import {
	askedFields,
	type KindCode,
	type Linked,
	type RecordKind,
	type RecordValues,
} from "~/domain/form/record-kind";
import { accepted, refused } from "~/domain/outcome";
import { linksOfBid } from "~db/bid/links";
import type { Tx } from "~db/client";
import { formOfBid } from "~db/form/versions";
import type { Check } from "../keep-record";
import { checkedBy } from "../record-beside";

/** Whether a value is nothing, or the key of something that a field can refer to. */
export function isLinked(value: unknown, linked: readonly Linked[] = []): boolean {
	return value === null || value === undefined || linked.some(({ id }) => id === value);
}

/** As `checkedBy`, and that each reference of the form's own leads to something in its list (`reference-unknown`). */
export function checkedWithLinks<Given extends object, Values extends object, Code extends KindCode>(
	kind: RecordKind<Given, Values, Code>,
): Check<Given, Values, Code | "reference-unknown"> {
	const check = checkedBy(kind);
	const asked = askedFields(kind).flatMap(([key, field]) => (field.kind === "link" ? [[key, field.to]] : []));
	const linksIn = (tx: Tx, bidId: string) => linksOfBid(tx, bidId, formOfBid(tx, bidId).definition).links;
	let links: ReturnType<typeof linksIn>;
	return (tx, given, place) => {
		const checked = check(tx, given, place);
		if (!checked.ok || asked.length === 0) return checked;
		links ??= linksIn(tx, place.owning.id);
		const values = checked.value as RecordValues;
		for (const [key = "", to = ""] of asked)
			if (!isLinked(values[key], links?.[to]))
				return refused("reference-unknown", "Choose one from the list", { path: key });
		return accepted(checked.value);
	};
}
