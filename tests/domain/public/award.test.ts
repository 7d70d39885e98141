import { describe, expect, it } from "vitest";
import {
	moneyByPlanTheme,
	moneyByRecipient,
	monthOf,
	type PublicAward,
	yearsOf,
} from "~/domain/public/award";
import { pounds } from "../../support/written";

const recipient = (name: string, share?: string) => ({
	name,
	areaGss: null,
	payee: true,
	...(share ? { share: pounds(share) } : {}),
});

const award = (more: Partial<PublicAward>): PublicAward => ({
	number: "2013-001",
	decision: "Second tranche",
	publishedAt: "2013-11-30T23:30:00.000Z",
	fund: "Community Safety Fund",
	financialYear: "2013-14",
	round: null,
	reference: null,
	title: "Award",
	recipients: [recipient("Solihull")],
	purpose: "",
	crimeReduction: "",
	amount: pounds("100.00"),
	years: null,
	conditions: "",
	reason: "",
	themes: [],
	objectives: [],
	bidPath: null,
	...more,
});

const joint = award({
	recipients: [recipient("Solihull", "60.01"), recipient("Dudley", "39.99")],
	themes: [
		{ code: "1", title: "Victims", amount: pounds("30.00") },
		{ code: "", title: "", amount: pounds("70.00") },
	],
});

describe("the money of awards", () => {
	it("goes to each payee by its share, the most first", () => {
		expect(moneyByRecipient([joint, award({})])).toEqual([
			{ name: "Solihull", amount: pounds("160.01") },
			{ name: "Dudley", amount: pounds("39.99") },
		]);
	});

	it("stands under both names where nobody knows the shares", () => {
		const shareless = award({ recipients: [recipient("Solihull"), recipient("Dudley")] });
		expect(moneyByRecipient([shareless])).toEqual([
			{ name: "Solihull and Dudley", amount: pounds("100.00") },
		]);
	});

	it("is divided among themes, and what names none is not lost", () => {
		const money = moneyByPlanTheme([joint, award({})], "No theme named");
		expect(money).toEqual([
			{ name: "No theme named", amount: pounds("170.00") },
			{ name: "Victims", amount: pounds("30.00") },
		]);
	});

	it("is of the years that have some, else of the decision’s year", () => {
		expect(yearsOf(award({}))).toEqual(["2013-14"]);
		const years = { "2013-14": pounds("0.00"), "2014-15": pounds("100.00") };
		expect(yearsOf(award({ years }))).toEqual(["2014-15"]);
	});
});

it("counts an award to the month in London", () => {
	expect(monthOf({ publishedAt: "2013-11-30T23:30:00.000Z" })).toBe("2013-11");
	expect(monthOf({ publishedAt: "2014-05-31T23:30:00.000Z" })).toBe("2014-06");
});
