import { describe, expect, it } from "vitest";
import { bidSums } from "~/domain/bid/sums";
import { INTERVENTION, type InterventionValues } from "~/domain/form/kinds/intervention";
import { SAVING_LINE, type SavingLineValues } from "~/domain/form/kinds/saving-line";
import { rowsOf } from "~/domain/form/record-rows";
import { type Pence, pence } from "~/domain/money";
import { CostTable, costTableLine } from "~/ui/bid/section/cost-table";
import { SumGlance } from "~/ui/bid/sum-glance";
import { TotalsByPartnership } from "~/ui/bid/totals-by-partnership";
import { renderPage } from "../../support/render-page";

const SS3 = [
	{
		id: "events",
		title: "Engagement events",
		asked: pence(150_000),
		lines: [65_200, 20_800, 30_000, 20_000].map((amount) => pence(amount)),
	},
];
const NO_LINES = [{ id: "cameras", title: "Cameras", asked: pence(3_500_000), lines: [] }];

describe("sums at a glance", () => {
	it("marks a difference and says it in a sentence", () => {
		const html = renderPage(<SumGlance sum={bidSums(SS3)} aboveRound={null} />);
		expect(html).toContain("tranche-stat--problem");
		expect(html).toContain("The lines come to £1,360.00; £140.00 of the £1,500.00 asked is unexplained.");
	});

	it("shows a missing breakdown in words, unmarked, and no £0.00", () => {
		const html = renderPage(<SumGlance sum={bidSums(NO_LINES)} aboveRound={null} />);
		expect(html).toContain("No breakdown given");
		expect(html).not.toContain("£0.00");
		expect(html).not.toContain("tranche-stat--problem");
	});

	it("gives the difference its sign, and says which way it goes", () => {
		const over = [{ id: "a", title: "Hub", asked: pence(10_000), lines: [pence(12_500)] }];
		const html = renderPage(<SumGlance sum={bidSums(over)} aboveRound={null} />);
		const shown = html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
		expect(shown).toContain(
			"Asked £100.00 Cost lines £125.00 Difference −£25.00 asked is short of the cost lines",
		);
		expect(shown).toContain("The lines come to £125.00, £25.00 more than the £100.00 asked.");
		const under = renderPage(<SumGlance sum={bidSums(SS3)} aboveRound={null} />);
		expect(under).toContain("+£140.00");
		expect(under).toContain("asked is over the cost lines");
	});
});

describe("the cost table", () => {
	const line = {
		interventionId: "events",
		description: "Interpreter",
		quantity: "6",
		unitCost: pence(10_400),
		amount: pence(62_400),
		financialYear: "2013-14",
		nature: "revenue",
		qualifier: "up-to",
	} as const;
	const table = (editable: boolean, figures = SS3) => {
		const [sum] = bidSums(figures).interventions;
		if (!sum) throw new Error("there is an intervention");
		const lines = sum.lines === null ? [] : [{ id: "line-1", ...costTableLine(line) }];
		return renderPage(
			<CostTable
				intervention={{ id: sum.id, title: sum.title, sum, lines }}
				path="/bids/b/costs"
				editable={editable}
				alone={false}
			/>,
		);
	};

	it("shows what makes an amount, and marks the sum that is not what is asked", () => {
		const html = table(true);
		for (const text of ["6 × £104.00", "Up to £624.00", "2013-14, Revenue", "tranche-row--marked", "£140.00"])
			expect(html).toContain(text);
		expect(html).toContain('href="/bids/b/costs/line-1/remove"');
		expect(html).toContain('href="/bids/b/costs/new?interventionId=events"');
	});

	it("offers no change where the bid cannot be changed", () => {
		expect(table(false)).not.toContain("href=");
	});

	it("says that no breakdown is given instead of an empty table", () => {
		const html = table(true, NO_LINES);
		expect(html).toContain("No breakdown given.");
		expect(html).not.toContain("<table");
	});
});

it("the Birmingham bids are shown as £195,000.00, reducible to £165,000.00; a joint bid stands apart", () => {
	const bid = (partnerships: string[], asked: Pence, reducibleTo: Pence | null) => ({
		partnerships,
		asked,
		reducibleTo,
	});
	const html = renderPage(
		<TotalsByPartnership
			bids={[
				bid(["Birmingham"], pence(10000000), pence(9000000)),
				bid(["Birmingham"], pence(9500000), pence(7500000)),
				bid(["Birmingham", "Coventry"], pence(100000), null),
			]}
		/>,
	);
	const text = html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
	expect(text).toContain("Birmingham 2 £195,000.00 £165,000.00");
	expect(text).toContain("Joint bids 1 £1,000.00 not offered");
	expect(text).toContain("All 3 £196,000.00 £166,000.00");
});

const savingRows = (values: SavingLineValues) => rowsOf(SAVING_LINE, values, { interventions: [] });
const interventionRows = (values: InterventionValues) => rowsOf(INTERVENTION, values, { interventions: [] });

describe("a record's rows", () => {
	it("say what is absent in words of their own", () => {
		const rows = savingRows({
			description: "Calls",
			kind: "recurring",
			amount: null,
			qualifier: null,
			fromYear: null,
			cashable: null,
			beneficiary: "",
		});
		expect(rows.find(({ key }) => key === "Amount")).toEqual({
			key: "Amount",
			value: null,
			absent: "Cannot be quantified yet",
		});
		expect(rows.find(({ key }) => key === "Whose money it is")?.value).toBeNull();
		expect(rows.find(({ key }) => key === "Cashable")?.value).toBe("Not known yet");
	});

	it("say that a saving recurs, and leave a smaller amount out where there is none", () => {
		const saving = {
			description: "",
			kind: "recurring",
			qualifier: null,
			fromYear: null,
			cashable: true,
			beneficiary: "x",
		} as const;
		expect(savingRows({ ...saving, amount: pence(500_000) })[1]?.value).toBe("£5,000.00 a year");
		expect(savingRows({ ...saving, amount: pence(500_000), qualifier: "from" })[1]?.value).toBe(
			"From £5,000.00 a year",
		);
		const intervention = { title: "", proposal: "", timescale: "", succession: "", asked: null };
		expect(interventionRows({ ...intervention, couldBeReducedTo: null }).map(({ key }) => key)).not.toContain(
			"Could be reduced to",
		);
	});
});
