import { yearsAt } from "~/domain/allocation/what-if/years-at";
import { followedWords } from "~/domain/decision/first-words";
import { REASON_BY_RULE, writtenByPerson } from "~/domain/decision/line-check";
import { canBeGivenShares, divideAmongPayees } from "~/domain/decision/shares";
import { weakReason } from "~/domain/decision/weak-words";
import { firstYearOver, type YearOver } from "~/domain/fund/year-limits";
import { type Pence, sumPence, toDecimalPounds } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { decisionAllows } from "~/domain/possible-now";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { addPreparer, decisionById, putShares, updateLine, updateVersion } from "~db/decision/decision";
import { personById } from "~db/people/people";
import { writeAnswered } from "../allocation/solving/read-answer";
import { actorId, type Context, notFound, permitted } from "../context";
import { type DraftState, draftStateOf } from "./read-draft-state";
import { beginningOf } from "./read-first-words";
import { presentLine } from "./read-present-line";
import { ruleReasons } from "./read-rule-reasons";

export type LineChange = {
	readonly decisionId: string;
	readonly lineId: string;
	/** The draft's revision as the form was drawn. */
	readonly revision: number;
	readonly decided: Pence;
	readonly reason: string;
	readonly conditions: string;
	/** What each payee of a joint award gets, by organisation; the rule divides where nothing is given. */
	readonly shares?: Readonly<Record<string, Pence>>;
};

export type LineRefusal =
	| PermissionRefusal
	| "decision-signed"
	| "changed-meanwhile"
	| "reason-missing"
	| "reason-weak"
	| "exceeds-available"
	| "exceeds-year"
	| "shares-do-not-add-up";

/** The rule's own words for an amount that is the rule's: the scenario's where it proposed that amount. */
function reasonByRule(tx: Tx, draft: DraftState, line: Line, decided: Pence): string {
	if (draft.needs && decided === line.proposed)
		return `${REASON_BY_RULE}what the needs formula gives this partnership.`;
	if (!draft.scenario || line.bidId === null) return "";
	const proposed = decided === line.proposed && ruleReasons(tx, draft.scenario).get(line.reference ?? "");
	return proposed || `${REASON_BY_RULE}the amount that the published rule gives.`;
}

type Line = DraftState["lines"][number];

/** The shares given by hand, by organisation; none where they are what the rule makes of the amount. */
function sharesByHand(line: Line, { decided, shares = {} }: LineChange): Readonly<Record<string, Pence>> {
	const byRule = divideAmongPayees(decided, line.recipients);
	const given = canBeGivenShares(line.recipients).flatMap(({ organisationId }) => {
		const share = shares[organisationId];
		return share === undefined ? [] : [[organisationId, share] as const];
	});
	const asByRule = given.every(([id, share]) => share === (byRule?.get(id) ?? 0n));
	return byRule && asByRule ? {} : Object.fromEntries(given);
}

/** The shares of a line that stand as given by hand. */
function givenShares({ recipients }: Line): Readonly<Record<string, Pence>> {
	return Object.fromEntries(
		recipients.flatMap(({ organisationId, given }) => (given === null ? [] : [[organisationId, given]])),
	);
}

const asText = (shares: Readonly<Record<string, Pence>>) =>
	Object.fromEntries(Object.entries(shares).map(([id, share]) => [id, String(share)]));

/** The shares given by hand as a form's fields hold them. */
function sharesShown(line: Line): Readonly<Record<string, string>> {
	const given = Object.entries(givenShares(line));
	return Object.fromEntries(given.map(([id, share]) => [`share.${id}`, toDecimalPounds(share)]));
}

/** The first financial year of the round that an amount would take above its money, the others as drafted. */
function yearOver({ whole: { lines }, roundYears }: DraftState, line: Line, decided: Pence): YearOver | null {
	if (roundYears === null) return null;
	const others = lines.flatMap((each) => (each.id === line.id ? [] : [each.years]));
	const years = yearsAt(line.options, decided);
	// What does not take more of a year than it did is no reason to keep a mended line from being saved.
	const takesMore = (year: string) => (years?.get(year) ?? 0n) > (line.years?.get(year) ?? 0n);
	return firstYearOver([...others, years], roundYears, takesMore);
}

/** The text of a draft that nobody has touched yet, as it reads with a line's new amount. */
function wordsAfter(draft: DraftState, lineId: string, decided: Pence): ReturnType<typeof followedWords> {
	const before = beginningOf(draft);
	const after = beginningOf(draft, (line) => (line.id === lineId ? decided : line.decided));
	return before && after ? followedWords(draft.version, before, after) : {};
}

