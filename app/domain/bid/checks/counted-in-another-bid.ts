import { formatPounds, type Pence } from "../../money";
import { plainName } from "../../table/names";
import type { BidContent } from "../content";
import { type Found, quoted } from "./check";

/** Another bid of the same partnership in the same round, as whoever reads this may name it. */
export type BidBeside = { readonly name: string; readonly content: BidContent };

type Counted = { readonly name: string; readonly amount: Pence; readonly years: string };

const fundingOf = ({ funding }: BidContent): readonly Counted[] =>
	funding.flatMap(({ source, amount, financialYear = "", lastYear = "" }) =>
		amount === null || amount === 0n ? [] : [{ name: source, amount, years: `${financialYear}${lastYear}` }],
	);

const costsOf = ({ interventions }: BidContent): readonly Counted[] =>
	interventions.flatMap(({ costLines }) =>
		costLines.flatMap(({ description, amount, financialYear, lastYear = "" }) =>
			amount === 0n ? [] : [{ name: description, amount, years: `${financialYear ?? ""}${lastYear}` }],
		),
	);

const isSame = (one: Counted, other: Counted) =>
	one.amount === other.amount &&
	plainName(one.name) === plainName(other.name) &&
	(one.years === "" || other.years === "" || one.years === other.years);

/** The same match funding, or the same cost, in this bid and in another of its partnership in the round. */
export function countedInAnotherBid(content: BidContent, beside: readonly BidBeside[]): readonly Found[] {
	const found = (section: string, of: (each: BidContent) => readonly Counted[], check: string) =>
		of(content).flatMap((one) =>
			beside
				.filter((other) => of(other.content).some((each) => isSame(one, each)))
				.map(
					({ name }): Found => ({
						kind: "difference",
						section,
						words: `${quoted(one.name)} of ${formatPounds(one.amount)} is also in ${name}. ${check}`,
					}),
				),
		);
	return [
		...found("costs", costsOf, "Check that the same cost is not asked for twice."),
		...found("funding", fundingOf, "Check that the same money is not counted twice."),
	];
}
