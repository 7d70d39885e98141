import { describe, expect, it } from "vitest";
import { createFirstAdministrator } from "~/use-cases/people/create-first-administrator";
import { createPerson } from "~/use-cases/people/create-person";
import { endAccount } from "~/use-cases/people/end-account";
import { makePasswordLink } from "~/use-cases/people/make-password-link";
import { readLink } from "~/use-cases/people/read-link";
import { readSession } from "~/use-cases/people/read-session";
import { setPasswordByLink } from "~/use-cases/people/set-password-by-link";
import { signIn } from "~/use-cases/people/sign-in";
import { testWorld } from "../../support/context";
import { auditedActions, peopleWorld } from "../../support/people-builders";

const WANTED = "a fresh pair of socks";
const tokenIn = (link: string): string => link.replace("/link/", "");

function invited(at?: string) {
	const world = peopleWorld(at);
	const created = createPerson(world.asAdministrator(), { name: "Nadia", email: "nadia@example.org" });
	if (!created.ok) throw new Error(created.code);
	return { ...world, personId: created.value.personId, token: tokenIn(created.value.invitation?.link ?? "") };
}

describe("an invitation", () => {
	it("sets a password once, signs in, and cannot be used again", async () => {
		const world = invited();
		expect(readLink(world.public, world.token)).toMatchObject({
			value: { name: "Nadia", kind: "invitation" },
		});
		const used = await setPasswordByLink(world.public, { token: world.token, password: WANTED });
		const actor = readSession(world.public, used.ok ? used.value.token : "");
		expect(actor).toMatchObject({ kind: "person", personId: world.personId });
		expect(readLink(world.public, world.token)).toMatchObject({ code: "not-found" });
		expect(await setPasswordByLink(world.public, { token: world.token, password: WANTED })).toMatchObject({
			code: "not-found",
		});
	});

	it("holds for seven days of the machine's clock, however far the demonstration's is moved on", () => {
		const world = invited("2026-05-01T09:00:00.000Z");
		let machineNow = "2026-05-08T08:59:59.999Z";
		const clock = { now: () => "2030-01-01T00:00:00.000Z", machineNow: () => machineNow };
		expect(readLink({ ...world.public, clock }, world.token)).toMatchObject({ ok: true });
		machineNow = "2026-05-08T09:00:00.000Z";
		expect(readLink({ ...world.public, clock }, world.token)).toMatchObject({ code: "not-found" });
	});

	it("is not used up by a password that is refused", async () => {
		const world = invited();
		const easy = await setPasswordByLink(world.public, { token: world.token, password: "nadia nadia nadia" });
		expect(easy).toMatchObject({ code: "password-too-easy", path: "wanted" });
		expect(readLink(world.public, world.token)).toMatchObject({ ok: true });
	});

	it("is used by one of two who send it at once", async () => {
		const world = invited();
		const both = await Promise.all(
			[WANTED, "another pair of socks"].map((password) =>
				setPasswordByLink(world.public, { token: world.token, password }),
			),
		);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	});

	it("is kept as a digest: neither the database nor the audit holds the token", async () => {
		const world = invited();
		await setPasswordByLink(world.public, { token: world.token, password: WANTED });
		const tables = world.db.$client
			.prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
			.pluck()
			.all() as string[];
		const everything = tables.map((name) =>
			JSON.stringify(world.db.$client.prepare(`SELECT * FROM ${name}`).all()),
		);
		expect(everything.join()).not.toContain(world.token);
		expect(everything.join()).not.toContain(WANTED);
		expect(auditedActions(world)).toEqual(["create-person", "set-password"]);
	});
});

describe("a link to set a new password", () => {
	it("takes the place of the one before and ends what the old password opened", async () => {
		const world = invited();
		const first = await setPasswordByLink(world.public, { token: world.token, password: WANTED });
		const make = () => makePasswordLink(world.asAdministrator(), { personId: world.personId });
		const [earlier, later] = [make(), make()].map((made) => (made.ok ? made.value : undefined));
		expect(later?.kind).toBe("password-reset");
		expect(readLink(world.public, tokenIn(earlier?.link ?? ""))).toMatchObject({ code: "not-found" });
		await setPasswordByLink(world.public, {
			token: tokenIn(later?.link ?? ""),
			password: "another pair of socks",
		});
		expect(readSession(world.public, first.ok ? first.value.token : "")).toEqual({ kind: "public" });
		const old = { email: "nadia@example.org", password: WANTED, address: "192.0.2.1", replacing: null };
		expect(await signIn(world.public, old)).toMatchObject({ code: "sign-in-failed" });
	});

	it("ends with the account", () => {
		const world = invited();
		endAccount(world.asAdministrator(), { personId: world.personId });
		expect(readLink(world.public, world.token)).toMatchObject({ code: "not-found" });
		expect(makePasswordLink(world.asAdministrator(), { personId: world.personId })).toMatchObject({
			code: "account-ended",
		});
	});
});

describe("the first administrator", () => {
	const wanted = { email: "First@Example.org", name: "First" };

	it("is made by the process in an empty installation, with an office and an invitation", async () => {
		const world = testWorld();
		const made = createFirstAdministrator(world.system, wanted);
		if (!made.ok) throw new Error(made.code);
		const password = "a fresh pair of socks";
		expect(
			await setPasswordByLink(world.public, { token: tokenIn(made.value.link), password }),
		).toMatchObject({
			ok: true,
		});
		const created = createPerson(world.as(made.value.personId), {
			name: "Second",
			email: "second@example.org",
		});
		expect(created).toMatchObject({ ok: true });
	});

	it("is made once", () => {
		const world = testWorld();
		createFirstAdministrator(world.system, wanted);
		expect(createFirstAdministrator(world.system, { ...wanted, email: "other@example.org" })).toMatchObject({
			code: "administrator-exists",
		});
	});

	it("is made by nobody but the process", () => {
		const world = testWorld();
		expect(createFirstAdministrator(world.public, wanted)).toMatchObject({ code: "not-found" });
	});
});
