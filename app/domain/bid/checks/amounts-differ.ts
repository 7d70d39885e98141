import { RECORD_KINDS } from "../../form/kinds";
import { formatPounds, type Pence } from "../../money";
import { plainName } from "../../table/names";
import { amountIn, type Check, quoted, rowsOfTable } from "./check";

/** The same thing at one amount among the costs and at another in a table of the form's own. */
export const amountsDiffer: Check = (content) => {
	const { tables = [] } = content;
	const lines = content.interventions.flatMap(({ costLines }) => costLines);
	const kinds = RECORD_KINDS.map(({ key }) => key);
	const own = tables.filter(({ key, beside }) => beside === undefined && !kinds.includes(key));
	return own.flatMap(({ key, section, fields }) =>
		rowsOfTable(content, key).flatMap((row) => {
			const amounts = fields.flatMap((field) => {
				const amount = amountIn(row[field.key]);
				return amount === null ? [] : [amount];
			});
			const names = Object.values(row).flatMap((value) =>
				typeof value === "string" && amountIn(value) === null ? [plainName(value)] : [],
			);
			const line = lines.find(({ description }) => names.includes(plainName(description)));
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
