import { changeDecisionText } from "~/use-cases/decision/change-decision-text";
import { draftNeedsDecision } from "~/use-cases/decision/draft-needs-decision";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readDraft } from "~/use-cases/decision/read-draft";
import { signDecision } from "~/use-cases/decision/sign-decision";
import { makeAllocation } from "~/use-cases/needs/make-allocation";
import { DEMONSTRATION_PASSWORD } from "../accounts";
import { holder, must, type Stage } from "../stage";

/** The allocation is made, drafted as a decision, signed at the Board's meeting and published the day after. */
export async function playDecision(stage: Stage, versionId: string): Promise<void> {
	const manager = () => stage.as(holder("fund-manager", "worcestershire-office"));
	stage.at("2011-09-19T09:00:00.000Z");
	const { id: allocationId } = must(
		await makeAllocation(manager(), { versionId, title: "2012-13 in the proportions of 2011-12" }),
	);
	const { decisionId } = must(draftNeedsDecision(manager(), { allocationId }));
	const draft = async () => must(await readDraft(manager(), decisionId));
	must(
		changeDecisionText(manager(), {
			decisionId,
			revision: (await draft()).revision,
			title: "Community safety funding of the four partnerships 2012-13",
			contact: "The county community safety team, worcestershire.fund.manager@example.org",
			summary:
				"£275,000 for 2012-13 is shared among the four partnerships of Worcestershire in the proportions of 2011-12. Each gets 47.9% less than in 2011-12, when the four had £527,338 together.",
			decisionText: "The four partnerships are awarded the amounts in the table.",
			factsAndAdvice:
				"The amounts of earlier years and the published amounts are those of the Board’s paper of 22 September 2011, Table 1. The wording of this notice is invented for the demonstration. Our amounts differ from the published ones, which come to £383 more than the fund: both stand in this notice.",
			financialImplications: "£275,000 of £275,000. Nothing is left.",
			legalImplications: "The power is not stated in the published paper.",
			crimeReduction:
				"The paper does not say. The four partnerships use the money for their plans to reduce crime and disorder.",
			grantNotContract: "The partnerships do their own work with the money. No service is bought.",
			equalityImplications: "All four areas lose the same proportion.",
			backgroundPapers: "Table 1 of the Board’s paper of 22 September 2011.",
			publicAccess: "This notice is public. Nothing in it is exempt.",
			interests: "None declared.",
		}),
	);
	stage.at("2011-09-22T14:00:00.000Z");
	const { noticeSha256 } = await draft();
	must(
		await signDecision(stage.as(holder("decision-maker", "worcestershire-board")), {
			decisionId,
			noticeSha256,
			password: DEMONSTRATION_PASSWORD,
		}),
	);
	stage.at("2011-09-23T08:00:00.000Z");
	must(publishDecision(manager(), { decisionId }));
}
