import { pence } from "~/domain/money";
import { draftDirectDecision } from "~/use-cases/decision/draft-direct-decision";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readDraft } from "~/use-cases/decision/read-draft";
import { signDecision } from "~/use-cases/decision/sign-decision";
import { DEMONSTRATION_PASSWORD } from "../accounts";
import { holder, must, type Stage } from "../stage";

const PARTNERSHIPS = ["B", "C", "D", "SS", "S", "W", "WV"];

/** The decision of September 2013 on research into domestic homicide reviews: one award to all seven partnerships. */
export async function playDirectDecision(stage: Stage, fundId: string): Promise<void> {
	stage.at("2013-09-02T09:30:00.000Z");
	const { decisionId } = must(
		draftDirectDecision(stage.as(holder("fund-manager", "office")), {
			fundId,
			title: "Research on domestic homicide reviews",
			text: {
				contact: "The fund manager, Office of the Police and Crime Commissioner, fund.manager@example.org",
				summary:
					"All seven partnerships of the West Midlands asked jointly for £30,000 to commission research on domestic homicide reviews.",
				decisionText: "£30,000.00 is awarded to the seven partnerships jointly for the research.",
				factsAndAdvice:
					"The figures are those of the published papers. The wording of this notice is invented for the demonstration.",
				financialImplications:
					"£30,000.00 of the £350,000.00 in the Invest to Save Budget 2013-14. £320,000.00 remains for the second tranche.",
				legalImplications:
					"Police Reform and Social Responsibility Act 2011, section 9: crime and disorder reduction grants, which may carry conditions.",
				crimeReduction:
					"What is learned from each homicide helps the seven partnerships to prevent the next one.",
				grantNotContract:
					"The partnerships commission the research for their own work. The office buys no service from them.",
				equalityImplications: "The research concerns victims of domestic abuse in all seven areas.",
				backgroundPapers: "The joint bid of the seven partnerships.",
				publicAccess: "This notice is public. Nothing in it is exempt.",
				interests: "None declared.",
			},
			line: {
				title: "Research on domestic homicide reviews",
				amount: pence(3_000_000),
				reason:
					"The research helps all seven areas to learn from homicides and so to prevent them. Birmingham receives the money for all seven: that choice is invented, the papers do not say.",
				conditions: "A report to all seven partnerships at the end of the research.",
				recipients: PARTNERSHIPS.map((key) => ({
					organisationId: stage.organisation(key),
					payee: key === "B",
				})),
			},
		}),
	);
	stage.at("2013-09-09T13:00:00.000Z");
	const signatory = stage.as(holder("decision-maker", "deciding-office"));
	must(
		await signDecision(signatory, {
			decisionId,
			noticeSha256: must(await readDraft(signatory, decisionId)).noticeSha256,
			password: DEMONSTRATION_PASSWORD,
		}),
	);
	stage.at("2013-09-10T08:00:00.000Z");
	must(publishDecision(stage.as(holder("fund-manager", "office")), { decisionId }));
}
