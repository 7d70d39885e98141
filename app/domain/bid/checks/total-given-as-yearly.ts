import { formatPounds } from "../../money";
import { type Check, quoted } from "./check";

const OVER_YEARS =
	/£[\d.,]+ ?(?:k|m|million)? over (?:the )?(?:next )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) years\b/i;

/** A saving every year whose own words say that it is the total of several. */
export const totalGivenAsYearly: Check = ({ savings }) =>
	savings.flatMap(({ kind, description, amount }) => {
		const said = OVER_YEARS.exec(description);
		if (kind !== "recurring" || amount === null || !said) return [];
		return [
			{
				kind: "difference",
				section: "savings",
				words: `${quoted(description)} says “${said[0]}”, but ${formatPounds(amount)} is given as a saving every year.`,
			},
		];
	});
