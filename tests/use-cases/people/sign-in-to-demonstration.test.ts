import { describe, expect, it } from "vitest";
import { signInToDemonstration } from "~/use-cases/people/sign-in-to-demonstration";
import { signInWorld } from "../../support/people-builders";

describe("one-click sign-in", () => {
	const offered = ["a@example.org"];

	it("opens a session in a demonstration, for the accounts that it offers", async () => {
		const world = await signInWorld();
		world.demonstrate();
		const signedIn = signInToDemonstration(world.context, {
			email: world.email,
			offered: [world.email],
			replacing: null,
		});
		expect(signedIn.ok && world.who(signedIn.value.token)).toBe(world.personId);
		expect(
			signInToDemonstration(world.context, { email: world.email, offered, replacing: null }),
		).toMatchObject({
			code: "not-found",
		});
	});

	it("is refused in a live installation, whatever is offered", async () => {
		const world = await signInWorld();
		expect(
			signInToDemonstration(world.context, { email: world.email, offered: [world.email], replacing: null }),
		).toMatchObject({ ok: false, code: "not-found" });
	});
});
