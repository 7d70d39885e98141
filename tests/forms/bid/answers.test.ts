import { describe, expect, it } from "vitest";
import { SECTIONS } from "~/domain/bid/sections";
import { aboutForm } from "~/forms/bid/about";
import { answersFormValues, answersSchema, answerTexts } from "~/forms/bid/answers";
import { objectivesForm, objectivesText } from "~/forms/bid/objectives";
import { BID_REFUSALS } from "~/forms/bid/refusals";
import { type FormValues, parseForm } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";

function formOf(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields))
		for (const each of typeof value === "string" ? [value] : value) data.append(name, each);
	return data;
}

const section = (wanted: "need" | "delivery") => SECTIONS.find(({ key }) => key === wanted) ?? { items: [] };
const empty = (wanted: "need" | "delivery") => answersFormValues(section(wanted), {});
const needForm = answersSchema(section("need"));
const deliveryForm = answersSchema(section("delivery"));

describe("the prose of a bid", () => {
	it("may be left for later", () => {
		const parsed = parseForm(needForm, formOf(empty("need")));
		expect(parsed.ok && parsed.value["need-problem"]).toEqual({ text: "", state: "answered" });
	});

	it("needs a reason where there is no answer", () => {
		const parsed = parseForm(
			deliveryForm,
			formOf({ ...empty("delivery"), "succession.state": "not-known-yet" }),
		);
		expect(parsed).toMatchObject({ ok: false, errors: { "succession.text": "Enter the reason" } });
	});

	it("is refused above its words, and comes back as it was typed", () => {
		const long = "word ".repeat(301);
		const parsed = parseForm(deliveryForm, formOf({ ...empty("delivery"), "succession.text": long }));
		expect(parsed).toMatchObject({
			ok: false,
			errors: { "succession.text": "Your answer must be 300 words or fewer. You have 301" },
			values: { "succession.text": long },
		});
	});
});

describe("about the bid", () => {
	const typed = { title: "T", aims: "A.", contactName: "C", contactEmail: "", contactTelephone: "" };

	it("may be left for later, address included", () => {
		expect(parseForm(aboutForm, formOf(typed)).ok).toBe(true);
	});

	it.each([
		["contactEmail", "nobody", "Enter an email address in the correct format, like name@example.org"],
		["aims", "word ".repeat(101), "Aims must be 100 words or fewer. You have 101"],
		["title", "t".repeat(121), "Title must be 120 characters or fewer"],
	])("refuses %s when it cannot be one", (field, value, message) => {
		expect(parseForm(aboutForm, formOf({ ...typed, [field]: value }))).toMatchObject({
			ok: false,
			errors: { [field]: message },
		});
	});
});

describe("a save after somebody else's", () => {
	const refusal = {
		ok: false,
		code: "changed-meanwhile",
		message: "",
		details: {
			theirs: { objectives: "1.1 Gangs" },
			by: "Another Person",
			at: "2026-05-04T09:00:00.000Z",
			revision: 4,
		},
	} as const;

	it("shows both texts and keeps what was typed", () => {
		const sent = formOf({ objective: ["o2"], "how.o2": "Fewer victims" });
		const parsed = parseForm(objectivesForm, sent);
		expect(parsed.ok && parsed.value).toEqual({ objective: ["o2"], how: { o2: "Fewer victims" } });
		const typed = { objective: ["o2"], "how.o2": "Fewer victims" };
		const compared = (values: FormValues) =>
			objectivesText([{ id: "o2", code: "1.3", title: "Domestic abuse" }], values);
		const fields = [{ name: "objectives", label: "Objectives" }];
		expect(refusedForm(objectivesForm, sent, refusal, { messages: BID_REFUSALS, fields, compared })).toEqual({
			errors: {},
			values: typed,
			conflict: {
				revision: 4,
				savedBy: "Another Person",
				savedAt: "2026-05-04T09:00:00.000Z",
				fields: [{ label: "Objectives", theirs: "1.1 Gangs", yours: "1.3 Domestic abuse: Fewer victims" }],
			},
		});
	});

	it("leaves refusals of permission to an error page", () => {
		const forbidden = { ok: false, code: "forbidden", message: "" } as const;
		expect(refusedForm(objectivesForm, formOf({}), forbidden, { messages: BID_REFUSALS })).toBeNull();
	});

	it("compares answers by question", () => {
		expect(answerTexts({ "need-problem.text": "Distrust", "need-problem.state": "answered" })).toMatchObject({
			"need-problem": "Distrust",
		});
	});
});
