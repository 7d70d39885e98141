import { eq } from "drizzle-orm";
import { union } from "drizzle-orm/sqlite-core";
import type { NamedPartnership } from "~/domain/needs/fund-partnerships";
import type { Tx } from "../client";
import { fund } from "../schema/fund";
import { needsIndicator, needsValue, needsVersion } from "../schema/needs";
import { round, roundPartnership } from "../schema/round";

/** Every partnership with a figure in a fund's formula or the right to bid in its rounds, with that fund's offices. */
export function namedPartnerships(tx: Tx): NamedPartnership[] {
	const offices = { funderId: fund.funderId, decidingOfficeId: fund.decidingOfficeId };
	return union(
		tx
			.select({ organisationId: needsValue.organisationId, ...offices })
			.from(needsValue)
			.innerJoin(needsIndicator, eq(needsIndicator.id, needsValue.indicatorId))
			.innerJoin(needsVersion, eq(needsVersion.id, needsIndicator.needsVersionId))
			.innerJoin(fund, eq(fund.id, needsVersion.fundId)),
		tx
			.select({ organisationId: roundPartnership.organisationId, ...offices })
			.from(roundPartnership)
			.innerJoin(round, eq(round.id, roundPartnership.roundId))
			.innerJoin(fund, eq(fund.id, round.fundId)),
	).all();
}
