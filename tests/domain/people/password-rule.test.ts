import { describe, expect, it } from "vitest";
import { acceptablePassword } from "~/domain/people/password-rule";

const about = ["Moira Castellane", "fund.manager@example.org"];
const code = (password: string): string => {
	const outcome = acceptablePassword(password, about);
	return outcome.ok ? "accepted" : outcome.code;
};

describe("an acceptable password", () => {
	it.each(["thirteen bids one pot", "umbrella-otter-seventy", "Kq7 vv&9 zzLp2", "ünïcödé wörds hërë"])(
		"accepts %s",
		(password) => expect(code(password)).toBe("accepted"),
	);

	it.each([
		["short1234!!", "password-too-short"],
		["a".repeat(201), "password-too-long"],
		["aaaaaaaaaaaaaaa", "password-too-easy"],
		["password1234", "password-too-easy"],
		["Password Password", "password-too-easy"],
		["qwerty 123456", "password-too-easy"],
		["MoiraCastellane1", "password-too-easy"],
		["fund.manager@example.org", "password-too-easy"],
	])("refuses %s as %s", (password, expected) => expect(code(password)).toBe(expected));

	it("counts characters as people see them, not code units", () => {
		expect(code("🙂🙃😀😁😂🤣😃😄😅😆😉😊")).toBe("accepted");
		expect(code("🙂🙃😀😁😂🤣")).toBe("password-too-short");
	});
});
