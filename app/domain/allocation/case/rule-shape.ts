import {
	any,
	type Fault,
	given,
	made,
	map,
	must,
	never,
	object,
	oneOf,
	otherwise,
	type Shape,
	whole,
} from "../../form/shape";
import type { NeedsInput } from "../../needs/needs-input";
import { compare, ONE, ZERO } from "../../ratio";
import type { Method } from "./case-file";
import type { BidInput, Conditions, FundInput, RobustnessRule, RuleInput } from "./case-input";
import { fault } from "./case-refusal";
import { AMOUNT, DECIMAL, listOf, NAME, POINTS } from "./value-shapes";

const MOST_DRAWS = 100_000;
const UNKNOWN = { code: "rule-unknown" } as const;
const NUMBER = { code: "number-invalid" } as const;

/** What stands before each part. */
type Earlier = {
	readonly fund: FundInput;
	readonly needs: NeedsInput | null;
	readonly bids: readonly BidInput[];
	readonly method: Method;
};

/** A side condition; another method than the optimum would not follow it. */
const ofOptimum = <T>(shape: Shape<T> | ((earlier: Earlier) => Shape<T>)): Shape<T | null> =>
	given((earlier: Earlier) => {
		const { method } = earlier;
		if (method !== "optimum") return never("rule-unknown", "side conditions belong to the optimum alone");
		return otherwise(typeof shape === "function" ? shape(earlier) : shape, null);
	});

/** The most and the least by area. A joint bid is charged to its areas by need. */
const PER_AREA = ({ needs, bids }: Earlier): Shape<Conditions["perArea"]> =>
	needs === null && bids.some(({ areas }) => areas.length > 1)
		? made(any, (): Conditions["perArea"] | Fault =>
				fault("needs-missing", "a joint bid is charged to its areas by need, and there is none", {
					path: "/needs",
				}),
			)
		: map(
				object({ max: otherwise(AMOUNT, null), min: otherwise(AMOUNT, null) }),
				{ known: needs?.areas ?? bids.flatMap(({ areas }) => areas), every: false, code: "area-unknown" },
				{ code: "json-invalid" },
			);

/** Groups of references that the bids have, each once in a group. */
const EXCLUSIVE = ({ bids }: Earlier): Shape<Conditions["exclusive"]> => {
	const refs = new Set(bids.map(({ ref }) => ref));
	const known = must(NAME, (ref) => !refs.has(ref) && fault("key-unknown", `no bid is called ${ref}`));
	return listOf(listOf(known, { once: { code: "ref-duplicate" } }));
};

const SHARE = must(
	DECIMAL,
	(share) =>
		(share.numerator < 0n || compare(share, ONE) > 0) &&
		fault("number-invalid", 'a share of the money from 0 to 1 is needed here, as "0.10"'),
);

/** All of it, or nothing for the intervals of the scores alone. */
const ROBUSTNESS = made(
	object({
		seed: otherwise(whole(0, Number.MAX_SAFE_INTEGER, NUMBER), null),
		draws: otherwise(whole(0, MOST_DRAWS, NUMBER), null),
		spread: otherwise(POINTS, null),
	}),
	({ seed, draws, spread }, _, path): RobustnessRule | Fault => {
		if (seed !== null && draws !== null && spread !== null) return { draws: { seed, draws, spread } };
		if (seed === null && draws === null && spread === null) return { draws: null };
		const key = seed === null ? "seed" : draws === null ? "draws" : "spread";
		return fault("number-invalid", "seed, draws and spread are given together", { path: `${path}/${key}` });
	},
);

/** The rule, and what it asks of the needs and the bids. */
export const RULE = made(
	object({
		method: must(
			oneOf(["rank-and-stop", "rank-and-skip", "score-per-pound", "needs-envelopes", "optimum"], UNKNOWN),
			(method, { needs, fund }: Earlier) => {
				if (method !== "needs-envelopes") return;
				if (needs === null)
					return fault("needs-missing", "needs-envelopes shares by need, and the case has no needs", {
						path: "/needs",
					});
				if (fund.years !== null)
					return fault("years-not-offered", "needs-envelopes keeps no limits by year, and the fund has them");
			},
		),
		threshold: otherwise(POINTS, ZERO),
		unspent: otherwise(oneOf(["rank", "redistribute"], UNKNOWN), "rank", "null"),
		objective: otherwise(oneOf(["score", "score-times-amount"], UNKNOWN), "score", "null"),
		timeLimitSeconds: otherwise(whole(1, Number.MAX_SAFE_INTEGER, NUMBER), 10),
		perArea: ofOptimum(PER_AREA),
		maximumBidsPerArea: ofOptimum(whole(0, Number.MAX_SAFE_INTEGER, NUMBER)),
		exclusive: ofOptimum(EXCLUSIVE),
		overProgramming: otherwise(SHARE, null),
		robustness: otherwise(ROBUSTNESS, null),
	}),
	({ perArea, maximumBidsPerArea, exclusive, ...rule }): RuleInput => ({
		...rule,
		conditions:
			perArea === null && maximumBidsPerArea === null && exclusive === null
				? null
				: { perArea: perArea ?? new Map(), maximumBidsPerArea, exclusive: exclusive ?? [] },
	}),
);
