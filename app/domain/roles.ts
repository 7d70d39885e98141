export type OrganisationKind =
	| "partnership"
	| "office"
	| "council-team"
	| "board"
	| "deciding-office"
	| "funder";

export type Role =
	| "bidder"
	| "signatory"
	| "fund-manager"
	| "assessor"
	| "moderator"
	| "finance-officer"
	| "administrator"
	| "auditor"
	| "board-member"
	| "decision-maker";

const OFFICE_ROLES: readonly Role[] = [
	"fund-manager",
	"assessor",
	"moderator",
	"finance-officer",
	"administrator",
	"auditor",
];

/** The roles that each kind of organisation can give. */
export const ROLES_OF: Readonly<Record<OrganisationKind, readonly Role[]>> = {
	partnership: ["bidder", "signatory"],
	office: OFFICE_ROLES,
	"council-team": OFFICE_ROLES,
	board: ["board-member"],
	"deciding-office": ["decision-maker"],
	funder: [],
};

export type Membership = {
	readonly organisationId: string;
	readonly role: Role;
	/** Instants; open-ended where `endsAt` is null. */
	readonly startsAt: string;
	readonly endsAt: string | null;
};

/** Who acts: a person with dated roles, nobody signed in, or the process itself. */
export type Actor =
	| {
			readonly kind: "person";
			readonly personId: string;
			readonly name: string;
			readonly email: string;
			readonly memberships: readonly Membership[];
	  }
	| { readonly kind: "public" }
	| { readonly kind: "system" };

/** What an action is done to, as far as permission goes. */
export type Subject = {
	/** The partnerships of a bid (successors of merged ones included), or those a record concerns. */
	readonly partnerships?: readonly string[];
	/** The people whose own record it is: an assessment's assessor, a bid's assigned assessors. */
	readonly people?: readonly string[];
};

/** An interest declared in a partnership and not ended. */
export type DeclaredInterest = { readonly organisationId: string };

/** Whether a membership holds at an instant. */
export function holdsAt(membership: Membership, at: string): boolean {
	return membership.startsAt <= at && (membership.endsAt === null || at < membership.endsAt);
}

/** The roles that an actor holds at an instant. */
export function rolesAt(actor: Actor, at: string): readonly Role[] {
	if (actor.kind !== "person") return [];
	return [
		...new Set(actor.memberships.filter((membership) => holdsAt(membership, at)).map(({ role }) => role)),
	];
}

/** Whether an actor holds a role in, or declares an interest in, one of a subject's partnerships. */
export function isInterested(
	actor: Actor,
	subject: Subject,
	interests: readonly DeclaredInterest[],
	at: string,
): boolean {
	if (actor.kind !== "person") return false;
	const partnerships = subject.partnerships ?? [];
	return (
		interests.some(({ organisationId }) => partnerships.includes(organisationId)) ||
		actor.memberships.some(
			(membership) => holdsAt(membership, at) && partnerships.includes(membership.organisationId),
		)
	);
}

export type PermissionRefusal = "not-found" | "forbidden" | "interested";