/** The drafts of other decisions of the same run: what they say of the whole of it follows too. */
function draftsBeside(tx: Tx, { apart }: DraftState): readonly DraftState[] {
	return apart
		.filter(({ state }) => decisionAllows("draft-decision", state))
		.flatMap((decision) => draftStateOf(tx, decision) ?? []);
}

/**
 * Changes one line's amount, reason and conditions; text that nobody has touched follows the amounts. Refuses an amount
 * other than the rule's or the options', without a person's reason; `reason-weak`; `shares-do-not-add-up`;
 * `exceeds-available` and `exceeds-year`, with the figures; a signed decision; one changed meanwhile or drafted from
 * another scenario (`changed-meanwhile`, with what the line says now). Saving what stands changes nothing.
 */
export function changeDecisionLine(context: Context, input: LineChange): Promise<Outcome<null, LineRefusal>> {
	return writeAnswered(context, (tx, record, now): Outcome<null, LineRefusal> => {
		const allowed = permitted(context, tx, "draft-decision");
		if (!allowed.ok) return allowed;
		const decision = decisionById(tx, input.decisionId);
		const draft = decision && draftStateOf(tx, decision);
		const found = draft && presentLine(tx, draft, input.lineId);
		if (!decision || !draft || !found) return notFound();
		const { line, redrafted } = found;
		if (!decisionAllows("draft-decision", decision.state))
			return refused("decision-signed", "a signed decision does not change");
		const { version } = draft;
		const option = line.options.find(({ amount }) => amount === input.decided);
		const reason = input.reason.trim();
		const written = writtenByPerson(reason);
		const change = {
			decided: input.decided,
			optionPosition: option?.position ?? null,
			reason: written ? reason : reasonByRule(tx, draft, line, input.decided),
			conditions: input.conditions.trim(),
		};
		const given = sharesByHand(line, input);
		const stood = { ...line, given: givenShares(line) };
		if (standsAlready(stood, { ...change, given })) return accepted(null);
		if (redrafted || version.revision !== input.revision)
			return refused("changed-meanwhile", "somebody else saved this draft first", {
				details: {
					theirs: {
						decided: toDecimalPounds(line.decided),
						reason: line.reason,
						conditions: line.conditions,
						...sharesShown(line),
					},
					revision: version.revision,
					at: version.savedAt,
					by: personById(tx, version.savedBy)?.name ?? "Somebody else",
				},
			});
		const others = draft.lines.filter(({ id }) => id !== line.id).map(({ decided }) => decided);
		const total = sumPence([...others, input.decided]);
		if (total > draft.available)
			return refused("exceeds-available", "the amounts come to more than is set aside", {
				path: "decided",
				details: { total, available: draft.available },
			});
		const over = yearOver(draft, line, input.decided);
		if (over)
			return refused("exceeds-year", "the amounts come to more than the year's money", {
				path: "decided",
				details: over,
			});
		const sum = sumPence(Object.values(given));
		if (Object.keys(given).length > 0 && sum !== input.decided)
			return refused("shares-do-not-add-up", "the shares do not come to the amount", {
				path: `share.${Object.keys(given)[0]}`,
				details: { sum, decided: input.decided },
			});
		const byRule = input.decided === line.published && (input.decided === 0n || option || !line.bidId);
		if (!written && !byRule)
			return refused("reason-missing", "an amount other than the rule's needs a reason", { path: "reason" });
		if (written && weakReason(reason) !== null)
			return refused("reason-weak", "the reason says next to nothing", { path: "reason" });
		const beside = draftsBeside(tx, draft).map((other) => ({
			version: other.version,
			words: wordsAfter(other, line.id, input.decided),
		}));
		updateLine(tx, line.id, change);
		putShares(tx, line.id, new Map(Object.entries(given)));
		updateVersion(tx, version.id, version.revision, {
			...wordsAfter(draft, line.id, input.decided),
			savedAt: now,
			savedBy: actorId(context),
		});
		for (const other of beside)
			if (Object.keys(other.words).length > 0)
				updateVersion(tx, other.version.id, other.version.revision, {
					...other.words,
					savedAt: now,
					savedBy: actorId(context),
				});
		addPreparer(tx, version.id, actorId(context));
		record(
			"change-decision-line",
			{ kind: "decision", id: decision.id },
			{
				line: line.reference ?? line.title,
				before: {
					decided: String(line.decided),
					reason: line.reason,
					conditions: line.conditions,
					shares: asText(stood.given),
				},
				after: { ...change, decided: String(change.decided), shares: asText(given) },
			},
		);
		return accepted(null);
	});
}
