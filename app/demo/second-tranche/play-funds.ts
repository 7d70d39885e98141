import { pence } from "~/domain/money";
import { createFund, type FundText } from "~/use-cases/fund/create-fund";
import { enterInLedger } from "~/use-cases/fund/enter-in-ledger";
import { createPlan } from "~/use-cases/plan/create-plan";
import { holder, must, type Stage } from "../stage";
import { PLAN_2013 } from "./plan";

const manager = (stage: Stage) => stage.as(holder("fund-manager", "office"));

function fundOf2013(stage: Stage, text: Pick<FundText, "name" | "purpose">): string {
	return must(
		createFund(manager(stage), {
			...text,
			financialYear: "2013-14",
			funderId: stage.organisation("funder"),
			decidingOfficeId: stage.organisation("deciding-office"),
			legalPower:
				"Police Reform and Social Responsibility Act 2011, section 9: crime and disorder reduction grants, which may carry conditions.",
			pot: pence(35_000_000),
		}),
	).id;
}

/** The fund of 2013 as the papers have it. */
export function playFund(stage: Stage): string {
	return fundOf2013(stage, {
		name: "Invest to Save Budget",
		purpose:
			"One-off schemes that make work against crime and disorder more efficient, and keep it going after community safety funding fell by 12%. Beside it, £6,969,000 of the Community Safety Fund 2013-14 goes to the seven partnerships by formula; that money is no part of this fund.",
	});
}

/** A fund like it, with the same money left, for the round that people play with. */
export function playCopyOfFund(stage: Stage): string {
	const fundId = fundOf2013(stage, {
		name: "Invest to Save Budget, practice copy",
		purpose:
			"A copy of the Invest to Save Budget 2013-14, to practise with. It holds the same money, and a copy of the second tranche that is half assessed. The real fund and its published decision stand beside it.",
	});
	must(
		enterInLedger(manager(stage), {
			fundId,
			kind: "commitment",
			title: "Research on domestic homicide reviews",
			amount: pence(3_000_000),
			decidedElsewhere: "Decision 013/2013, in the fund that this one copies",
		}),
	);
	return fundId;
}

/** The plan of 2013, on which both rounds stand. */
export function playPlan(stage: Stage): string {
	return must(
		createPlan(manager(stage), {
			title: PLAN_2013.title,
			funderId: stage.organisation("funder"),
			themes: PLAN_2013.themes.map(({ code, title, objectives }) => ({
				code,
				title,
				objectives: objectives.map(([objective, name]) => ({ code: objective, title: name })),
			})),
		}),
	).id;
}
