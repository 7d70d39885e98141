import type { OrganisationKind, Role } from "../roles";

/** What an installation holds, as far as its setting up goes. */
export type Installed = {
	readonly organisations: readonly OrganisationKind[];
	/** Roles that somebody holds, a role once for each person. */
	readonly roles: readonly Role[];
	/** Objectives of all plans. */
	readonly objectives: number;
	readonly funds: number;
	readonly needsVersions: number;
	readonly rounds: number;
};

export type SetUpStep = {
	readonly key:
		| "organisations"
		| "partnerships"
		| "office-people"
		| "partnership-people"
		| "plan"
		| "fund"
		| "needs"
		| "round";
	readonly done: boolean;
	/** A round can do without it. */
	readonly optional?: true;
	/** Who does it. */
	readonly role: "administrator" | "fund-manager";
};

/** What a new installation needs before its first round, in the order in which most rest on those before them. */
export function setUpSteps(held: Installed): readonly SetUpStep[] {
	const has = (...kinds: readonly OrganisationKind[]) =>
		kinds.every((kind) => held.organisations.includes(kind));
	const count = (role: Role) => held.roles.filter((each) => each === role).length;
	const office = ["fund-manager", "moderator", "board-member", "decision-maker"] as const;
	return [
		{
			key: "organisations",
			done: has("office", "funder", "deciding-office", "board"),
			role: "administrator",
		},
		{ key: "partnerships", done: has("partnership"), role: "administrator" },
		{
			key: "office-people",
			done: office.every((role) => count(role) > 0) && count("assessor") > 1,
			role: "administrator",
		},
		{
			key: "partnership-people",
			done: count("bidder") > 0 && count("signatory") > 0,
			role: "administrator",
		},
		{ key: "plan", done: held.objectives > 0, role: "fund-manager" },
		{ key: "fund", done: held.funds > 0, role: "fund-manager" },
		{ key: "needs", done: held.needsVersions > 0, optional: true, role: "fund-manager" },
		{ key: "round", done: held.rounds > 0, role: "fund-manager" },
	];
}
