import { describe, expect, it } from "vitest";
import { agreementForm, eligibilityForm } from "~/forms/assessment/reasons";
import { scoreFieldNames, scoreForm, scoresGiven, scoreValues } from "~/forms/assessment/score";
import { parseForm } from "~/forms/parse-form";

function formOf(fields: Readonly<Record<string, string>>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.append(name, value);
	return data;
}

describe("the score form", () => {
	it("gives points and a reason for each theme; nothing chosen is not scored, not zero", () => {
		const form = parseForm(
			scoreForm,
			formOf({ "points.1": "0", "reason.1": " Weak ", "reason.4": "Comes later" }),
		);
		if (!form.ok) throw new Error("the form is in order");
		expect(scoresGiven(form.value, ["1", "4"])).toEqual([
			{ themeCode: "1", points: 0, reason: "Weak", passages: [] },
			{ themeCode: "4", points: null, reason: "Comes later", passages: [] },
		]);
	});

	it("takes one score where the criterion is scored once, and fills the same fields again", () => {
		const names = scoreFieldNames("");
		const [first, second, third] = names.passages;
		const sent = {
			...{ [names.points]: "3", [names.reason]: "Sound" },
			...{ [first?.at ?? ""]: "section:need", [first?.quote ?? ""]: "a rise of 12%" },
			...{ [second?.at ?? ""]: "", [second?.quote ?? ""]: "" },
			...{ [third?.at ?? ""]: "bid", [third?.quote ?? ""]: "" },
		};
		const form = parseForm(scoreForm, formOf(sent));
		if (!form.ok) throw new Error("the form is in order");
		const scores = scoresGiven(form.value, [""]);
		const picked = [
			{ at: "section:need", quote: "a rise of 12%" },
			{ at: "bid", quote: "" },
		];
		expect(scores).toEqual([{ themeCode: "", points: 3, reason: "Sound", passages: picked }]);
		expect(scoreValues([{ themeCode: "", points: 3, reason: "Sound", picked }])).toEqual({
			...sent,
			...{ [second?.at ?? ""]: "bid", [third?.at ?? ""]: "" },
		});
	});

	it("refuses points that are none and a reason that is too long, and keeps what was typed", () => {
		const long = "x".repeat(4001);
		const form = parseForm(scoreForm, formOf({ "points.1": "6", "reason.1": long }));
		expect(form).toMatchObject({
			ok: false,
			errors: {
				"points.1": "Choose a score from 0 to 5",
				"reason.1": "Reason must be 4000 characters or less",
			},
			values: { "points.1": "6", "reason.1": long },
		});
	});
});

describe("the other forms of assessment", () => {
	it("ask for a result and leave the reason to the use case", () => {
		expect(parseForm(eligibilityForm, formOf({ reason: "Late" }))).toMatchObject({
			ok: false,
			errors: { result: "Say whether the bid is eligible" },
		});
		expect(parseForm(eligibilityForm, formOf({ result: "eligible", reason: "" })).ok).toBe(true);
	});

	it("ask a moderator for both points and a reason", () => {
		expect(parseForm(agreementForm, formOf({}))).toMatchObject({
			ok: false,
			errors: { points: "Choose the agreed score", reason: "Enter the reason for the agreed score" },
		});
	});
});
