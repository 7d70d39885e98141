import { describe, expect, it } from "vitest";
import { endAccount } from "~/use-cases/people/end-account";
import { readOwnPasswordMatch } from "~/use-cases/people/read-own-password-match";
import { signOut } from "~/use-cases/people/sign-out";
import { signOutEverywhere } from "~/use-cases/people/sign-out-everywhere";
import { digestToken } from "~/use-cases/tokens";
import { auditedActions, PASSWORD, signInWorld, tokenOf } from "../../support/people-builders";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe("signing in", () => {
	it("opens a session under a token of 256 bits that is stored as its digest alone", async () => {
		const world = await signInWorld();
		const token = await tokenOf(world.try());
		expect(Buffer.from(token, "base64url")).toHaveLength(32);
		expect(world.who(token)).toBe(world.personId);
		const stored = world.db.$client.prepare("SELECT token_sha256 FROM session").pluck().all();
		expect(stored).toEqual([digestToken(token)]);
	});

	it("takes the address in any letter case", async () => {
		const world = await signInWorld();
		expect(await world.try(PASSWORD, { email: world.email.toUpperCase() })).toMatchObject({ ok: true });
	});

	it("gives a new token each time and ends the session that came with the request", async () => {
		const world = await signInWorld();
		const first = await tokenOf(world.try());
		const second = await tokenOf(world.try(PASSWORD, { replacing: first }));
		expect(second).not.toBe(first);
		expect(world.who(first)).toBeNull();
		expect(world.who(second)).toBe(world.personId);
	});

	it("is refused alike for a wrong password, an unknown address, an account without a password and one that ended", async () => {
		const world = await signInWorld();
		const without = world.person("bidder", world.sandwell);
		const left = world.person("bidder", world.sandwell);
		await world.withPassword(left);
		endAccount(world.asAdministrator(), { personId: left });
		const refusals = await Promise.all([
			world.try("wrong"),
			world.try(PASSWORD, { email: "nobody@example.org" }),
			world.try(PASSWORD, { email: `${without}@example.org` }),
			world.try(PASSWORD, { email: `${left}@example.org` }),
		]);
		for (const refusal of refusals) expect(refusal).toEqual(refusals[0]);
		expect(refusals[0]).toMatchObject({ ok: false, code: "sign-in-failed" });
	});

	it("verifies a hash for unknown addresses too, so that the time tells nothing", async () => {
		const world = await signInWorld();
		const time = async (email: string) => {
			const began = performance.now();
			await world.try("wrong", { email });
			return performance.now() - began;
		};
		await time(world.email);
		expect(await time("nobody@example.org")).toBeGreaterThan(3);
	});

	it("is not in the audit, which holds no sessions", async () => {
		const world = await signInWorld();
		await world.try();
		await world.try("wrong");
		expect(auditedActions(world)).toEqual([]);
	});
});

describe("a session", () => {
	it("ends after eight idle hours", async () => {
		const world = await signInWorld();
		const token = await tokenOf(world.try());
		world.wait(8 * HOUR - 1);
		expect(world.who(token)).toBe(world.personId);
		world.wait(8 * HOUR);
		expect(world.who(token)).toBeNull();
	});

	it("ends after seven days, however busy", async () => {
		const world = await signInWorld();
		const token = await tokenOf(world.try());
		for (let hours = 0; hours < 7 * 24 - 4; hours += 4) {
			world.wait(4 * HOUR);
			expect(world.who(token)).toBe(world.personId);
		}
		world.wait(4 * HOUR);
		expect(world.who(token)).toBeNull();
	});

	it("is ended here by signing out, and everywhere by signing out everywhere", async () => {
		const world = await signInWorld();
		const [here, there, elsewhere] = [
			await tokenOf(world.try()),
			await tokenOf(world.try()),
			await tokenOf(world.try()),
		];
		signOut(world.context, { token: here });
		expect([here, there, elsewhere].map(world.who)).toEqual([null, world.personId, world.personId]);
		signOutEverywhere(world.as(world.personId));
		expect([there, elsewhere].map(world.who)).toEqual([null, null]);
	});

	it("of an account that ended stands for nobody", async () => {
		const world = await signInWorld();
		const token = await tokenOf(world.try());
		endAccount(world.asAdministrator(), { personId: world.personId });
		expect(world.who(token)).toBeNull();
	});
});

