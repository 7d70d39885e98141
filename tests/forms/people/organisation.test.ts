import { describe, expect, it } from "vitest";
import { refused } from "~/domain/outcome";
import type { OrganisationKind } from "~/domain/roles";
import { parseForm } from "~/forms/parse-form";
import {
	ORGANISATION_FORMS,
	ORGANISATION_PROBLEMS,
	organisationGiven,
	organisationValues,
} from "~/forms/people/organisation";
import { refusedForm } from "~/forms/refused-form";

function parseOrganisation(kind: OrganisationKind, data: FormData) {
	const form = parseForm(ORGANISATION_FORMS[kind], data);
	return form.ok ? { ok: true as const, value: organisationGiven(kind, form.value) } : form;
}

function sent(fields: Readonly<Record<string, string>>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.append(name, value);
	return data;
}

const SANDWELL = {
	name: " Safer Sandwell Partnership ",
	areaName: "Sandwell",
	areaGss: "E08000028",
	prefix: "SS",
	accountableBody: "",
	identifier: "",
	priorities: "Trust and confidence\r\n \r\nQuality of service",
	"startsOn.day": "31",
	"startsOn.month": "July",
	"startsOn.year": "1998",
};

describe("the form of an organisation", () => {
	it("reads a partnership, one priority a line, and leaves blanks out", () => {
		const form = parseOrganisation("partnership", sent(SANDWELL));
		expect(form).toEqual({
			ok: true,
			value: {
				kind: "partnership",
				name: "Safer Sandwell Partnership",
				identifier: null,
				grantPrefix: null,
				areaName: "Sandwell",
				areaGss: "E08000028",
				prefix: "SS",
				accountableBody: null,
				officeTitle: null,
				contactEmail: null,
				contactTelephone: null,
				contactAddress: null,
				startsOn: "1998-07-31",
				priorities: ["Trust and confidence", "Quality of service"],
			},
		});
		if (form.ok)
			expect(organisationValues(form.value)).toMatchObject({
				prefix: "SS",
				identifier: "",
				priorities: "Trust and confidence\nQuality of service",
				"startsOn.month": "7",
			});
	});

	it("asks each kind for what it needs and no more", () => {
		const form = parseOrganisation("deciding-office", sent({ name: "Mayor" }));
		expect(form).toMatchObject({
			ok: false,
			errors: { officeTitle: "Enter the title of the office", startsOn: "Enter the first day" },
		});
		expect(Object.keys(form.ok ? {} : form.errors)).toEqual(["officeTitle", "startsOn"]);
		const board = { name: "Board", "startsOn.day": "1", "startsOn.month": "1", "startsOn.year": "2013" };
		expect(parseOrganisation("board", sent(board))).toMatchObject({ ok: true, value: { prefix: null } });
	});

	it("says who has a prefix that is taken", () => {
		const details = { prefix: "SS", partnership: "Safer Sandwell Partnership" };
		const refusal = refused("prefix-taken", "", { details, path: "prefix" });
		const messages = ORGANISATION_PROBLEMS;
		expect(
			refusedForm(ORGANISATION_FORMS.partnership, new FormData(), refusal, { messages })?.errors,
		).toEqual({
			prefix: "Safer Sandwell Partnership has the prefix SS in these years. Enter another one",
		});
	});
});
