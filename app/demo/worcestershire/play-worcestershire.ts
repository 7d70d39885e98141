import { pence } from "~/domain/money";
import { createFund } from "~/use-cases/fund/create-fund";
import { answerQuery } from "~/use-cases/needs/answer-query";
import { confirmFigures } from "~/use-cases/needs/confirm-figures";
import { createNeedsVersion } from "~/use-cases/needs/create-needs-version";
import { openFiguresWindow } from "~/use-cases/needs/open-figures-window";
import { queryFigure } from "~/use-cases/needs/query-figure";
import { readOwnFigures } from "~/use-cases/needs/read-own-figures";
import { saveFormula } from "~/use-cases/needs/save-formula";
import { saveIndicator } from "~/use-cases/needs/save-indicator";
import { savePriors } from "~/use-cases/needs/save-priors";
import { savePublishedYear } from "~/use-cases/needs/save-published-year";
import { holder, must, type Stage } from "../stage";
import { IN_2011, KEYS, type Key, linesOfYear, PAPER, YEARS } from "./figures";
import { playDecision } from "./play-decision";
import { playMerger } from "./play-merger";
import { playWorcestershirePeople } from "./play-people";

const manager = (stage: Stage) => stage.as(holder("fund-manager", "worcestershire-office"));

/** The fund of 2012-13 and the tables of 2010-11 to 2012-13 as they were published. */
function playFund(stage: Stage): string {
	const fund = must(
		createFund(manager(stage), {
			name: "Worcestershire Community Safety Fund",
			financialYear: "2012-13",
			funderId: stage.organisation("worcestershire-county"),
			decidingOfficeId: stage.organisation("worcestershire-board"),
			legalPower: "Not stated in the published paper.",
			purpose: "Community safety work of the four partnerships of Worcestershire.",
			pot: pence(27_500_000),
		}),
	);
	for (const year of YEARS)
		must(
			savePublishedYear(manager(stage), {
				id: `worcestershire-${year.financialYear}`,
				revision: null,
				fundId: fund.id,
				financialYear: year.financialYear,
				title: year.title,
				source: PAPER,
				sourceDate: "2011-09-22",
				publishedTotal: year.publishedTotal === null ? null : pence(year.publishedTotal * 100),
				note: year.note,
				lines: linesOfYear(year, stage.organisation),
			}),
		);
	return fund.id;
}

/** The version that divides in the proportions of 2011-12: transition step 0, in pounds. */
function playVersion(stage: Stage, fundId: string): string {
	const { id: versionId } = must(
		createNeedsVersion(manager(stage), {
			fundId,
			title: "In the proportions of 2011-12",
			note: "What the Board did for 2012-13: last year’s split of less money. The indicator is last year’s amount itself, and the transition stands at step 0.",
			illustrative: false,
			partnershipIds: KEYS.map(stage.organisation),
		}),
	);
	const source = `${PAPER}, 2011-12`;
	must(
		saveIndicator(manager(stage), {
			versionId,
			revision: 1,
			id: manager(stage).ids.next(),
			key: "amount-2011-12",
			title: "Amount in 2011-12, pounds",
			source,
			sourceDate: "2011-09-22",
			weight: "1",
			kind: "count",
			values: KEYS.map((key) => ({
				organisationId: stage.organisation(key),
				value: String(IN_2011[key]),
				per: null,
			})),
		}),
	);
	must(
		savePriors(manager(stage), {
			versionId,
			revision: 2,
			source,
			priors: KEYS.map((key) => ({
				organisationId: stage.organisation(key),
				amount: pence(IN_2011[key] * 100),
			})),
		}),
	);
	must(
		saveFormula(manager(stage), {
			versionId,
			revision: 3,
			unit: "1",
			rounding: "largest-remainder",
			transition: { step: 0, steps: 1 },
			bounds: null,
		}),
	);
	return versionId;
}

async function confirm(stage: Stage, versionId: string, key: Key): Promise<void> {
	const context = stage.as(holder("signatory", key));
	const page = must(await readOwnFigures(context, versionId));
	must(
		confirmFigures(context, {
			versionId,
			organisationId: stage.organisation(key),
			sha256: page.own[0]?.sha256 ?? "",
		}),
	);
}

/** The partnerships check their figures: three confirm, Redditch asks and confirms when it is answered. */
async function playWindow(stage: Stage, versionId: string): Promise<void> {
	must(
		openFiguresWindow(manager(stage), {
			revision: null,
			versionId,
			opensAt: "2011-09-07T08:00:00.000Z",
			closesAt: "2011-09-16T16:00:00.000Z",
		}),
	);
	stage.at("2011-09-08T10:00:00.000Z");
	for (const key of ["BR", "WF", "SW"] as const) await confirm(stage, versionId, key);
	must(
		queryFigure(stage.as(holder("signatory", "RE")), {
			key: "worcestershire-query",
			versionId,
			organisationId: stage.organisation("RE"),
			indicatorKey: "amount-2011-12",
			text: "In 2010-11 we had £90,327. Which of the two years counts?",
		}),
	);
	stage.at("2011-09-09T09:00:00.000Z");
	must(
		answerQuery(manager(stage), {
			queryId: "worcestershire-query",
			answer: "The amounts of 2011-12 count for all four, so yours is £107,400.",
			corrected: null,
		}),
	);
	stage.at("2011-09-09T14:00:00.000Z");
	await confirm(stage, versionId, "RE");
}

/**
 * Worcestershire 2012-13, the allocation by need published in September 2011: the fund, the tables as they were
 * printed, figures that the partnerships check, the allocation, its decision, and the merger proposed for April 2012.
 */
export async function playWorcestershire(stage: Stage): Promise<void> {
	stage.at("2011-09-01T08:00:00.000Z");
	await playWorcestershirePeople(stage);
	stage.at("2011-09-05T09:00:00.000Z");
	const fundId = playFund(stage);
	const versionId = playVersion(stage, fundId);
	await playWindow(stage, versionId);
	await playDecision(stage, versionId);
	await playMerger(stage, fundId, versionId);
}
