import { expect, it } from "vitest";
import { parseForm } from "~/forms/parse-form";
import { extensionForm, roundForm } from "~/forms/round/round";

function sent(fields: Record<string, string>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.append(name, value);
	return data;
}

const time = (name: string, [day, month, year, at]: [string, string, string, string]) => ({
	[`${name}.day`]: day,
	[`${name}.month`]: month,
	[`${name}.year`]: year,
	[`${name}.time`]: at,
});

const ROUND = {
	title: "Second tranche",
	purpose: "To save later",
	planId: "plan",
	amount: "320,000",
	...time("opensAt", ["16", "9", "2013", "9am"]),
	...time("closesAt", ["11", "October", "2013", "17:00"]),
};

it("reads dates as London's, summer and winter time alike", () => {
	const form = parseForm(roundForm, sent(ROUND));
	expect(form.ok && form.value).toMatchObject({
		amount: 32_000_000n,
		opensAt: "2013-09-16T08:00:00.000Z",
		closesAt: "2013-10-11T16:00:00.000Z",
		boardMeetsOn: null,
		spendBy: null,
	});
	const winter = parseForm(roundForm, sent({ ...ROUND, ...time("closesAt", ["11", "11", "2013", "5pm"]) }));
	expect(winter.ok && winter.value.closesAt).toBe("2013-11-11T17:00:00.000Z");
});

it("refuses a closing time that the clocks show twice or skip", () => {
	const errors = (at: [string, string, string, string]) => {
		const form = parseForm(roundForm, sent({ ...ROUND, ...time("closesAt", at) }));
		return form.ok ? {} : form.errors;
	};
	expect(errors(["27", "10", "2013", "1:30am"])["closesAt.time"]).toContain("happens twice");
	expect(errors(["30", "3", "2014", "1:30am"])["closesAt.time"]).toContain("does not happen");
	expect(errors(["31", "2", "2014", "5pm"]).closesAt).toBe(
		"Closing must be a real date, like 1 September 2026, 1/9/2026 or 2026-09-01",
	);
});

it("asks for a reason to extend", () => {
	const form = parseForm(
		extensionForm,
		sent({ ...time("closesAt", ["1", "11", "2013", "5pm"]), reason: "" }),
	);
	expect(form.ok ? {} : form.errors).toEqual({ reason: "Enter the reason" });
});