describe("ten failed tries", () => {
	async function failTen(world: Awaited<ReturnType<typeof signInWorld>>, email: string, address: string) {
		for (let count = 0; count < 10; count++) await world.try("wrong", { email, address });
	}

	it("make the account wait from the same network, with the right password too, and from no other", async () => {
		const world = await signInWorld();
		await failTen(world, world.email, "2001:db8:0:1::1");
		expect(await world.try(PASSWORD, { address: "2001:db8:0:1:ffff::2" })).toMatchObject({
			ok: false,
			code: "sign-in-must-wait",
			details: { until: "2026-05-01T09:01:00.000Z" },
		});
		expect(await world.try(PASSWORD, { address: "2001:db8:0:2::1" })).toMatchObject({ ok: true });
		world.wait(MINUTE);
		expect(await world.try(PASSWORD, { address: "2001:db8:0:1::1" })).toMatchObject({ ok: true });
	});

	it("by strangers lock nobody out of confirming a password while signed in", async () => {
		const world = await signInWorld();
		for (let count = 0; count < 60; count++)
			await world.try("wrong", { address: `192.0.2.${Math.floor(count / 10)}` });
		const signedIn = world.as(world.personId);
		expect(await readOwnPasswordMatch(signedIn, PASSWORD)).toMatchObject({ ok: true });
		for (let count = 0; count < 10; count++)
			expect(await readOwnPasswordMatch(signedIn, "wrong")).toMatchObject({ code: "password-wrong" });
		expect(await readOwnPasswordMatch(signedIn, PASSWORD)).toMatchObject({ code: "sign-in-must-wait" });
	});

	it("make a browser that signed in before wait by itself, and nobody else", async () => {
		const world = await signInWorld();
		for (let count = 0; count < 10; count++) await world.try("wrong", { knownBrowser: "mine" });
		expect(await world.try(PASSWORD, { knownBrowser: "mine" })).toMatchObject({ code: "sign-in-must-wait" });
		expect(await world.try(PASSWORD)).toMatchObject({ ok: true });
	});

	it("fifty from many networks make an account wait, but not a browser that signed in to it before", async () => {
		const world = await signInWorld();
		for (let count = 0; count < 50; count++) await world.try("wrong", { address: `198.51.100.${count}` });
		expect(await world.try(PASSWORD, { address: "203.0.113.1" })).toMatchObject({
			code: "sign-in-must-wait",
		});
		const known = { address: "203.0.113.1", knownBrowser: "mine" };
		expect(await world.try("wrong", known)).toMatchObject({ code: "sign-in-failed" });
		expect(await world.try(PASSWORD, known)).toMatchObject({ ok: true });
	});

	it("a hundred at many accounts make a network wait for every account", async () => {
		const world = await signInWorld();
		for (let count = 0; count < 100; count++)
			await world.try("wrong", { email: `nobody${count}@example.org`, address: "192.0.2.9" });
		expect(await world.try(PASSWORD, { address: "192.0.2.9" })).toMatchObject({ code: "sign-in-must-wait" });
		expect(await world.try(PASSWORD, { address: "192.0.2.1" })).toMatchObject({ ok: true });
	});

	it("say the same of an account that does not exist", async () => {
		const world = await signInWorld();
		await failTen(world, world.email, "192.0.2.1");
		await failTen(world, "nobody@example.org", "192.0.2.3");
		const known = await world.try("wrong", { address: "192.0.2.1" });
		const unknown = await world.try("wrong", { email: "nobody@example.org", address: "192.0.2.3" });
		expect(known).toMatchObject({ code: "sign-in-must-wait" });
		expect(unknown).toEqual(known);
	});

	it("are not outrun by sending them all at once", async () => {
		const world = await signInWorld();
		const guesses = Array.from({ length: 30 }, (_, count) => world.try(`wrong ${count}`));
		const answers = (await Promise.all(guesses)).map((outcome) => (outcome.ok ? "in" : outcome.code));
		expect(answers.filter((code) => code === "sign-in-failed")).toHaveLength(10);
		expect(answers.filter((code) => code === "sign-in-must-wait")).toHaveLength(20);
	});

	it("are forgotten for an account that is signed in to in between", async () => {
		const world = await signInWorld();
		for (let count = 0; count < 9; count++) await world.try("wrong");
		await world.try();
		for (let count = 0; count < 9; count++) await world.try("wrong");
		expect(await world.try()).toMatchObject({ ok: true });
	});
});
