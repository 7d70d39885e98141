import type { BidContent, ContentTable } from "../bid/content";
import { fromDecimal } from "../ratio";
import { isPlain } from "../stored-text";
import type { Alternative, AlternativeScore, OptionCriterion } from "./options-appraisal";

/** The alternatives of a bid and what they are judged by, in the order in which the bid gives them. */
export type OptionsOfContent = {
	readonly criteria: readonly OptionCriterion[];
	/** With what the bid says of why it is preferred, or why it is not; "" where nothing. */
	readonly alternatives: readonly (Alternative & { readonly reason: string })[];
};

function rowsOf({ tables = [] }: BidContent, key: string): ContentTable["rows"] {
	return tables.find((table) => table.key === key)?.rows ?? [];
}

function scoresFrom(value: unknown): Alternative["scores"] {
	const given: readonly unknown[] = Array.isArray(value) ? value : [];
	return new Map(
		given.flatMap((each): [string, AlternativeScore][] => {
			if (!isPlain(each) || typeof each.id !== "string") return [];
			const { point } = each;
			return point === 1 || point === 2 || point === 3 ? [[each.id, point]] : [];
		}),
	);
}

/** A bid's options appraisal as it stands in its content; null where it gives no alternatives. */
export function optionsOfContent(content: BidContent): OptionsOfContent | null {
	const alternatives = rowsOf(content, "alternative");
	if (alternatives.length === 0) return null;
	return {
		criteria: rowsOf(content, "option-criterion").map(({ id = "", title, values: { weight } }) => ({
			id,
			title,
			weight: typeof weight === "string" ? fromDecimal(weight) : null,
		})),
		alternatives: alternatives.map(({ title, values }, place) => ({
			id: String(place),
			title,
			preferred: values.preferred === true,
			scores: scoresFrom(values.scores),
			reason: typeof values.whyNot === "string" ? values.whyNot.trim() : "",
		})),
	};
}
