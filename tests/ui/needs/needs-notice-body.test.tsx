import { describe, expect, it } from "vitest";
import type { NeedsNotice } from "~/domain/decision/needs-notice";
import { pence } from "~/domain/money";
import { BoundsWorking, FormulaInWords } from "~/ui/needs/formula-words";
import { NeedsNoticeBody } from "~/ui/needs/needs-notice-body";
import { sharingRefusalInWords } from "~/ui/needs/sharing-refusal";
import { renderPage } from "../../support/render-page";
import { pounds, share } from "../../support/written";

const text = (html: string) =>
	html
		.replace(/<[^>]+>/g, " ")
		.replace(/\s+/g, " ")
		.replace(/ ([.,:;])/g, "$1");

const NOTICE: NeedsNotice = {
	title: "2012-13",
	caseSha256: "c".repeat(64),
	runSha256: "d".repeat(64),
	fund: {
		total: pounds("300000"),
		topSlices: [{ title: "Central", amount: pounds("25000") }],
		commitments: [],
	},
	pot: pounds("275000.00"),
	unit: pounds("1"),
	rounding: "largest-remainder",
	transition: { step: 0, steps: 1 },
	bounds: null,
	indicators: [{ title: "Amount", source: "Table 1", sourceDate: "2011-09-22", weight: "1" }],
	rows: [
		{
			organisationId: "br",
			name: "Bromsgrove",
			key: "BR",
			share: share("0.1359564453"),
			prior: pounds("71695.00"),
			amount: pounds("37388.00"),
			change: pounds("-34307.00"),
			changePercent: share("-47.9"),
			bound: null,
		},
	],
	years: [
		{
			financialYear: "2012-13",
			title: "Provisional",
			source: "Table 1",
			sourceDate: "2011-09-22",
			note: "Each line is too high.",
			publishedTotal: null,
			lines: [{ kind: "partnership", title: "Bromsgrove", organisationId: "br", amount: pounds("37440.00") }],
		},
	],
};

describe("a decision by need on its notice", () => {
	it("shows amounts beside the year before, the money and the published figures", () => {
		const shown = text(renderPage(<NeedsNoticeBody notice={NOTICE} financialYear="2012-13" />));
		expect(shown).toContain("Bromsgrove 13.60% £71,695.00 £37,388.00 −£34,307.00 −47.9%");
		expect(shown).toContain("Less top-slice: Central £25,000.00");
		expect(shown).toContain("Step 0 of 1: the money is shared as it was the year before");
		expect(shown).toContain("Bromsgrove £37,388.00 £37,440.00 +£52.00");
		expect(shown).toContain("Each line is too high.");
	});

	it("puts no table of another year beside ours", () => {
		const shown = text(renderPage(<NeedsNoticeBody notice={NOTICE} financialYear="2013-14" />));
		expect(shown).not.toContain("beside ours");
		expect(shown).toContain("2012-13: Provisional");
	});
});

it("says who is held, who pays how much, and the factor with its formula", () => {
	const bounds = {
		method: "scale-gains" as const,
		factor: share("5/13"),
		onFloor: ["A"],
		onCeiling: [],
		payers: [{ area: "B", gives: "120000/13" }],
	};
	const shown = text(renderPage(<BoundsWorking bounds={bounds} nameOf={(key) => `Area ${key}`} />));
	expect(shown).toContain("At the lowest amount: Area A.");
	expect(shown).toContain("Area B gets £9,230.77 less than without limits.");
	expect(shown).toContain("s = 5/13 (about 0.3846153846)");
});

it("writes limits as percentages of the year before", () => {
	const bounds = {
		method: "clamp" as const,
		floor: share("-0.05"),
		ceiling: share("0.125"),
		minimum: pounds("1000.00"),
	};
	const shown = text(
		renderPage(
			<FormulaInWords
				formula={{ unit: pounds("1"), rounding: "webster", transition: { step: 1, steps: 3 }, bounds }}
			/>,
		),
	);
	expect(shown).toContain("Lowest amount: −5% on the year before.");
	expect(shown).toContain("Highest amount: +12.5% on the year before.");
	expect(shown).toContain("Nobody gets less than £1,000.00.");
	expect(shown).toContain("1/3 of the way");
});

it("names the shortfall, the money left over and the partnership at fault in plain words", () => {
	const said = (
		code: Parameters<typeof sharingRefusalInWords>[0]["code"],
		details = {},
		area: string | null = null,
	) => sharingRefusalInWords({ code, area, details }, (key) => `Area ${key}`, pounds("1000000.00"));
	expect(said("floors-exceed-pot", { shortfall: pence(10000000) })).toBe(
		"The lowest amounts add up to £100,000.00 more than the £1,000,000.00 there is to share. Enter lower ones",
	);
	expect(said("ceilings-below-pot", { excess: pence(500) })).toContain(
		"£5.00 of the £1,000,000.00 is left over",
	);
	expect(said("bounds-cross", { area: "B" })).toContain("Area B");
	expect(said("prior-missing", {}, "D")).toContain("Enter what Area D had the year before");
});
