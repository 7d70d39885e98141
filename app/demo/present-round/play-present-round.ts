import { laterBy } from "~/clock";
import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { DOCUMENT } from "~/domain/form/kinds/document";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { financialYearOf } from "~/domain/fund/financial-year";
import { instantToLondon, londonToInstant } from "~/domain/london-time";
import { pence } from "~/domain/money";
import { saveAbout } from "~/use-cases/bid/save-about";
import { startBid } from "~/use-cases/bid/start-bid";
import { addRecord } from "~/use-cases/form/add-record";
import { createFund } from "~/use-cases/fund/create-fund";
import { createPlan } from "~/use-cases/plan/create-plan";
import { createRound } from "~/use-cases/round/create-round";
import { openRound } from "~/use-cases/round/open-round";
import { addedFile } from "../added-file";
import { ROUND_CONTACT } from "../round-contact";
import { holder, must, type Stage } from "../stage";

const DAY = 24 * 3_600_000;

const THEMES = [
	{
		code: "1",
		title: "Fewer victims",
		objectives: [
			{ code: "1.1", title: "Less violence among young people" },
			{ code: "1.2", title: "Less domestic abuse" },
		],
	},
	{
		code: "2",
		title: "Safer places",
		objectives: [
			{ code: "2.1", title: "Safer town centres at night" },
			{ code: "2.2", title: "Less anti-social behaviour" },
		],
	},
	{
		code: "3",
		title: "Services that work together",
		objectives: [{ code: "3.1", title: "Money saved by working as one" }],
	},
];

const CALLS = ["Month,High Street,Station,Arena", "April,14,9,21", "May,17,11,26", "June,12,8,30", ""].join(
	"\r\n",
);

/** A half-written bid of the open round, so that a bidder's task list has something to show. */
async function playDraft(stage: Stage, roundId: string): Promise<void> {
	const context = stage.as(holder("bidder", "B"));
	const title = "Safer journeys home";
	const { bidId } = must(startBid(context, { roundId, partnershipId: stage.organisation("B"), title }));
	must(
		saveAbout(context, {
			bidId,
			revision: 0,
			title,
			aims: "Get people home safely from the town centre at weekends. An invented bid that is half written.",
			contactName: "",
			contactEmail: "",
			contactTelephone: "",
		}),
	);
	const { id: interventionId } = must(
		addRecord(context, INTERVENTION, {
			bidId,
			values: {
				title: "Marshals at the taxi ranks",
				proposal: "Two marshals at each of three ranks on Friday and Saturday nights.",
				timescale: "",
				succession: "",
				asked: pence(4_800_000),
				couldBeReducedTo: pence(3_200_000),
			},
		}),
	);
	must(
		addRecord(context, COST_LINE, {
			bidId,
			values: {
				interventionId,
				description: "Marshals, by the shift",
				quantity: "300",
				unitCost: pence(15_000),
				amount: pence(4_500_000),
				financialYear: null,
				nature: "revenue",
				qualifier: null,
			},
		}),
	);
	const file = await addedFile(context, bidId, "Calls to the taxi ranks.csv", CALLS);
	must(
		addRecord(context, DOCUMENT, {
			bidId,
			values: {
				what: "Calls to the police from the taxi ranks, by month (invented)",
				files: [file],
				supports: "need",
			},
		}),
	);
}

/** What a further round of the present needs to know of this one. */
export type PresentRound = {
	readonly roundId: string;
	readonly planId: string;
	readonly financialYear: string;
};

/**
 * A fund of the present financial year with a round that is open and closes in four weeks at 17:00 in London. It takes
 * its criteria and who may bid from the round of 2013. All of it is invented.
 */
export async function playPresentRound(
	stage: Stage,
	machineNow: string,
	copyFrom: string,
): Promise<PresentRound> {
	const fundManager = stage.as(holder("fund-manager", "office"));
	const funderId = stage.organisation("funder");
	const today = instantToLondon(machineNow).date;
	const financialYear = financialYearOf(today);
	const onDay = (days: number) => instantToLondon(laterBy(machineNow, days * DAY)).date;
	const fund = must(
		createFund(fundManager, {
			name: "Community Safety Fund",
			financialYear,
			funderId,
			decidingOfficeId: stage.organisation("deciding-office"),
			legalPower:
				"Police Reform and Social Responsibility Act 2011, section 9: crime and disorder reduction grants, which may carry conditions.",
			purpose: "Schemes of partnerships that prevent crime and save money. An invented fund.",
			pot: pence(40_000_000),
		}),
	);
	const plan = must(
		createPlan(fundManager, { title: "Police and Crime Plan (invented)", funderId, themes: THEMES }),
	);
	const round = must(
		createRound(fundManager, {
			fundId: fund.id,
			planId: plan.id,
			title: `Community Safety Fund ${financialYear}, first tranche`,
			code: `CSF-${financialYear.slice(0, 4)}`,
			purpose: "Schemes that need money once and go on by themselves. An invented round.",
			amount: pence(25_000_000),
			opensAt: machineNow,
			closesAt: must(londonToInstant({ date: onDay(28), time: "17:00" })),
			boardMeetsOn: onDay(56),
			decisionExpectedOn: onDay(60),
			...ROUND_CONTACT,
			spendBy: null,
			copyFrom,
		}),
	);
	must(openRound(fundManager, { roundId: round.id }));
	await playDraft(stage, round.id);
	return { roundId: round.id, planId: plan.id, financialYear };
}
