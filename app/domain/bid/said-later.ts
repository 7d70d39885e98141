import { nameOf } from "../form/field";
import { valueInWords } from "../form/field-words";
import { fieldsOf, type RecordKind } from "../form/record-kind";
import { formatDate } from "../london-time";
import { formatPounds } from "../money";
import type { BidContent, LaterSaving } from "./content";

/** Where content calls what a kind's field holds otherwise: it has no keys of other records. */
const IN_CONTENT: Readonly<Record<string, string>> = {
	interventionId: "intervention",
	objectiveId: "objective",
};

function wordsOf(
	key: string,
	value: unknown,
	{ interventions }: Pick<BidContent, "interventions">,
): string | null {
	if (key === "interventionId") return interventions.find((each) => each.key === value)?.title ?? null;
	if (key === "objectiveId") return String(value);
	if (key === "baselineOn" || key === "targetOn") return formatDate(String(value));
	if (key !== "base") return null;
	const { title, amount } = value as NonNullable<LaterSaving["base"]>;
	return [...(title === "" ? [] : [title]), formatPounds(amount)].join(", ");
}

/**
 * What a record of a bid's content says beyond what every record of its kind does, by the names of the kind's fields
 * and in their order.
 */
export function saidLater<Given extends object, Values extends object>(
	kind: Pick<RecordKind<Given, Values>, "fields" | "listed">,
	record: object,
	content: Pick<BidContent, "interventions">,
): readonly { readonly name: string; readonly words: string }[] {
	const all = new Map<string, unknown>(Object.entries(record));
	return fieldsOf(kind).flatMap(([key, field]) => {
		const value = all.get(IN_CONTENT[key] ?? key);
		if (!field.later || !kind.listed?.includes(key) || value === undefined) return [];
		const words = wordsOf(key, value, content) ?? valueInWords(field, value, { interventions: [] });
		return words === null ? [] : [{ name: nameOf(field), words }];
	});
}
