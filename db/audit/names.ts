import { eq, inArray } from "drizzle-orm";
import { referenceInRound } from "~/domain/bid/reference";
import type { Tx } from "../client";
import { scenario } from "../schema/allocation";
import { assessment } from "../schema/assessment";
import { bid } from "../schema/bid";
import { decisionVersion } from "../schema/decision";
import { fund } from "../schema/fund";
import { needsVersion } from "../schema/needs";
import { organisation, person } from "../schema/people";
import { plan } from "../schema/plan";
import { awardCategory, criterion, eligibilityTest, round } from "../schema/round";

type Named = { readonly id: string; readonly name: string };

function bidNames(tx: Tx, ids: readonly string[]): Named[] {
	return tx
		.select({ id: bid.id, reference: bid.reference, title: bid.title, code: round.code })
		.from(bid)
		.innerJoin(round, eq(round.id, bid.roundId))
		.where(inArray(bid.id, [...ids]))
		.all()
		.map(({ id, reference, title, code }) => ({
			id,
			name: [reference && referenceInRound(reference, code), title].filter(Boolean).join(": "),
		}));
}

const NAMES: Readonly<Record<string, (tx: Tx, ids: string[]) => Named[]>> = {
	person: (tx, ids) =>
		tx.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, ids)).all(),
	organisation: (tx, ids) =>
		tx
			.select({ id: organisation.id, name: organisation.name })
			.from(organisation)
			.where(inArray(organisation.id, ids))
			.all(),
	fund: (tx, ids) =>
		tx.select({ id: fund.id, name: fund.name }).from(fund).where(inArray(fund.id, ids)).all(),
	plan: (tx, ids) =>
		tx.select({ id: plan.id, name: plan.title }).from(plan).where(inArray(plan.id, ids)).all(),
	round: (tx, ids) =>
		tx.select({ id: round.id, name: round.title }).from(round).where(inArray(round.id, ids)).all(),
	scheme: (tx, ids) =>
		tx.select({ id: round.id, name: round.title }).from(round).where(inArray(round.id, ids)).all(),
	criterion: (tx, ids) =>
		tx
			.select({ id: criterion.id, name: criterion.title })
			.from(criterion)
			.where(inArray(criterion.id, ids))
			.all(),
	"award-category": (tx, ids) =>
		tx
			.select({ id: awardCategory.id, name: awardCategory.title })
			.from(awardCategory)
			.where(inArray(awardCategory.id, ids))
			.all(),
	"eligibility-test": (tx, ids) =>
		tx
			.select({ id: eligibilityTest.id, name: eligibilityTest.title })
			.from(eligibilityTest)
			.where(inArray(eligibilityTest.id, ids))
			.all(),
	"needs-version": (tx, ids) =>
		tx
			.select({ id: needsVersion.id, name: needsVersion.title })
			.from(needsVersion)
			.where(inArray(needsVersion.id, ids))
			.all(),
	scenario: (tx, ids) =>
		tx
			.select({ id: scenario.id, name: scenario.title })
			.from(scenario)
			.where(inArray(scenario.id, ids))
			.all(),
	decision: (tx, ids) =>
		tx
			.select({ id: decisionVersion.decisionId, name: decisionVersion.title })
			.from(decisionVersion)
			.where(inArray(decisionVersion.decisionId, ids))
			.orderBy(decisionVersion.version)
			.all(),
	bid: bidNames,
	assessment: (tx, ids) => {
		const rows = tx
			.select({ id: assessment.id, bidId: assessment.bidId })
			.from(assessment)
			.where(inArray(assessment.id, ids))
			.all();
		const names = new Map(
			bidNames(
				tx,
				rows.map(({ bidId }) => bidId),
			).map(({ id, name }) => [id, name]),
		);
		return rows.map(({ id, bidId }) => ({ id, name: names.get(bidId) ?? "" }));
	},
};

/** The kinds of record whose names say nothing of a bid, an assessment or an allocation. */
export const OPENLY_NAMED: readonly string[] = ["person", "organisation", "fund", "plan", "round", "scheme"];

/** What records are called on their own pages, by kind and identifier ("fund isb"); unnamed ones are left out. */
export function recordNames(
	tx: Tx,
	records: readonly { readonly recordKind: string; readonly recordId: string }[],
): ReadonlyMap<string, string> {
	const ids = new Map<string, Set<string>>();
	for (const { recordKind, recordId } of records)
		ids.set(recordKind, (ids.get(recordKind) ?? new Set()).add(recordId));
	return new Map(
		[...ids].flatMap(([kind, wanted]) =>
			(NAMES[kind]?.(tx, [...wanted]) ?? []).map(({ id, name }) => [`${kind} ${id}`, name] as const),
		),
	);
}
