import type { NoticeText } from "~/domain/decision/notice-text";
import type { OfficeSubject } from "~/domain/decision/office-subject";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { standsAlready } from "~/domain/record-values";
import { type PermissionRefusal, rolesAt } from "~/domain/roles";
import type { Tx } from "~db/client";
import { delegationOfDecision, insertDelegation } from "~db/decision/deciding";
import { addPreparer, decisionById, insertDecision, insertVersion, versionsOf } from "~db/decision/decision";
import { fundById } from "~db/fund/fund";
import { organisationById } from "~db/people/organisation";
import { membershipsOf, personById } from "~db/people/people";
import { actorId, type Context, notFound, permitted, write } from "../context";

export type NewDelegation = {
	readonly officerId: string;
	readonly post: string;
	readonly power: string;
	/** Null: any fund of the office. */
	readonly fundId: string | null;
	/** The most in one decision, and altogether; null: no limit. */
	readonly perDecision: Pence | null;
	readonly altogether: Pence | null;
	/** London days. */
	readonly startsOn: string;
	readonly endsOn: string | null;
	readonly consult: string;
	readonly report: string;
};

export type OfficeDecisionInput = {
	/** Made with the form, so that a form sent twice drafts one decision. */
	readonly key: string;
	readonly decidingOfficeId: string;
	readonly title: string;
	/** What it is on; a delegation says what it delegates. */
	readonly on:
		| { readonly subject: Exclude<OfficeSubject, "delegation"> }
		| { readonly delegation: NewDelegation };
};

export type OfficeDraftRefusal =
	| PermissionRefusal
	| "already-added"
	| "amount-not-above-zero"
	| "ends-before-start"
	| "not-an-officer";

const UNWRITTEN: NoticeText = {
	contact: "",
	summary: "",
	decisionText: "",
	factsAndAdvice: "",
	financialImplications: "",
	legalImplications: "",
	equalityImplications: "",
	backgroundPapers: "",
	publicAccess: "",
	interests: "",
};

function checkDelegation(
	tx: Tx,
	given: NewDelegation,
	now: string,
): Outcome<true, "not-found" | "amount-not-above-zero" | "ends-before-start" | "not-an-officer"> {
	const person = personById(tx, given.officerId);
	if (!person || (given.fundId !== null && !fundById(tx, given.fundId))) return notFound();
	const memberships = membershipsOf(tx, person.id);
	const held = rolesAt({ kind: "person", personId: person.id, name: "", email: "", memberships }, now);
	if (!held.includes("fund-manager") && !held.includes("finance-officer"))
		return refused("not-an-officer", "this person is no officer of the office", { path: "officerId" });
	for (const limit of ["perDecision", "altogether"] as const)
		if (given[limit] !== null && given[limit] <= 0n)
			return refused("amount-not-above-zero", "a limit is more than nothing", { path: limit });
	if (given.endsOn !== null && given.endsOn < given.startsOn)
		return refused("ends-before-start", "it ends before it starts", { path: "endsOn" });
	return accepted(true);
}

/** Whether the decision under a key is what this form asks for. */
function isSame(tx: Tx, { key, title, decidingOfficeId, on }: OfficeDecisionInput): boolean {
	const decision = decisionById(tx, key);
	const first = versionsOf(tx, key).at(-1);
	if (decision?.decidingOfficeId !== decidingOfficeId || first?.title !== title) return false;
	if ("subject" in on) return decision.subject === on.subject;
	const given = delegationOfDecision(tx, key);
	return given !== undefined && standsAlready(given, on.delegation);
}

/**
 * Drafts a decision that gives no money: the adoption of a plan, a merger, a delegation. Refuses a delegation to
 * somebody who is no officer (`not-an-officer`), limits of nothing, an end before the start, and another draft under
 * its `key` (`already-added`).
 */
export function draftOfficeDecision(
	context: Context,
	input: OfficeDecisionInput,
): Outcome<{ readonly decisionId: string }, OfficeDraftRefusal> {
	return write(context, (tx, record, now): Outcome<{ readonly decisionId: string }, OfficeDraftRefusal> => {
		const allowed = permitted(context, tx, "draft-decision");
		if (!allowed.ok) return allowed;
		const { key, decidingOfficeId, title, on } = input;
		if (organisationById(tx, decidingOfficeId)?.kind !== "deciding-office") return notFound();
		const delegation = "delegation" in on ? on.delegation : null;
		const checked = delegation ? checkDelegation(tx, delegation, now) : accepted(true);
		if (!checked.ok) return checked;
		if (decisionById(tx, key))
			return isSame(tx, input)
				? accepted({ decisionId: key })
				: refused("already-added", "this page has drafted a decision already");
		const subject = "subject" in on ? on.subject : "delegation";
		const versionId = context.ids.next();
		insertDecision(tx, {
			id: key,
			kind: "office",
			subject,
			fundId: null,
			roundId: null,
			decidingOfficeId,
			state: "draft",
			createdAt: now,
		});
		insertVersion(tx, {
			id: versionId,
			decisionId: key,
			version: 1,
			scenarioId: null,
			title,
			...UNWRITTEN,
			financialImplications: delegation ? "The delegation gives no money by itself." : "",
			legalImplications: delegation?.power ?? "",
			savedAt: now,
			savedBy: actorId(context),
		});
		if (delegation) insertDelegation(tx, { id: context.ids.next(), decisionId: key, ...delegation });
		addPreparer(tx, versionId, actorId(context));
		record(
			"draft-office-decision",
			{ kind: "decision", id: key },
			{
				subject,
				title,
				delegation: delegation && {
					...delegation,
					perDecision: delegation.perDecision === null ? null : String(delegation.perDecision),
					altogether: delegation.altogether === null ? null : String(delegation.altogether),
				},
			},
		);
		return accepted({ decisionId: key });
	});
}
