import {
	type DecidedGrants,
	grantsOf,
	identifierPrefix,
	type Registered,
} from "~/domain/decision/grant-data/grant";
import {
	type GrantFault,
	type GrantRemark,
	grantFaults,
	grantRemarks,
	type Said,
} from "~/domain/decision/grant-data/remarks";
import { withTitlesKeptBack } from "~/domain/decision/titles-kept-back";
import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { storedNotice } from "~/domain/stored-formats";
import type { Tx } from "~db/client";
import { type DecisionRow, decisionById, decisionsIn, linesOf, versionsOf } from "~db/decision/decision";
import { fundById } from "~db/fund/fund";
import { type OrganisationRow, organisationById } from "~db/people/organisation";
import { roundById } from "~db/round/round";
import { referencesClosed } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";

/** Where a decision is checked before the portal's address matters: any address that is one. */
const ANYWHERE = "https://tranche.invalid";

function registered({ id, name, identifier, areaName, areaGss, prefix }: OrganisationRow): Registered {
	return { id, name, identifier, areaName, areaGss, prefix };
}

/** A decision with all that its grants are told from; undefined while it is not signed. */
export function decidedGrants(
	tx: Tx,
	decision: DecisionRow,
	{ origin, modifiedAt }: { readonly origin: string; readonly modifiedAt: string },
): DecidedGrants | undefined {
	const version = versionsOf(tx, decision.id).find(({ signedAt }) => signedAt !== null);
	const fund = fundById(tx, decision.fundId);
	const funder = fund && organisationById(tx, fund.funderId);
	if (!version?.content || !fund || !funder) return undefined;
	const round = decision.roundId === null ? undefined : roundById(tx, decision.roundId);
	return {
		content: storedNotice(version.content),
		fund: { id: fund.id, funder: { ...registered(funder), grantPrefix: funder.grantPrefix } },
		spendBy: round?.spendBy ?? null,
		recipients: linesOf(tx, version.id).map(({ recipients }) =>
			recipients.flatMap(({ organisationId }) => {
				const found = organisationById(tx, organisationId);
				return found ? [registered(found)] : [];
			}),
		),
		modifiedAt,
		origin,
	};
}

/** Every published decision with what its grants are told from, the newest first. */
export function publishedGrants(tx: Tx, origin: string): readonly DecidedGrants[] {
	return decisionsIn(tx, "published").flatMap((decision) => {
		const found = decidedGrants(tx, decision, { origin, modifiedAt: decision.publishedAt ?? "" });
		return found ? [found] : [];
	});
}

export type GrantsToPublish = {
	/** What keeps them from being published as valid data. */
	readonly faults: readonly Said<GrantFault>[];
	readonly remarks: readonly Said<GrantRemark>[];
};

/** What is said of the grants that a signed decision would publish; titles that an interest closes are kept back. */
export function grantsJudged(context: Context, tx: Tx, decision: DecisionRow, now: string): GrantsToPublish {
	const decided = decidedGrants(tx, decision, { origin: ANYWHERE, modifiedAt: now });
	if (!decided) return { faults: [], remarks: [] };
	const grants = grantsOf(decided);
	const [version] = versionsOf(tx, decision.id);
	const closed = referencesClosed(context, tx, decision.roundId, version ? linesOf(tx, version.id) : []);
	const shown = grantsOf({ ...decided, content: withTitlesKeptBack(decided.content, closed) });
	const titles = new Map(shown.map(({ id, title }) => [id, title]));
	const named = <Code extends string>(said: Said<Code>): Said<Code> => ({
		...said,
		grant: { id: said.grant.id, title: titles.get(said.grant.id) ?? "" },
	});
	const taken = publishedGrants(tx, ANYWHERE).flatMap((each) => grantsOf(each).map(({ id }) => id));
	const remarks = grantRemarks(grants, {
		today: instantToLondon(now).date,
		prefix: identifierPrefix(decided.fund),
		registered: decided.fund.funder.grantPrefix !== null,
	});
	return { faults: grantFaults(grants, new Set(taken)).map(named), remarks: remarks.map(named) };
}

/** What is said of the data that a signed decision would publish, for the decision's own people. */
export function readGrantsToPublish(
	context: Context,
	decisionId: string,
): Outcome<GrantsToPublish, PermissionRefusal> {
	return read(context, (tx, now): Outcome<GrantsToPublish, PermissionRefusal> => {
		const allowed = permitted(context, tx, "read-unpublished-decision");
		if (!allowed.ok) return allowed;
		const decision = decisionById(tx, decisionId);
		return decision ? accepted(grantsJudged(context, tx, decision, now)) : notFound();
	});
}
