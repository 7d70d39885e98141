import { expect, it } from "vitest";
import { fundForm, newFundForm } from "~/forms/fund/fund";
import { parseForm } from "~/forms/parse-form";

it("asks for each part of a fund in words, and for a pot above zero", () => {
	const form = parseForm(newFundForm, new FormData());
	expect(form.ok ? {} : form.errors).toEqual({
		name: "Enter the fund's name",
		financialYear: "Enter a financial year as two years in a row, like 2026-27",
		funderId: "Select the funder",
		decidingOfficeId: "Select the deciding office",
		legalPower: "Enter the legal power the money is given under",
		purpose: "Enter what the fund is for",
		pot: "Enter pot",
	});
});

it("takes a financial year with blanks around it", () => {
	const data = new FormData();
	const typed = {
		name: "A",
		financialYear: " 2026-27 ",
		funderId: "f",
		decidingOfficeId: "d",
		legalPower: "L",
		purpose: "P",
	};
	for (const [name, value] of Object.entries(typed)) data.append(name, value);
	const form = parseForm(fundForm, data);
	expect(form.ok && form.value.financialYear).toBe("2026-27");
});
