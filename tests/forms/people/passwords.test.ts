import { describe, expect, it } from "vitest";
import { parseForm } from "~/forms/parse-form";
import { newPasswordForm } from "~/forms/people/passwords";
import { signInForm } from "~/forms/people/sign-in";

const sent = (fields: Readonly<Record<string, string>>): FormData => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.append(name, value);
	return data;
};

describe("a password as typed", () => {
	it("keeps the spaces at its ends", () => {
		expect(parseForm(newPasswordForm, sent({ wanted: " seven otters " }))).toEqual({
			ok: true,
			value: { wanted: " seven otters " },
		});
		expect(parseForm(signInForm, sent({ email: "a@example.org", password: " x " }))).toMatchObject({
			value: { email: "a@example.org", password: " x " },
		});
	});

	it("must be there", () => {
		expect(parseForm(signInForm, sent({ email: "", password: "" }))).toMatchObject({
			errors: { email: "Enter your email address", password: "Enter your password" },
		});
	});
});
