import { formatPounds } from "../../money";
import { alikePairs, type Check, type Found, quoted } from "./check";

/** One amount as income and as another saving, or one saving given as several that happen once. */
export const savingTwice: Check = ({ savings }) => {
	const income = savings.filter(({ kind, amount }) => kind === "income" && amount !== null);
	const asIncome = income.flatMap((one) =>
		savings
			.filter(({ kind, amount }) => kind !== "income" && amount === one.amount)
			.map(
				(other): Found => ({
					kind: "difference",
					section: "savings",
					words: `${quoted(other.description)} and the income ${quoted(one.description)} are both ${formatPounds(one.amount ?? 0n)}. Check that it is not the same money.`,
				}),
			),
	);
	const once = savings.filter(({ kind, amount }) => kind === "one-off" && amount !== null);
	const repeated = alikePairs(once, ({ description, amount }) => `${description} ${amount}`).map(
		([, { description, amount }]): Found => ({
			kind: "difference",
			section: "savings",
			words: `${quoted(description)} is given several times as a one-off saving of ${formatPounds(amount ?? 0n)}. Where it is one saving over several years, give it once with its years.`,
		}),
	);
	return [...asIncome, ...repeated];
};
