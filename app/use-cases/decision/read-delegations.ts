import { isInForce } from "~/domain/decision/delegation";
import { instantToLondon } from "~/domain/london-time";
import { type Pence, pence, sumPence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { allDelegations, type KnownDelegation, usesOf } from "~db/decision/deciding";
import { fundById } from "~db/fund/fund";
import { type Context, notFound, permitted, read } from "../context";
import { termsOf } from "./read-signatory";

export type ListedDelegation = {
	readonly id: string;
	/** The stored number of the decision that gives it. */
	readonly number: string;
	readonly office: string;
	readonly officer: string;
	readonly post: string;
	/** Null: any fund of the office. */
	readonly fund: string | null;
	readonly perDecision: Pence | null;
	readonly altogether: Pence | null;
	/** Decided under it so far; decisions not published count for those alone who may know of them. */
	readonly used: Pence;
	readonly left: Pence | null;
	readonly startsOn: string;
	readonly endsOn: string | null;
	readonly inForce: boolean;
	readonly revoked: { readonly at: string; readonly why: string } | null;
};

export type DelegationPage = ListedDelegation & {
	readonly power: string;
	readonly consult: string;
	readonly report: string;
	readonly uses: readonly {
		readonly number: string;
		readonly published: boolean;
		readonly amount: Pence;
		readonly consulted: string;
		readonly at: string;
	}[];
	readonly mayRevoke: boolean;
};

function shown(context: Context, tx: Tx, known: KnownDelegation): DelegationPage {
	const { delegation, number, officeName, officerName } = known;
	const mayKnow = permitted(context, tx, "read-unpublished-decision").ok;
	const uses = usesOf(tx, delegation.id).filter(({ state }) => mayKnow || state === "published");
	const used = sumPence(uses.map(({ amount }) => amount));
	return {
		id: delegation.id,
		number: number ?? "",
		office: officeName,
		officer: officerName,
		post: delegation.post,
		power: delegation.power,
		fund: delegation.fundId === null ? null : (fundById(tx, delegation.fundId)?.name ?? null),
		perDecision: delegation.perDecision,
		altogether: delegation.altogether,
		used,
		left: delegation.altogether === null ? null : pence(delegation.altogether - used),
		startsOn: delegation.startsOn,
		endsOn: delegation.endsOn,
		inForce: isInForce(termsOf(known), instantToLondon(context.clock.now()).date),
		revoked:
			delegation.revokedAt === null ? null : { at: delegation.revokedAt, why: delegation.revokedWhy ?? "" },
		consult: delegation.consult,
		report: delegation.report,
		uses: uses.map(({ number, state, amount, consulted, at }) => ({
			number: number ?? "",
			published: state === "published",
			amount,
			consulted,
			at,
		})),
		mayRevoke: delegation.revokedAt === null && permitted(context, tx, "revoke-delegation").ok,
	};
}

/** Every published delegation, with what was decided under it; and whether the reader may draft a new one. */
export function readDelegations(
	context: Context,
): Outcome<
	{ readonly delegations: readonly ListedDelegation[]; readonly mayDraft: boolean },
	PermissionRefusal
> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "read-delegations");
		if (!allowed.ok) return allowed;
		return accepted({
			delegations: allDelegations(tx)
				.filter(({ state }) => state === "published")
				.map((known) => shown(context, tx, known)),
			mayDraft: permitted(context, tx, "draft-decision").ok,
		});
	});
}

/** A published delegation with its terms and every use of it. */
export function readDelegation(
	context: Context,
	delegationId: string,
): Outcome<DelegationPage, PermissionRefusal> {
	return read(context, (tx): Outcome<DelegationPage, PermissionRefusal> => {
		const allowed = permitted(context, tx, "read-delegations");
		if (!allowed.ok) return allowed;
		const known = allDelegations(tx).find(({ delegation }) => delegation.id === delegationId);
		return known?.state === "published" ? accepted(shown(context, tx, known)) : notFound();
	});
}
