import { any, given, made, object, otherwise } from "../../form/shape";
import type { NeedsInput } from "../../needs/needs-input";
import type { BidInput, OptionInput } from "./case-input";
import { fault } from "./case-refusal";
import { readIsoInstant } from "./iso-instant";
import { AMOUNT_ABOVE_ZERO, areasAmong, listOf, NAME, POINTS } from "./value-shapes";

const SCORE = otherwise(POINTS, null, "null");

const RECEIVED = made(any, (text) => {
	const instant = typeof text === "string" ? readIsoInstant(text) : null;
	return typeof text === "string" && instant !== null
		? { text, instant }
		: fault("date-invalid", "an ISO instant with Z or an offset is needed here");
});

/** One at least, each below the one before it. */
const OPTIONS = made(
	listOf(object({ amount: AMOUNT_ABOVE_ZERO, score: SCORE })),
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
