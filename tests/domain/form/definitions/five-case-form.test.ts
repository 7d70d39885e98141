import { expect, it } from "vitest";
import { FIVE_CASE_FORM } from "~/domain/form/definitions/five-case-form";
import { kindsOfForm } from "~/domain/form/form-kinds";
import { RECORD_KINDS } from "~/domain/form/kinds";
import { readDefinition } from "~/domain/form/read-definition";
import { isReadyMadeTitle } from "~/domain/form/ready-made-forms";

it("reads as a form, and asks for every kind of record there is", () => {
	const read = readDefinition(JSON.stringify(FIVE_CASE_FORM));
	expect(read).toEqual({ ok: true, value: FIVE_CASE_FORM });
	const asked = kindsOfForm(FIVE_CASE_FORM).map(({ key }) => key);
	expect([...asked].sort()).toEqual(RECORD_KINDS.map(({ key }) => key).sort());
});

it("has the five cases of the Green Book in their order", () => {
	const titles = FIVE_CASE_FORM.parts.map(({ title }) => title);
	expect(titles.filter((title) => title.endsWith(" case"))).toEqual([
		"Strategic case",
		"Economic case",
		"Commercial case",
		"Financial case",
		"Management case",
	]);
});

it("keeps its title for itself, as the short form does", () => {
	expect(isReadyMadeTitle(FIVE_CASE_FORM.title)).toBe(true);
	expect(isReadyMadeTitle("Short form")).toBe(true);
	expect(isReadyMadeTitle("Another")).toBe(false);
});
