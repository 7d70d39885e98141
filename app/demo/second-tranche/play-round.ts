import { CRITERION, criterionValues } from "~/domain/form/kinds/criterion";
import { pence } from "~/domain/money";
import { addRecord } from "~/use-cases/form/add-record";
import { createRound } from "~/use-cases/round/create-round";
import { setScheme } from "~/use-cases/round/set-scheme";
import { setWhoMayBid } from "~/use-cases/round/set-who-may-bid";
import { ROUND_CONTACT } from "../round-contact";
import { holder, must, type Stage } from "../stage";
import { CRITERIA } from "./criteria";
import { KEYS } from "./play-needs";

/** A round as the demonstration plays it: the second tranche itself, or its copy. */
export type PlayedRound = {
	readonly roundId: string;
	readonly needsVersionId: string;
	/** Identifiers of the criteria in their order. */
	readonly criteria: readonly string[];
	/** Whether all is assessed; else a person is left something to do. */
	readonly assessed: boolean;
};

/** What the second tranche is called, and its copy, which says that it is one. */
export const SECOND_TRANCHE = {
	title: "Invest to Save Budget 2013-14, second tranche",
	code: "2013-T2",
	purpose: "Schemes that need money once, save money or effort afterwards, and can be done by 31 March 2014.",
	assessed: true,
};
export const COPY = {
	title: "Invest to Save Budget, practice copy: second tranche",
	code: "PRACTICE-T2",
	purpose:
		"This is a copy of the second tranche to practise with. Its bids are those of the published round, half assessed: finish the scores, share out the money, advise and sign. Nothing you do here changes the published round.",
	assessed: false,
};

/** Makes a round with its scheme, up to its opening on 16 September 2013. */
export function planRound(
	stage: Stage,
	{
		fundId,
		planId,
		needsVersionId,
		title,
		code,
		purpose,
		assessed,
	}: typeof SECOND_TRANCHE & Record<"fundId" | "planId" | "needsVersionId", string>,
): PlayedRound {
	const fundManager = stage.as(holder("fund-manager", "office"));
	const { id: roundId } = must(
		createRound(fundManager, {
			fundId,
			planId,
			title,
			code,
			purpose,
			amount: pence(32_000_000),
			opensAt: "2013-09-16T08:00:00.000Z",
			closesAt: "2013-10-11T16:00:00.000Z",
			boardMeetsOn: "2013-11-05",
			decisionExpectedOn: "2013-11-06",
			...ROUND_CONTACT,
			spendBy: "2014-03-31",
			copyFrom: null,
		}),
	);
	must(
		setWhoMayBid(fundManager, {
			roundId,
			revision: 1,
			partnershipIds: KEYS.map((key) => stage.organisation(key)),
		}),
	);
	const criteria = CRITERIA.map(({ sections, ...criterion }) => {
		const named = assessed ? {} : { sections };
		const values = criterionValues({ ...criterion, ...named });
		return must(addRecord(fundManager, CRITERION, { roundId, values })).id;
	});
	must(
		setScheme(fundManager, {
			roundId,
			revision: 1,
			thresholdHundredths: 5000,
			moderationGap: 2,
			moderationDeviation: null,
			method: "rank-and-skip",
			unspent: "rank",
			unit: "0.01",
			needsVersionId,
		}),
	);
	return { roundId, needsVersionId, criteria, assessed };
}
