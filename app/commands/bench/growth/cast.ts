import { settableClock } from "~/clock";
import { DEMONSTRATION_ACCOUNTS } from "~/demo/accounts";
import type { Outcome } from "~/domain/outcome";
import type { Role } from "~/domain/roles";
import { seededIds } from "~/ids";
import type { Context } from "~/use-cases/context";
import { createOrganisation } from "~/use-cases/people/create-organisation";
import { createPerson } from "~/use-cases/people/create-person";
import { giveRole } from "~/use-cases/people/give-role";
import type { Db } from "~db/client";
import { membershipsOf, personByEmail } from "~db/people/people";

/** Where a round is grown: the demonstration's database, its people and those added, a clock that is set. */
export type Cast = ReturnType<typeof castOf>;

export type Partnership = { readonly id: string; readonly prefix: string; readonly email: string };

/** The value of an outcome that the generator relies on. */
export function must<T>(outcome: Outcome<T>): T {
	if (outcome.ok) return outcome.value;
	throw new Error(`the generator was refused: ${JSON.stringify(outcome)}`);
}

/** The e-mail address of the demonstration's first account with a role. */
export function accountOf(role: Role): string {
	const account = DEMONSTRATION_ACCOUNTS.find((each) => each.role === role);
	if (!account) throw new Error(`no account is ${role}`);
	return account.email;
}

/** People to act as, in a database with the demonstration's rows. */
export function castOf(db: Db, now: string, seed: string) {
	const clock = settableClock(now, () => now);
	const ids = seededIds(seed);
	const known = new Map<string, Context>();
	const acting = (email: string): Context => {
		const row = personByEmail(db, email);
		if (!row) throw new Error(`nobody is called ${email}`);
		const actor = {
			kind: "person" as const,
			personId: row.id,
			name: row.name,
			email,
			memberships: membershipsOf(db, row.id),
		};
		return { db, clock, ids, actor, requestId: `grown-${seed}` };
	};
	return {
		db,
		clock,
		ids,
		system: { db, clock, ids, actor: { kind: "system" }, requestId: `grown-${seed}` } satisfies Context,
		/** Acts as the person of an address, with the roles they had when they first acted. */
		as: (email: string): Context => {
			const context = known.get(email) ?? acting(email);
			known.set(email, context);
			return context;
		},
	};
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

function prefixOf(place: number): string {
	const letter = (index: number) => LETTERS[index % LETTERS.length] ?? "A";
	return `Q${letter(Math.floor(place / LETTERS.length))}${letter(place)}`;
}

function addPerson(
	cast: Cast,
	email: string,
	name: string,
	roles: readonly Role[],
	organisationId: string,
): void {
	const administrator = cast.as(accountOf("administrator"));
	const { personId } = must(createPerson(administrator, { name, email }));
	for (const role of roles)
		must(giveRole(administrator, { personId, organisationId, role, from: null, to: null }));
}

/** Adds partnerships, each with one person who bids and certifies for it. */
export function addPartnerships(cast: Cast, count: number): readonly Partnership[] {
	return Array.from({ length: count }, (_, place) => {
		const [prefix, area] = [prefixOf(place), `Invented district ${place + 1}`];
		const { id } = must(
			createOrganisation(cast.as(accountOf("administrator")), {
				kind: "partnership",
				name: `Safer ${area}`,
				startsOn: "1998-07-31",
				identifier: null,
				areaName: area,
				areaGss: `E${70_000_000 + place}`,
				prefix,
				accountableBody: null,
				officeTitle: null,
				priorities: [],
			}),
		);
		const email = `bidder.${prefix.toLowerCase()}@example.org`;
		addPerson(cast, email, `Bidder of ${area}`, ["bidder", "signatory"], id);
		return { id, prefix, email };
	});
}

/** Adds assessors to the office; gives their addresses. */
export function addAssessors(cast: Cast, count: number): readonly string[] {
	const office = cast.as(accountOf("fund-manager")).actor;
	const organisationId = office.kind === "person" ? (office.memberships[0]?.organisationId ?? "") : "";
	return Array.from({ length: count }, (_, place) => {
		const email = `assessor.grown.${place + 1}@example.org`;
		addPerson(cast, email, `Assessor ${place + 1}`, ["assessor"], organisationId);
		return email;
	});
}
