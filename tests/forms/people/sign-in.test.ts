import { expect, it } from "vitest";
import { parseForm } from "~/forms/parse-form";
import { signInForm } from "~/forms/people/sign-in";

it("takes an address that was pasted with its name or as a link", () => {
	const read = (email: string) => {
		const body = new FormData();
		for (const [name, value] of Object.entries({ email, password: "x", return: "" }))
			body.append(name, value);
		const form = parseForm(signInForm, body);
		return form.ok ? form.value.email : form.errors;
	};
	expect(read("mailto:jo@example.org")).toBe("jo@example.org");
	expect(read("Jo Smith <jo@example.org>")).toBe("jo@example.org");
	expect(read("not an address")).toBe("not an address");
	expect(read(" ")).toEqual({ email: "Enter your email address" });
});
