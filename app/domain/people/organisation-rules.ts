import { accepted, type Outcome, refused } from "../outcome";
import type { OrganisationKind } from "../roles";

/** The letter that begins the references of joint bids, and so no partnership's. */
export const JOINT_PREFIX = "J";

/** The kinds of organisation that another can take the place of, from the day after its last. */
export const HAVE_SUCCESSORS: readonly OrganisationKind[] = ["partnership", "deciding-office", "funder"];

/** What an organisation is, apart from when it ends; null where its kind has no such thing or it is not known. */
export type OrganisationFacts = {
	readonly kind: OrganisationKind;
	readonly name: string;
	readonly identifier: string | null;
	/** What 360Giving has the identifiers of a funder's grants begin with; absent where none is known. */
	readonly grantPrefix?: string | null;
	readonly areaName: string | null;
	readonly areaGss: string | null;
	readonly prefix: string | null;
	readonly accountableBody: string | null;
	readonly officeTitle: string | null;
	/** How the public reaches it; offices alone have it, and where it is absent none is known. */
	readonly contactEmail?: string | null;
	readonly contactTelephone?: string | null;
	readonly contactAddress?: string | null;
	/** London day. */
	readonly startsOn: string;
};

export type OrganisationRefusal =
	| "name-missing"
	| "area-missing"
	| "gss-code-invalid"
	| "prefix-invalid"
	| "prefix-joint"
	| "office-title-missing"
	| "grant-prefix-invalid";

/** Kinds of organisation that answer the public. */
export const hasContact = (kind: OrganisationKind): boolean =>
	kind === "office" || kind === "deciding-office";

function contactOf(given: OrganisationFacts) {
	const kept = (text: string | null | undefined) => (hasContact(given.kind) && text ? text : null);
	return {
		contactEmail: kept(given.contactEmail),
		contactTelephone: kept(given.contactTelephone),
		contactAddress: kept(given.contactAddress),
	};
}

/**
 * The facts as they are kept: those of another kind left out, prefix and area code in capitals. A partnership needs an
 * area, its GSS code and a prefix of one to three letters that is not the joint one; a deciding office needs its title.
 */
export function organisationFacts(given: OrganisationFacts): Outcome<OrganisationFacts, OrganisationRefusal> {
	const { kind, startsOn, identifier, name } = given;
	if (name === "") return refused("name-missing", "an organisation has a name", { path: "name" });
	const none = { areaName: null, areaGss: null, prefix: null, accountableBody: null, officeTitle: null };
	const grantPrefix = (kind === "funder" && given.grantPrefix) || null;
	if (grantPrefix !== null && !/^360G-[A-Za-z0-9_-]+$/.test(grantPrefix))
		return refused("grant-prefix-invalid", "360G- and letters or digits", { path: "grantPrefix" });
	const known = { identifier: identifier || null, grantPrefix };
	const common = { kind, name, startsOn, ...known, ...none, ...contactOf(given) };
	if (kind === "deciding-office") {
		if (!given.officeTitle)
			return refused("office-title-missing", "a deciding office has a title", { path: "officeTitle" });
		return accepted({ ...common, officeTitle: given.officeTitle });
	}
	if (kind !== "partnership") return accepted(common);
	if (!given.areaName) return refused("area-missing", "a partnership has an area", { path: "areaName" });
	const areaGss = (given.areaGss ?? "").toUpperCase();
	if (!/^[EWSN]\d{8}$/.test(areaGss))
		return refused("gss-code-invalid", "a letter and eight digits", { path: "areaGss" });
	const prefix = (given.prefix ?? "").toUpperCase();
	if (!/^[A-Z]{1,3}$/.test(prefix))
		return refused("prefix-invalid", "one to three letters", { path: "prefix" });
	if (prefix === JOINT_PREFIX)
		return refused("prefix-joint", "joint bids have this prefix", { path: "prefix" });
	return accepted({
		...common,
		areaName: given.areaName,
		areaGss,
		prefix,
		accountableBody: given.accountableBody || null,
	});
}

type Period = { readonly startsOn: string; readonly endsOn: string | null };

/** Whether two periods of London days, ends included, share a day. */
export function periodsMeet(a: Period, b: Period): boolean {
	return (a.endsOn === null || b.startsOn <= a.endsOn) && (b.endsOn === null || a.startsOn <= b.endsOn);
}
