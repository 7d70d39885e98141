import { RECORD_KINDS } from "../../form/kinds";
import { formatPounds, type Pence } from "../../money";
import { plainName } from "../../table/names";
import { amountIn, type Check, quoted } from "./check";

/** The same thing at one amount among the costs and at another in a table of the form's own. */
export const amountsDiffer: Check = (content) => {
	const { tables = [] } = content;
	const lines = new Map(
		content.interventions.flatMap(({ costLines }) =>
			costLines.map((line) => [plainName(line.description), line] as const),
		),
	);
	const kinds = RECORD_KINDS.map(({ key }) => key);
	const own = tables.filter(({ key, beside }) => beside === undefined && !kinds.includes(key));
	return own.flatMap(({ section, fields, rows }) =>
		rows.flatMap(({ values: row, words }) => {
			const amounts = fields.flatMap((field) => {
				const amount = words[field.key]?.startsWith("£") ? amountIn(row[field.key]) : null;
				return amount === null ? [] : [amount];
			});
			const names = Object.values(row).flatMap((value) =>
				typeof value === "string" && amountIn(value) === null ? [plainName(value)] : [],
			);
			const line = names.flatMap((name) => lines.get(name) ?? [])[0];
			if (!line || amounts.length === 0) return [];
			const known: readonly (Pence | null | undefined)[] = [
				line.amount,
				line.need,
				line.match,
				line.unitCost,
			];
			if (amounts.some((amount) => known.includes(amount))) return [];
			return [
				{
					kind: "difference" as const,
					section,
					words: `${quoted(line.description)} is ${formatPounds(amounts[0] ?? line.amount)} here and ${formatPounds(line.amount)} among the cost lines.`,
				},
			];
		}),
	);
};
