import { settableClock } from "~/clock";
import type { Outcome } from "~/domain/outcome";
import type { Actor, Role } from "~/domain/roles";
import { seededIds } from "~/ids";
import type { Context } from "~/use-cases/context";
import type { Db } from "~db/client";
import { DEMONSTRATION_ACCOUNTS } from "./accounts";

/** Where the demonstration is played: one database, a clock that is set at each step, and its people. */
export type Stage = {
	readonly db: Db;
	/** Sets the clock: a London-independent instant. */
	readonly at: (instant: string) => void;
	readonly system: Context;
	/** Acts as the person of an e-mail address. */
	readonly as: (email: string) => Context;
	/** Notes how a person and an organisation of the demonstration are identified in the database. */
	readonly people: Map<string, string>;
	readonly organisations: Map<string, string>;
	readonly organisation: (key: string) => string;
};

/** The value of an outcome that the demonstration relies on; a refusal is a fault of the demonstration. */
export function must<T>(outcome: Outcome<T>): T {
	if (outcome.ok) return outcome.value;
	const { code, message, path } = outcome;
	throw new Error(`The demonstration was refused: ${JSON.stringify({ code, message, path })}`);
}

/** Sets the stage in an empty, migrated database. */
export function setStage(db: Db, machineNow: string): Stage {
	const clock = settableClock(machineNow, () => machineNow);
	const ids = seededIds("demonstration");
	const people = new Map<string, string>();
	const organisations = new Map<string, string>();
	let request = 0;
	const context = (actor: Actor): Context => ({
		db,
		clock,
		ids,
		actor,
		requestId: `demonstration-${++request}`,
		demonstration: true,
	});
	const found = (map: Map<string, string>, key: string): string => {
		const id = map.get(key);
		if (!id) throw new Error(`The demonstration knows nobody called ${key}`);
		return id;
	};
	return {
		db,
		people,
		organisations,
		at: (instant) => clock.set(instant),
		system: context({ kind: "system" }),
		organisation: (key) => found(organisations, key),
		as: (email) => {
			const account = DEMONSTRATION_ACCOUNTS.find((each) => each.email === email);
			if (!account) throw new Error(`The demonstration has no account ${email}`);
			return context({
				kind: "person",
				personId: found(people, email),
				name: account.name,
				email,
				memberships: [
					{
						organisationId: found(organisations, account.organisation),
						role: account.role,
						startsAt: "2011-01-01T00:00:00.000Z",
						endsAt: null,
					},
				],
			});
		},
	};
}

/** The address of the one account that holds a role in an organisation; the first where several do. */
export function holder(role: Role, organisation: string, place = 0): string {
	const account = DEMONSTRATION_ACCOUNTS.filter(
		(each) => each.role === role && each.organisation === organisation,
	)[place];
	if (!account) throw new Error(`The demonstration has no ${role} of ${organisation}`);
	return account.email;
}
