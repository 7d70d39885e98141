import { firstNeedsWords } from "~/domain/decision/first-words";
import { REASON_BY_RULE } from "~/domain/decision/line-check";
import { formatPounds, sumPence } from "~/domain/money";
import { shareInWords } from "~/domain/needs/share-in-words";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { addPreparer, insertDecision, insertLines, insertVersion } from "~db/decision/decision";
import { fundById } from "~db/fund/fund";
import { decisionsOfAllocation, needsAllocationById } from "~db/needs/allocation";
import { needsVersionWithValues } from "~db/needs/needs";
import { actorId, type Context, notFound, permitted, write } from "../context";
import { isStaleAllocation } from "../needs/read-needs-case";
import { needsNotice } from "./read-needs-notice";

export type NeedsDraftRefusal = PermissionRefusal | "scenario-stale" | "illustrative-version";

/**
 * Drafts a decision by need from a saved allocation, or gives the one drafted from it. Signing commits each line's
 * money. Refuses an allocation changed since (`scenario-stale`) and one of made-up figures (`illustrative-version`).
 */
export function draftNeedsDecision(
	context: Context,
	input: { readonly allocationId: string },
): Outcome<{ readonly decisionId: string }, NeedsDraftRefusal> {
	return write(context, (tx, record, now): Outcome<{ readonly decisionId: string }, NeedsDraftRefusal> => {
		const allowed = permitted(context, tx, "draft-decision");
		if (!allowed.ok) return allowed;
		const allocation = needsAllocationById(tx, input.allocationId);
		const fund = allocation && fundById(tx, allocation.fundId);
		const notice = allocation && needsNotice(tx, allocation);
		if (!allocation || !fund || !notice) return notFound();
		const [existing] = decisionsOfAllocation(tx, allocation.id);
		if (existing) return accepted({ decisionId: existing.id });
		if (needsVersionWithValues(tx, allocation.needsVersionId)?.illustrative)
			return refused("illustrative-version", "the figures are made up to show what the formula does");
		if (isStaleAllocation(tx, allocation))
			return refused("scenario-stale", "the figures or the money have changed since");
		const decisionId = context.ids.next();
		const versionId = context.ids.next();
		insertDecision(tx, {
			id: decisionId,
			kind: "needs",
			fundId: fund.id,
			roundId: null,
			decidingOfficeId: fund.decidingOfficeId,
			state: "draft",
			createdAt: now,
		});
		const lines = notice.rows.map((row, position) => ({
			id: context.ids.next(),
			position,
			title: row.name,
			bidId: null,
			bidVersionId: null,
			optionPosition: null,
			proposed: row.amount,
			decided: row.amount,
			reason: `${REASON_BY_RULE}${shareInWords(row, notice)}`,
			conditions: "",
			recipients: [{ organisationId: row.organisationId, payee: true }],
		}));
		const words = firstNeedsWords({
			lines: lines.map(({ decided }) => ({ asked: decided, decided, published: decided })),
			fund,
		});
		insertVersion(tx, {
			id: versionId,
			decisionId,
			version: 1,
			scenarioId: null,
			needsAllocationId: allocation.id,
			title: `${fund.name} ${fund.financialYear}: ${allocation.title}`,
			contact: "",
			...words,
			decisionText: "The partnerships in the table are awarded the amounts stated there.",
			factsAndAdvice: "",
			legalImplications: fund.legalPower,
			equalityImplications: "",
			backgroundPapers: "",
			publicAccess: "",
			interests: "",
			savedAt: now,
			savedBy: actorId(context),
		});
		insertLines(tx, versionId, lines);
		addPreparer(tx, versionId, actorId(context));
		record(
			"draft-needs-decision",
			{ kind: "decision", id: decisionId },
			{
				allocationId: allocation.id,
				fundId: fund.id,
				total: formatPounds(sumPence(lines.map(({ decided }) => decided))),
			},
		);
		return accepted({ decisionId });
	});
}
