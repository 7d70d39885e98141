import { type ByYear, inOrderOfYears, inProportion } from "../fund/by-year";
import { yearsFrom } from "../fund/financial-year";
import { type Pence, pence, sumPence } from "../money";
import type { BidContent } from "./content";

type Intervention = BidContent["interventions"][number];
type Line = Intervention["costLines"][number];
type Part = readonly [year: string, amount: Pence];

/** What a cost line asks in each year, evenly over its years where it gives no amounts; null without a year. */
function yearsOfLine({ amount, financialYear, lastYear, years }: Line): readonly Part[] | null {
	if (years && years.length > 0) {
		const parts = years.map(({ year, amount }): Part => [year, amount]);
		return sumPence(parts.map(([, part]) => part)) === amount ? parts : null;
	}
	if (amount === 0n) return [];
	if (financialYear === null) return null;
	const count = Number((lastYear ?? financialYear).slice(0, 4)) - Number(financialYear.slice(0, 4)) + 1;
	const alike = yearsFrom(financialYear, count).map((year): Part => [year, pence(1)]);
	return alike.length === 0 ? null : [...inProportion(amount, new Map(alike))];
}

function together(parts: Iterable<Part>): ByYear {
	const sums = new Map<string, Pence>();
	for (const [year, amount] of parts) sums.set(year, pence((sums.get(year) ?? 0n) + amount));
	return inOrderOfYears(sums);
}

/** What an intervention asks in each year, by its cost lines; null where they do not say it of all that it asks. */
export function interventionYears({ asked, costLines }: Intervention): ByYear | null {
	if (asked === null || asked === 0n) return new Map();
	const lines = costLines.map(yearsOfLine);
	if (!lines.every((parts) => parts !== null)) return null;
	const years = together(lines.flat());
	return sumPence([...years.values()]) === asked ? years : null;
}

/** What a bid asks in each year; null where an intervention does not say. */
export function askedByYear({ interventions }: Pick<BidContent, "interventions">): ByYear | null {
	const each = interventions.map(interventionYears);
	return each.every((years) => years !== null) ? together(each.flatMap((years) => [...years])) : null;
}

/**
 * What an amount of a bid comes to by year: each intervention's part divided as that intervention is, or, where only a
 * total is known, the total as the whole bid is (`inProportion`). Null where the bid does not say its years.
 */
export function yearsOfAmount(
	content: Pick<BidContent, "interventions">,
	amount: Pence,
	parts: readonly { readonly key: string; readonly amount: Pence }[] | null,
): ByYear | null {
	const asked = askedByYear(content);
	if (asked === null || asked.size === 0) return null;
	const years = new Map(content.interventions.map((each) => [each.key, interventionYears(each)]));
	const known = (parts ?? []).filter((part) => part.amount > 0n);
	if (parts === null || known.some(({ key }) => (years.get(key)?.size ?? 0) === 0))
		return inProportion(amount, asked);
	return together(known.flatMap((part) => [...inProportion(part.amount, years.get(part.key) ?? asked)]));
}
