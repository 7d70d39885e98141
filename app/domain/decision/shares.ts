import { type Pence, pence, sumPence } from "../money";
import { divideByWeights } from "../needs/largest-remainder";
import { ratio } from "../ratio";

/** A partnership that an award is for. */
export type Recipient = {
	readonly organisationId: string;
	readonly prefix: string | null;
	readonly payee: boolean;
	/** What it asked of a joint bid; null where it is not known. */
	readonly asked: Pence | null;
	/** What somebody gave it by hand, or what was signed; null where the rule divides. */
	readonly given: Pence | null;
};

export type SharesProblem = "shares-missing" | "shares-do-not-add-up";

/** What each payee gets of an award, by organisation; empty where the award is nothing. */
export type Shares = ReadonlyMap<string, Pence>;

/**
 * Divides an award among its payees in proportion to what each asked, by largest remainder in pence, ties to the
 * smaller prefix by code point. A sole payee gets it whole. Null without payees, or where what one asked is not known.
 */
export function divideAmongPayees(award: Pence, recipients: readonly Recipient[]): Shares | null {
	if (award <= 0n) return new Map();
	const payees = recipients.filter(({ payee }) => payee);
	const [first] = payees;
	if (!first) return null;
	if (payees.length === 1) return new Map([[first.organisationId, award]]);
	if (payees.some(({ asked }) => asked === null)) return null;
	if (sumPence(payees.map(({ asked }) => asked ?? pence(0))) === 0n) return null;
	const keyOf = ({ prefix, organisationId }: Recipient) => `${prefix ?? ""}\u0000${organisationId}`;
	const weights = new Map(payees.map((payee) => [keyOf(payee), ratio(payee.asked ?? 0n)]));
	const { rounded } = divideByWeights(award, 1n, weights);
	return new Map(
		payees.map((payee) => [payee.organisationId, pence(rounded.get(keyOf(payee))?.amount ?? 0n)]),
	);
}

/** What a partnership gets of an award. */
export type NamedShare = { readonly name: string; readonly share: Pence };

/** What each payee of an award gets by the rule, by name; nothing where one is paid or what they asked is not known. */
export function namedShares(
	award: Pence,
	recipients: readonly (Recipient & { readonly name: string })[],
): readonly NamedShare[] {
	const shares = divideAmongPayees(award, recipients);
	if (!shares || shares.size < 2) return [];
	return recipients.flatMap(({ organisationId, name }) => {
		const share = shares.get(organisationId);
		return share === undefined ? [] : [{ name, share }];
	});
}

/** Whether somebody divided the award by hand. */
export function dividedByHand(recipients: readonly Recipient[]): boolean {
	return recipients.some(({ given }) => given !== null);
}

/** The partnerships whose shares a person may give: the payees, or everybody where none is named. */
export function canBeGivenShares<T extends Pick<Recipient, "payee">>(recipients: readonly T[]): readonly T[] {
	const payees = recipients.filter(({ payee }) => payee);
	return payees.length > 0 ? payees : recipients;
}

/** What each payee gets: as it was given by hand, else by the rule; or what is wrong with it. */
export function sharesOf(
	award: Pence,
	recipients: readonly Recipient[],
): { readonly shares: Shares; readonly problem: SharesProblem | null } {
	if (!dividedByHand(recipients)) {
		const shares = divideAmongPayees(award, recipients);
		return shares ? { shares, problem: null } : { shares: new Map(), problem: "shares-missing" };
	}
	const shares = new Map(
		recipients.flatMap(({ organisationId, given }): [string, Pence][] =>
			given === null ? [] : [[organisationId, given]],
		),
	);
	const adds = sumPence([...shares.values()]) === award && [...shares.values()].every((share) => share >= 0n);
	return { shares, problem: adds ? null : "shares-do-not-add-up" };
}
