import type { NoticeText } from "~/domain/decision/notice";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { addPreparer, decisionById, insertDecision, insertLines, insertVersion } from "~db/decision";
import { fundById } from "~db/fund";
import { organisationById } from "~db/organisation";
import { actorId, type Context, notFound, permitted, write } from "../context";

export type DirectLine = {
	readonly title: string;
	readonly amount: Pence;
	readonly reason: string;
	readonly conditions: string;
	/** The partnerships it is for, in order; one of them receives the money. */
	readonly recipients: readonly { readonly organisationId: string; readonly payee: boolean }[];
};

export type DirectDecisionInput = {
	/** Made with the form, so that a form sent twice drafts one decision. */
	readonly key?: string;
	readonly fundId: string;
	readonly title: string;
	readonly text: NoticeText;
	readonly line: DirectLine;
};

export type DirectRefusal =
	| PermissionRefusal
	| "amount-not-above-zero"
	| "recipients-missing"
	| "payee-missing";

/**
 * Drafts a decision without a round: one award to one or more partnerships jointly. Refuses an amount of zero or less, no
 * partnership, and not exactly one that receives the money. Signing makes it a commitment of the fund.
 */
export function draftDirectDecision(
	context: Context,
	input: DirectDecisionInput,
): Outcome<{ readonly decisionId: string }, DirectRefusal> {
	return write(context, (tx, record, now): Outcome<{ readonly decisionId: string }, DirectRefusal> => {
		const allowed = permitted(context, tx, "draft-decision");
		if (!allowed.ok) return allowed;
		const fund = fundById(tx, input.fundId);
		const { recipients } = input.line;
		if (!fund || recipients.some(({ organisationId }) => !organisationById(tx, organisationId)))
			return notFound();
		if (input.line.amount <= 0n)
			return refused("amount-not-above-zero", "an award must be more than nothing", { path: "amount" });
		if (recipients.length === 0)
			return refused("recipients-missing", "an award needs a partnership", { path: "recipients" });
		if (recipients.filter(({ payee }) => payee).length !== 1)
			return refused("payee-missing", "one partnership receives the money", { path: "payee" });
		if (input.key && decisionById(tx, input.key)?.fundId === fund.id)
			return accepted({ decisionId: input.key });
		const decisionId = input.key ?? context.ids.next();
		const versionId = context.ids.next();
		insertDecision(tx, {
			id: decisionId,
			kind: "direct",
			fundId: fund.id,
			roundId: null,
			decidingOfficeId: fund.decidingOfficeId,
			state: "draft",
			createdAt: now,
		});
		insertVersion(tx, {
			id: versionId,
			decisionId,
			version: 1,
			scenarioId: null,
			title: input.title,
			...input.text,
			savedAt: now,
			savedBy: actorId(context),
		});
		const { amount, ...line } = input.line;
		insertLines(tx, versionId, [
			{
				...line,
				id: context.ids.next(),
				position: 0,
				bidId: null,
				bidVersionId: null,
				optionPosition: null,
				proposed: amount,
				decided: amount,
			},
		]);
		addPreparer(tx, versionId, actorId(context));
		record(
			"draft-direct-decision",
			{ kind: "decision", id: decisionId },
			{ fundId: fund.id, title: input.title, amount: String(amount), recipients },
		);
		return accepted({ decisionId });
	});
}
