import { formatPounds, type Pence, sumPence } from "../../money";
import { plainName } from "../../table/names";
import { amountIn, type Check, type Found, quoted, rowsOfTable } from "./check";

type Named = { readonly name: string; readonly amount: Pence };

/** A line that is called a total stands among the lines that it is the total of, and is counted with them. */
export const totalAsLine: Check = (content) => {
	const found = (section: string, lines: readonly Named[]): readonly Found[] =>
		lines
			.filter(({ name }) => /^(grand |overall |sub ?)?totals?( costs?| savings?)?$/.test(plainName(name)))
			.map((total): Found => {
				const others = sumPence(lines.flatMap((each) => (each === total ? [] : [each.amount])));
				const beside =
					others === total.amount
						? "the others come to the same"
						: `the others come to ${formatPounds(others)}`;
				return {
					kind: "difference",
					section,
					words: `${quoted(total.name)} of ${formatPounds(total.amount)} is given as a line of its own; ${beside}. Remove it, so that nothing is counted twice.`,
				};
			})
			.filter(() => lines.length > 1);
	const ofTable = (key: string, field: string): readonly Named[] =>
		rowsOfTable(content, key).flatMap((row) => {
			const amount = amountIn(row.amount);
			return amount === null ? [] : [{ name: String(row[field] ?? ""), amount }];
		});
	return [
		...content.interventions.flatMap(({ costLines }) =>
			found(
				"costs",
				costLines.map(({ description: name, amount }) => ({ name, amount })),
			),
		),
		...found("baseline", ofTable("baseline-cost", "what")),
		...found(
			"savings",
			content.savings.flatMap(({ description: name, amount }) => (amount === null ? [] : [{ name, amount }])),
		),
		...found(
			"funding",
			content.funding.flatMap(({ source: name, amount }) => (amount === null ? [] : [{ name, amount }])),
		),
	];
};
