import { formatPounds, sumPence } from "../../money";
import { askedOf } from "../read-content";
import { amountIn, type Check, rowsOfTable } from "./check";

/** The amounts of the partners that are paid do not come to what is asked, where each of them has one. */
export const payeesDiffer: Check = (content) => {
	const asked = askedOf(content);
	const payees = rowsOfTable(content, "partner").filter(
		({ payee, amount }) => payee ?? amountIn(amount) !== null,
	);
	const paid = payees.flatMap(({ amount }) => amountIn(amount) ?? []);
	if (asked === null || paid.length === 0 || paid.length < payees.length) return [];
	const sum = sumPence(paid);
	if (sum === asked) return [];
	const by = formatPounds(sum < asked ? asked - sum : sum - asked);
	return [
		{
			kind: "difference",
			section: "partners",
			words: `What partners are paid comes to ${formatPounds(sum)}, ${by} ${sum < asked ? "less" : "more"} than the ${formatPounds(asked)} asked.`,
		},
	];
};
