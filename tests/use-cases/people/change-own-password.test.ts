import { describe, expect, it } from "vitest";
import { changeOwnPassword } from "~/use-cases/people/change-own-password";
import { readOwnPasswordMatch } from "~/use-cases/people/read-own-password-match";
import { auditedActions, PASSWORD, signInWorld, tokenOf } from "../../support/people-builders";

describe("one's own password", () => {
	it("is changed in exchange for the present one, which ends all sessions but a new one", async () => {
		const world = await signInWorld();
		const before = await tokenOf(world.try());
		const wanted = "a fresh pair of socks";
		const changed = await changeOwnPassword(world.as(world.personId), { present: PASSWORD, wanted });
		expect(changed.ok && world.who(changed.value.token)).toBe(world.personId);
		expect(world.who(before)).toBeNull();
		expect(await world.try(PASSWORD)).toMatchObject({ code: "sign-in-failed" });
		expect(await world.try(wanted)).toMatchObject({ ok: true });
		expect(auditedActions(world)).toEqual(["change-own-password"]);
	});

	it("stays when the present one is wrong or the new one is easy", async () => {
		const world = await signInWorld();
		const context = world.as(world.personId);
		expect(
			await changeOwnPassword(context, { present: "wrong", wanted: "a fresh pair of socks" }),
		).toMatchObject({
			code: "password-wrong",
		});
		expect(await changeOwnPassword(context, { present: PASSWORD, wanted: "password1234" })).toMatchObject({
			code: "password-too-easy",
			path: "wanted",
		});
		expect(await world.try()).toMatchObject({ ok: true });
	});

	it("asked again, counts wrong answers as failed tries", async () => {
		const world = await signInWorld();
		const context = world.as(world.personId);
		expect(await readOwnPasswordMatch(context, PASSWORD)).toMatchObject({ ok: true });
		for (let count = 0; count < 10; count++)
			expect(await readOwnPasswordMatch(context, "wrong")).toMatchObject({ code: "password-wrong" });
		expect(await readOwnPasswordMatch(context, PASSWORD)).toMatchObject({ code: "sign-in-must-wait" });
		expect(await readOwnPasswordMatch(world.public, PASSWORD)).toMatchObject({ code: "not-found" });
	});
});
