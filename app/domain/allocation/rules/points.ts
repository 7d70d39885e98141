import type { Pence } from "../../money";
import { divide, fromDecimal, multiply, type Ratio, ratio, toDecimal, ZERO } from "../../ratio";
import type { CaseFileBid } from "../case/case-file";
import type { Objective } from "../case/case-input";
import { amountValue, inPoints } from "./option-value";

const THOUSAND = ratio(1000n);

function decimal(text: string): Ratio {
	return fromDecimal(text) ?? ZERO;
}

/** An amount's worth in points, or point-pounds (`amountValue`), at most that of what was asked. */
export function pointsAt(bid: CaseFileBid, given: Pence, objective: Objective = "score"): Ratio {
	const asked = bid.options[0]?.amount ?? 0n;
	const option = bid.options.find(({ amount }) => amount === given);
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
	const asked = bid.options[0]?.amount ?? 0n;
	if (asked === 0n) return ZERO;
	return divide(multiply(decimal(bid.score ?? "0"), THOUSAND), ratio(asked, 100n));
}

/** Points for each £1,000 asked as a page shows them: two places. */
export function perThousandInWords(bid: CaseFileBid): string {
	return toDecimal(pointsForEachThousand(bid), 2);
}
