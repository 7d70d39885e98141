import type { NoticeText } from "~/domain/decision/notice-text";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import {
	addPreparer,
	decisionById,
	insertDecision,
	insertLines,
	insertVersion,
	linesOf,
	versionsOf,
} from "~db/decision/decision";
import { fundById } from "~db/fund/fund";
import { organisationById } from "~db/people/organisation";
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
	| "already-added"
	| "amount-not-above-zero"
	| "recipients-missing"
	| "payee-missing";

/** Whether a decision is, in its first version, what this form asks for. */
function isSame(tx: Tx, decisionId: string, { fundId, title, text, line }: DirectDecisionInput): boolean {
	const first = versionsOf(tx, decisionId).at(-1);
	const [drafted] = first ? linesOf(tx, first.id) : [];
	if (!first || !drafted || decisionById(tx, decisionId)?.fundId !== fundId) return false;
	const { amount, recipients, ...words } = line;
	const paid = drafted.recipients.map(({ organisationId, payee }) => ({ organisationId, payee }));
	return (
		standsAlready(first, { title, ...text }) &&
		standsAlready({ ...drafted, recipients: paid }, { ...words, decided: amount, recipients })
	);
}

/**
 * Drafts a decision without a round: one award to one or more partnerships, a commitment of the fund once signed.
 * Refuses zero or less, no partnership, not exactly one payee, and another draft under its `key` (`already-added`).
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
		const isPartnership = (id: string) => organisationById(tx, id)?.kind === "partnership";
		if (!fund || recipients.some(({ organisationId }) => !isPartnership(organisationId))) return notFound();
		if (input.line.amount <= 0n)
			return refused("amount-not-above-zero", "an award must be more than nothing", { path: "amount" });
		if (recipients.length === 0)
			return refused("recipients-missing", "an award needs a partnership", { path: "recipients" });
		if (recipients.filter(({ payee }) => payee).length !== 1)
			return refused("payee-missing", "one partnership receives the money", { path: "payee" });
		if (input.key && decisionById(tx, input.key))
			return isSame(tx, input.key, input)
				? accepted({ decisionId: input.key })
				: refused("already-added", "this page has drafted a decision already");
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
