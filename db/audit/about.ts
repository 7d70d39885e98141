import { eq } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, row } from "../prepared";
import { scenario } from "../schema/allocation";
import { assessment } from "../schema/assessment";
import { bid } from "../schema/bid";
import { decision } from "../schema/decision";
import { interest } from "../schema/people";
import { awardCategory, criterion, eligibilityTest } from "../schema/round";

/** What an audit entry is about beside its record: who may read it, and where it is found, rests on this alone. */
export type About = {
	readonly bidId: string | null;
	readonly roundId: string | null;
	readonly organisationId: string | null;
	readonly awardId: string | null;
};

type Whole = { readonly [Key in keyof About]?: string | null | undefined };

const WHOLES: Readonly<Record<string, (tx: Tx, id: string) => Whole | undefined>> = {
	bid: (_tx, bidId) => ({ bidId }),
	round: (_tx, roundId) => ({ roundId }),
	scheme: (_tx, roundId) => ({ roundId }),
	organisation: (_tx, organisationId) => ({ organisationId }),
	assessment: row((tx, id: Asked) =>
		tx.select({ bidId: assessment.bidId }).from(assessment).where(eq(assessment.id, id)),
	),
	criterion: row((tx, id: Asked) =>
		tx.select({ roundId: criterion.roundId }).from(criterion).where(eq(criterion.id, id)),
	),
	"award-category": row((tx, id: Asked) =>
		tx.select({ roundId: awardCategory.roundId }).from(awardCategory).where(eq(awardCategory.id, id)),
	),
	"eligibility-test": row((tx, id: Asked) =>
		tx.select({ roundId: eligibilityTest.roundId }).from(eligibilityTest).where(eq(eligibilityTest.id, id)),
	),
	scenario: row((tx, id: Asked) =>
		tx.select({ roundId: scenario.roundId }).from(scenario).where(eq(scenario.id, id)),
	),
	decision: row((tx, id: Asked) =>
		tx.select({ roundId: decision.roundId }).from(decision).where(eq(decision.id, id)),
	),
	interest: row((tx, id: Asked) =>
		tx.select({ organisationId: interest.organisationId }).from(interest).where(eq(interest.id, id)),
	),
};

const roundOfBid = row((tx, bidId: Asked) =>
	tx.select({ roundId: bid.roundId }).from(bid).where(eq(bid.id, bidId)),
);

/** What an entry on a record is about: what the use case says, and what the record itself belongs to. */
export function aboutRecord(
	tx: Tx,
	{ kind, id, ...said }: { readonly kind: string; readonly id: string } & Partial<About>,
): About {
	const { bidId, roundId, organisationId, awardId } = { ...WHOLES[kind]?.(tx, id), ...said };
	return {
		bidId: bidId ?? null,
		roundId: roundId ?? (bidId ? roundOfBid(tx, bidId)?.roundId : null) ?? null,
		organisationId: organisationId ?? null,
		awardId: awardId ?? null,
	};
}
