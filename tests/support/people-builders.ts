import { laterBy } from "~/clock";
import { hashPassword } from "~/use-cases/passwords";
import { readSession } from "~/use-cases/people/read-session";
import { signIn } from "~/use-cases/people/sign-in";
import { setInstallationMode } from "~db/installation";
import { setPasswordHash } from "~db/people/people";
import { testWorld } from "./context";

export const PASSWORD = "seven otters in a row";

/** A world with an office and its administrator, a partnership of Sandwell, a board and a deciding office. */
export function peopleWorld(at?: string) {
	const world = testWorld(at);
	const office = world.organisation("office", { name: "Office" });
	const sandwell = world.organisation("partnership", {
		name: "Safer Sandwell Partnership",
		prefix: "SS",
		areaName: "Sandwell",
		areaGss: "E08000028",
	});
	const board = world.organisation("board", { name: "Board" });
	const decidingOffice = world.organisation("deciding-office", {
		name: "Commissioner",
		officeTitle: "Commissioner",
	});
	const administrator = world.person("administrator", office, "Gareth Plimwell");
	return {
		...world,
		office,
		sandwell,
		board,
		decidingOffice,
		administrator,
		/** The context of the administrator. */
		asAdministrator: () => world.as(administrator),
		/** Makes this a demonstration's database. */
		demonstrate: () => setInstallationMode(world.db, "demo"),
		/** Gives a person the password of these tests. */
		withPassword: async (personId: string) =>
			setPasswordHash(world.db, personId, await hashPassword(PASSWORD)),
	};
}

/** The actions in the audit, in order. */
export function auditedActions(world: { readonly db: ReturnType<typeof testWorld>["db"] }): string[] {
	return world.db.$client.prepare("SELECT action FROM audit_entry ORDER BY seq").pluck().all() as string[];
}

/** What the audit keeps of the last entry: before, after and whatever else it says. */
export function lastAuditDetail(world: { readonly db: ReturnType<typeof testWorld>["db"] }): unknown {
	const kept = world.db.$client.prepare("SELECT detail FROM audit_detail ORDER BY seq DESC LIMIT 1").pluck();
	return JSON.parse(kept.get() as string);
}

/** A bidder with a password, ways to try it, and a machine's clock that the test moves on. */
export async function signInWorld() {
	const start = "2026-05-01T09:00:00.000Z";
	const world = peopleWorld(start);
	let machineNow = start;
	const context = { ...world.public, clock: { now: () => start, machineNow: () => machineNow } };
	const personId = world.person("bidder", world.sandwell);
	await world.withPassword(personId);
	const email = `${personId}@example.org`;
	return {
		...world,
		context,
		personId,
		email,
		wait: (milliseconds: number) => {
			machineNow = laterBy(machineNow, milliseconds);
		},
		try: (
			password = PASSWORD,
			more: { address?: string; email?: string; replacing?: string | null; knownBrowser?: string } = {},
		) => signIn(context, { email, password, address: "192.0.2.1", replacing: null, ...more }),
		who: (token: string) => {
			const actor = readSession(context, token);
			return actor.kind === "person" ? actor.personId : null;
		},
	};
}

/** The token of a sign-in that went well. */
export async function tokenOf(outcome: ReturnType<typeof signIn>): Promise<string> {
	const signedIn = await outcome;
	if (!signedIn.ok) throw new Error(signedIn.code);
	return signedIn.value.token;
}
