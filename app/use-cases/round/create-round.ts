import { ledgerFigures } from "~/domain/fund/ledger";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { readableId } from "~/domain/readable-id";
import type { PermissionRefusal } from "~/domain/roles";
import { type AmountProblem, problemWithAmount } from "~/domain/round/amount";
import { roundCode } from "~/domain/round/code";
import { firstDateOutOfOrder, type RoundDates } from "~/domain/round/dates";
import { standsAtOpening } from "~/domain/round/partnerships";
import { setFormOfRound } from "~db/form/versions";
import { fundById, ledgerOf } from "~db/fund/fund";
import { planById } from "~db/plan/plan";
import { eligibilityTests } from "~db/round/eligibility-tests";
import {
	insertRound,
	partnershipsOfRound,
	roundById,
	rounds,
	roundsOfFund,
	setRoundPartnerships,
	updateRound,
} from "~db/round/round";
import { criteriaOf, insertCriterion, insertScheme, schemeOf } from "~db/round/scheme";
import { type Context, notFound, permitted, write } from "../context";

export type RoundText = RoundDates & {
	readonly planId: string;
	readonly title: string;
	/** Its short code; left out or "": the one it has, or a free one. */
	readonly code?: string;
	readonly purpose: string;
	/** Pence. */
	readonly amount: Pence;
	/** Whether the process opens it at its planned opening; it does not unless told. */
	readonly opensByItself?: boolean;
	/** Whom to ask about the round: a name or a team, an address, a number. Left out or "": nobody is named. */
	readonly contactName?: string;
	readonly contactEmail?: string;
	readonly contactTelephone?: string;
};

const PLAIN_SCHEME = {
	thresholdHundredths: 5000,
	moderationGap: 2,
	moderationDeviation: null,
	method: "rank-and-skip",
	unspent: "rank",
	unit: "0.01",
	needsVersionId: null,
} as const;

/**
 * Makes a planned round of a fund; gives its identifier. With `copyFrom`, criteria, eligibility tests, scheme and who
 * may bid are that round's (without ended partnerships, its needs version in the same fund only). Refuses
 * `plan-unknown`, `round-unknown`, `title-taken`, `code-not-plain`, `code-taken`, `dates-not-in-order` (path: the
 * date), `amount-not-above-zero`, `amount-above-fund`.
 */
export function createRound(
	context: Context,
	input: RoundText & { readonly fundId: string; readonly copyFrom: string | null },
): Outcome<
	{ readonly id: string },
	| PermissionRefusal
	| "plan-unknown"
	| "round-unknown"
	| "title-taken"
	| "code-not-plain"
	| "code-taken"
	| "dates-not-in-order"
	| AmountProblem
> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const { copyFrom, ...facts } = input;
		const fund = fundById(tx, facts.fundId);
		if (!fund) return notFound();
		if (!planById(tx, facts.planId)) return refused("plan-unknown", "no such plan", { path: "planId" });
		if (roundsOfFund(tx, fund.id).some(({ title }) => title === facts.title))
			return refused("title-taken", "the fund has a round of that title", { path: "title" });
		const code = roundCode(
			facts.code,
			rounds(tx).map((round) => round.code),
		);
		if (!code.ok) return code;
		const outOfOrder = firstDateOutOfOrder(facts);
		if (outOfOrder) return refused("dates-not-in-order", outOfOrder.why, { path: outOfOrder.date });
		const { remaining } = ledgerFigures(ledgerOf(tx, fund.id));
		const problem = problemWithAmount(facts.amount, remaining);
		if (problem) return problem;
		const named = facts.title.includes(fund.financialYear)
			? facts.title
			: `${facts.title} ${fund.financialYear}`;
		const id = readableId(named, (candidate) => roundById(tx, candidate) !== undefined);
		insertRound(tx, { ...facts, code: code.value, id, state: "planned", form: "short", createdAt: now });
		if (copyFrom === null) insertScheme(tx, { roundId: id, ...PLAIN_SCHEME });
		else {
			const last = roundById(tx, copyFrom);
			const scheme = schemeOf(tx, copyFrom);
			if (!last || !scheme) return refused("round-unknown", "no such round to copy", { path: "copyFrom" });
			const needsVersionId = last.fundId === fund.id ? scheme.needsVersionId : null;
			if (last.formVersionId !== null) setFormOfRound(tx, id, last.formVersionId);
			if (last.blocking !== null) updateRound(tx, id, { blocking: last.blocking });
			insertScheme(tx, { ...scheme, roundId: id, needsVersionId, revision: 1 });
			for (const { title, guidance, weight, perTheme, sections, descriptors } of criteriaOf(tx, copyFrom))
				insertCriterion(tx, context.ids.next(), id, {
					title,
					guidance,
					weight,
					perTheme,
					sections,
					descriptors,
				});
			for (const { values } of eligibilityTests.list(tx, copyFrom))
				eligibilityTests.insert(
					tx,
					{ id: context.ids.next(), ownerId: id, savedAt: now, savedBy: "" },
					values,
				);
			const standing = partnershipsOfRound(tx, copyFrom).filter((each) => standsAtOpening(each, facts));
			setRoundPartnerships(
				tx,
				id,
				standing.map((partnership) => partnership.id),
			);
		}
		record(
			"create-round",
			{ kind: "round", id },
			{ after: { ...facts, code: code.value, amount: String(facts.amount) }, copyFrom },
		);
		return accepted({ id });
	});
}
