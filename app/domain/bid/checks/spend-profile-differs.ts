import { formatPounds, type Pence, sumPence } from "../../money";
import { askedByYear } from "../asked-by-year";
import { askedOf } from "../read-content";
import { amountIn, type Check, type Found, rowsOfTable } from "./check";

/** The spend profile is not what is asked, in all or in a year that the cost lines say too. */
export const spendProfileDiffers: Check = (content) => {
	const profile = rowsOfTable(content, "spend-line").flatMap(({ year, amount }) => {
		const held = amountIn(amount);
		return held === null ? [] : [{ year: String(year), amount: held }];
	});
	const asked = askedOf(content);
	if (profile.length === 0 || asked === null) return [];
	const differs = (of: string, spent: Pence, due: Pence): readonly Found[] =>
		spent === due
			? []
			: [
					{
						kind: "difference",
						section: "spend",
						words: `The spend profile has ${formatPounds(spent)} ${of}; ${formatPounds(due)} is asked.`,
					},
				];
	const whole = differs("in all", sumPence(profile.map(({ amount }) => amount)), asked);
	const lines = askedByYear(content);
	if (whole.length > 0 || lines === null || lines.size === 0) return whole;
	const years = [...new Set([...profile.map(({ year }) => year), ...lines.keys()])].sort();
	return years.flatMap((year) => {
		const spent = sumPence(profile.flatMap((each) => (each.year === year ? [each.amount] : [])));
		return differs(`in ${year}`, spent, lines.get(year) ?? (0n as Pence));
	});
};
