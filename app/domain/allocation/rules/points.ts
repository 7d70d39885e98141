import { fromDecimalPounds } from "../../money";
import { divide, fromDecimal, multiply, type Ratio, ratio, toDecimal, ZERO } from "../../ratio";
import type { CaseFileBid } from "../case/case-file";
import type { Objective } from "../case/case-input";
import { amountValue, inPoints } from "./option-value";

const THOUSAND = ratio(1000n);

function decimal(text: string): Ratio {
	return fromDecimal(text) ?? ZERO;
}

/** An amount's worth in points, or point-pounds (`amountValue`), at most that of what was asked. Decimal pounds. */
export function pointsAt(bid: CaseFileBid, amount: string, objective: Objective = "score"): Ratio {
	const given = fromDecimalPounds(amount) ?? 0n;
	const asked = fromDecimalPounds(bid.options[0]?.amount ?? "") ?? 0n;
	const option = bid.options.find((each) => fromDecimalPounds(each.amount) === given);
	const own = option?.score ?? null;
	const score = bid.score ?? null;
	if (own === null && score === null) return ZERO;
	const counted = objective === "score" && given > asked ? asked : given;
	return inPoints(
		amountValue(
			{ own: own === null ? null : decimal(own), score: decimal(score ?? "0"), amount: counted, asked },
			objective,
		),
		objective,
	);
}

/** Points for each £1,000 asked: exact, for putting bids in order. */
export function pointsForEachThousand(bid: CaseFileBid): Ratio {
	const asked = decimal(bid.options[0]?.amount ?? "0");
	if (asked.numerator === 0n) return ratio(0n);
	return divide(multiply(decimal(bid.score ?? "0"), THOUSAND), asked);
}

/** Points for each £1,000 asked as a page shows them: two places. */
export function perThousandInWords(bid: CaseFileBid): string {
	return toDecimal(pointsForEachThousand(bid), 2);
}
