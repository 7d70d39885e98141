import { any, given, made, must, never, object, otherwise, type Shape } from "../../form/shape";
import { type ByYear, inOrderOfYears } from "../../fund/by-year";
import { type Pence, sumPence } from "../../money";
import type { NeedsInput } from "../../needs/needs-input";
import type { BidInput, FundInput, OptionInput } from "./case-input";
import { fault } from "./case-refusal";
import { readIsoInstant } from "./iso-instant";
import { AMOUNT_ABOVE_ZERO, areasAmong, byYear, listOf, NAME, POINTS } from "./value-shapes";

const SCORE = otherwise(POINTS, null, "null");

const RECEIVED = made(any, (text) => {
	const instant = typeof text === "string" ? readIsoInstant(text) : null;
	return typeof text === "string" && instant !== null
		? { text, instant }
		: fault("date-invalid", "an ISO instant with Z or an offset is needed here");
});

type Earlier = { readonly fund: FundInput; readonly amount: Pence };

const KNOWN_YEARS = byYear(
	(year, { fund }: Earlier) =>
		!fund.years?.has(year) && fault("year-unknown", `the fund says nothing of the year ${year}`),
);

/** Where the fund limits years, those of an option, which sum to its amount; else none. */
const YEARS = given(
	({ fund }: Earlier): Shape<ByYear | null> =>
		fund.years === null
			? never("year-unknown", "the fund limits no financial year, so an option has none")
			: made(
					must(
						otherwise(KNOWN_YEARS, null),
						(years, { amount }: Earlier) =>
							sumPence([...(years?.values() ?? [])]) !== amount &&
							fault("years-do-not-sum", "the years of an option sum to its amount"),
					),
					(years) => inOrderOfYears(years ?? []),
				),
);

/** One at least, each below the one before it. */
const OPTIONS = made(
	listOf(object({ amount: AMOUNT_ABOVE_ZERO, score: SCORE, years: YEARS })),
	(options: readonly OptionInput[], _, path) => {
		const raised = options.findIndex(
			({ amount }, index) => amount >= (options[index - 1]?.amount ?? amount + 1n),
		);
		if (raised !== -1)
			return fault("option-order", "each option is smaller than the one before it", {
				path: `${path}/${raised}/amount`,
			});
		const [asked, ...smaller] = options;
		return asked
			? ([asked, ...smaller] satisfies BidInput["options"])
			: fault("options-missing", "one option at least is needed here");
	},
);

/** The bids. Their areas are those of the needs; where the case has none a bid may leave its areas out. */
export const BIDS = listOf(
	object({
		ref: NAME,
		areas: given(({ needs }: { needs: NeedsInput | null }) =>
			needs === null ? otherwise(areasAmong(null), []) : areasAmong(needs.areas),
		),
		score: SCORE,
		received: otherwise(RECEIVED, null, "null"),
		options: OPTIONS,
	}),
	{ once: { by: "ref", code: "ref-duplicate" } },
);
