import { describe, expect, it } from "vitest";
import { type CheckName, checked } from "~/domain/bid/checks";
import { countedInAnotherBid } from "~/domain/bid/checks/counted-in-another-bid";
import type { BidContent } from "~/domain/bid/content";
import { type Pence, pence } from "~/domain/money";

const pounds = (amount: number): Pence => pence(Math.round(amount * 100));

type Line = BidContent["interventions"][number]["costLines"][number];
const line = (description: string, amount: number, more: Partial<Line> = {}): Line => ({
	...{ description, amount: pounds(amount), quantity: null, unitCost: null },
	...{ financialYear: null, nature: null, qualifier: null, ...more },
});

type Saving = BidContent["savings"][number];
const saving = (description: string, amount: number | null, more: Partial<Saving> = {}): Saving => ({
	...{ description, kind: "recurring", amount: amount === null ? null : pounds(amount) },
	...{ fromYear: null, cashable: null, beneficiary: "", ...more },
});

type Tables = Readonly<Record<string, readonly Readonly<Record<string, string | boolean>>[]>>;
type Given = Omit<Partial<BidContent>, "tables"> & {
	readonly asked?: number;
	readonly lines?: readonly Line[];
	readonly tables?: Tables;
};

function bid({ asked = 1000, lines = [], tables = {}, ...more }: Given): BidContent {
	const intervention = {
		...{ key: "a", title: "Service", proposal: "", timescale: "", succession: "", objectives: [] },
		...{ asked: pounds(asked), couldBeReducedTo: null, costLines: lines },
	};
	return {
		...{
			format: "tranche-bid/1",
			round: "r",
			reference: "S1",
			title: "A bid",
			partnerships: [],
			answers: [],
		},
		...{
			interventions: [intervention],
			reducedVersions: [],
			funding: [],
			savings: [],
			measures: [],
			risks: [],
		},
		tables: Object.entries(tables).map(([key, rows]) => ({
			...{ key, section: key, fields: [] },
			rows: rows.map((values) => ({ title: "", values, words: {} })),
		})),
		...more,
	};
}

const found = (name: CheckName, content: BidContent) =>
	checked(content).flatMap((each) => (each.name === name ? [each.words] : []));

describe("the checks of a bid say, by name, what people missed in real bids", () => {
	it("funding-above-need: £145,000 and £100,000 for a cost of £145,000", () => {
		const content = bid({
			asked: 145_000,
			lines: [line("Team", 145_000, { need: pounds(145_000) })],
			funding: [{ source: "Council", kind: "cash", amount: pounds(100_000), confirmed: true }],
		});
		expect(found("funding-above-need", content)).toEqual([
			"£145,000.00 asked and £100,000.00 from others come to £245,000.00, £100,000.00 more than the £145,000.00 it costs in all.",
		]);
		const whole = bid({
			asked: 45_000,
			lines: [line("Team", 45_000, { need: pounds(145_000) })],
			funding: content.funding,
		});
		expect(found("funding-above-need", whole)).toEqual([]);
	});

	it("funding-above-need says nothing where a line or an intervention does not say what it costs", () => {
		const lines = [line("Service", 10_000, { need: pounds(15_000) }), line("Team", 50_000)];
		const funding = [{ source: "Council", kind: "cash" as const, amount: pounds(40_000), confirmed: true }];
		expect(found("funding-above-need", bid({ asked: 60_000, lines, funding }))).toEqual([]);
		expect(found("funding-above-need", bid({ asked: 60_000, funding }))).toEqual([]);
	});

	it("payees-differ: what payees get is £5,000 above the ask", () => {
		const partners = { partner: [{ amount: "80000.00" }, { amount: "25000.00" }] };
		expect(found("payees-differ", bid({ asked: 100_000, tables: partners }))).toEqual([
			"What partners are paid comes to £105,000.00, £5,000.00 more than the £100,000.00 asked.",
		]);
		expect(found("payees-differ", bid({ asked: 105_000, tables: partners }))).toEqual([]);
	});

	it("payees-differ leaves out who is not paid, and waits until each payee has an amount", () => {
		const partner = [
			{ amount: "100000.00", payee: true },
			{ amount: "15000.00", payee: false },
		];
		expect(found("payees-differ", bid({ asked: 100_000, tables: { partner } }))).toEqual([]);
		const waiting = [{ amount: "20000.00", payee: true }, { payee: true }];
		expect(found("payees-differ", bid({ asked: 100_000, tables: { partner: waiting } }))).toEqual([]);
	});

	const saidIn = (question: string, text: string) =>
		bid({ answers: [{ question, state: "answered", text }] });

	it("printed-calculation: 155 + 30 printed as 188, two savings of 8% as 18%, 20 to 25% of £40m as something else", () => {
		expect(found("printed-calculation", saidIn("need-problem", "155 + 30 = 188 offenders"))).toEqual([
			"“What is the problem?” says “155 + 30 = 188”, but that gives 185.",
		]);
		const savings = [saving("8% on buildings and 8% on staff", 1000, { evidence: "8% + 8% = 18%" })];
		expect(found("printed-calculation", bid({ savings }))).toHaveLength(1);
		expect(found("printed-calculation", saidIn("need-problem", "7 × £20,000 × 2 = £280,000"))).toEqual([]);
	});

	it("printed-total: £9m over lines of £10m", () => {
		const savings = [
			saving("Total savings of £9m from shared buildings", 6_000_000),
			saving("Staff", 4_000_000),
		];
		expect(found("printed-total", bid({ savings }))).toEqual([
			"“Total savings of £9m from shared buildings” says “Total savings of £9m”, but no amounts of this bid come to that. £1,000.00 is asked.",
		]);
		const right = [
			saving("Total savings of £10m from shared buildings", 6_000_000),
			saving("Staff", 4_000_000),
		];
		expect(found("printed-total", bid({ savings: right }))).toEqual([]);
		expect(found("printed-total", saidIn("need-problem", "Crime costs the city a total of £9m"))).toEqual([]);
	});

	it("total-as-line: a total that is counted with what it is the total of", () => {
		const lines = [line("Post", 700), line("Van", 300), line("Total", 1000)];
		expect(found("total-as-line", bid({ lines }))).toEqual([
			"“Total” of £1,000.00 is given as a line of its own; the others come to the same. Remove it, so that nothing is counted twice.",
		]);
		expect(
			found("total-as-line", bid({ lines: [line("Total station for surveys", 500), line("Van", 500)] })),
		).toEqual([]);
	});

	it("lines-twice: a yearly profile that repeats the cost table", () => {
		const lines = [line("Post", 700), line("Van", 300), line("2014-15", 600), line("2015-16", 400)];
		expect(found("lines-twice", bid({ lines }))).toEqual([
			"Service: the cost lines come to £2,000.00, twice the £1,000.00 asked. Check that no line repeats the others by year.",
		]);
		expect(found("lines-twice", bid({ lines: lines.slice(0, 2) }))).toEqual([]);
	});

	it("line-says-otherwise: 6 sessions of 2 hours at £52 as £652, and £25,000 to £30,000 as £25,000", () => {
		const lines = [
			line("Interpreter: 6 sessions of 2 hours at £52 an hour", 652),
			line("Interpreter in reserve: 4 sessions of 2 hours at £52 an hour", 208),
			line("Pilot, put at £25,000 to £30,000", 25_000),
		];
		expect(found("line-says-otherwise", bid({ lines }))).toEqual([
			"“Interpreter: 6 sessions of 2 hours at £52 an hour” comes to £624.00; £652.00 is asked for it.",
			"“Interpreter in reserve: 4 sessions of 2 hours at £52 an hour” comes to £416.00; £208.00 is asked for it.",
			"“Pilot, put at £25,000 to £30,000” may come to £30,000.00; £25,000.00 is asked for it.",
		]);
		const right = [
			line("6 sessions of 2 hours at £52 an hour", 624),
			line("Pilot, £25,000 to £30,000", 30_000),
		];
		expect(found("line-says-otherwise", bid({ lines: right }))).toEqual([]);
	});

	const ownTable = (label: string, value: string, what: string) => ({
		...{ key: "running-costs", section: "running-costs" },
		fields: [
			{ key: "what", label: "What" },
			{ key: "amount", label },
		],
		rows: [
			{
				title: what,
				values: { what, amount: value },
				words: value.includes(".") ? { amount: `£${value}` } : {},
			},
		],
	});

	it("amounts-differ: one thing at £10,000 among the costs and at £17,000 in another table", () => {
		const lines = [line("Legal advice", 10_000)];
		const beside = (value: string) => ({
			...bid({ lines }),
			tables: [ownTable("Amount", value, "legal advice")],
		});
		expect(found("amounts-differ", beside("17000.00"))).toEqual([
			"“Legal advice” is £17,000.00 here and £10,000.00 among the cost lines.",
		]);
		expect(found("amounts-differ", beside("10000.00"))).toEqual([]);
		expect(found("amounts-differ", beside("3"))).toEqual([]);
	});

	it("thousands-doubtful: a table headed £k over pounds", () => {
		const headed = (label: string, value: string) => ({
			...bid({}),
			tables: [ownTable(label, value, "Rent")],
		});
		expect(found("thousands-doubtful", headed("Amount (£k)", "45000"))).toEqual([
			"“Amount (£k)” holds 45000. Check whether that is thousands or pounds.",
		]);
		expect(found("thousands-doubtful", headed("Amount (£k)", "45"))).toEqual([]);
		expect(found("thousands-doubtful", headed("Amount", "45000"))).toEqual([]);
	});

	it("counted-in-another-bid: the same match funding and the same cost in two bids of a partnership", () => {
		const funding = [
			{ source: "The Council", kind: "cash" as const, amount: pounds(25_000), confirmed: true },
		];
		const content = bid({ lines: [line("Analyst", 30_000, { financialYear: "2014-15" })], funding });
		const others = [{ name: "WV2", content: bid({ lines: [line("analyst", 30_000)], funding }) }];
		expect(countedInAnotherBid(content, others).map(({ section, words }) => [section, words])).toEqual([
			["costs", "“Analyst” of £30,000.00 is also in WV2. Check that the same cost is not asked for twice."],
			[
				"funding",
				"“The Council” of £25,000.00 is also in WV2. Check that the same money is not counted twice.",
			],
		]);
		const later = bid({ lines: [line("Analyst", 30_000, { financialYear: "2015-16" })] });
		expect(countedInAnotherBid(content, [{ name: "WV2", content: later }])).toEqual([]);
		expect(countedInAnotherBid(content, [])).toEqual([]);
	});

	it("unit-doubtful: a stray k after a whole amount", () => {
		const answers = [
			{ question: "need-problem", state: "answered" as const, text: "It costs £366,932k a year." },
		];
		expect(found("unit-doubtful", bid({ answers }))).toEqual([
			"“What is the problem?” says “£366,932k”. Check whether that is thousands, millions or pounds.",
		]);
		const plain = [
			{ question: "need-problem", state: "answered" as const, text: "It costs £367k or £366,932 a year." },
		];
		expect(found("unit-doubtful", bid({ answers: plain }))).toEqual([]);
	});

	it("cost-twice: one thing at £10,000 in one line and £17,000 in another, or the same line twice", () => {
		expect(
			found("cost-twice", bid({ lines: [line("Legal advice", 10_000), line("legal advice", 17_000)] })),
		).toEqual(["“legal advice” is £10,000.00 in one line and £17,000.00 in another."]);
		expect(found("cost-twice", bid({ lines: [line("Van", 10_000), line("Van", 10_000)] }))).toEqual([
			"“Van” is there twice at £10,000.00.",
		]);
		const years = [
			line("Post", 10_000, { financialYear: "2014-15" }),
			line("Post", 11_000, { financialYear: "2015-16" }),
		];
		expect(found("cost-twice", bid({ lines: years }))).toEqual([]);
	});

	it("unit-doubtful says where the words stand, so that they can be put right", () => {
		const said = (question: string) =>
			checked(bid({ answers: [{ question, state: "answered", text: "About £366,932k." }] })).map(
				({ section }) => section,
			);
		expect(["aims", "succession", "equality", "need-problem"].map(said)).toEqual([
			["about"],
			["delivery"],
			["people"],
			["need"],
		]);
	});

	it("cost-twice sees a third line, and lets one thing stand in two interventions and in years of its own", () => {
		const post = (amount: number, financialYear: string) => line("Post", amount, { financialYear });
		const lines = [post(10_000, "2014-15"), post(11_000, "2015-16"), post(11_000, "2015-16")];
		expect(found("cost-twice", bid({ lines }))).toEqual(["“Post” is there twice at £11,000.00."]);
		const [one] = bid({ lines: [line("Training", 500)] }).interventions;
		if (!one) throw new Error("the bid has an intervention");
		expect(found("cost-twice", bid({ interventions: [one, { ...one, key: "b" }] }))).toEqual([]);
	});

	it("spend-profile-differs: in all, and in each year that the lines say", () => {
		const profile = (amount: string, year = "2014-15") => ({ "spend-line": [{ year, amount }] });
		const lines = [line("Post", 1000, { financialYear: "2014-15" })];
		expect(found("spend-profile-differs", bid({ lines, tables: profile("900.00") }))).toEqual([
			"The spend profile has £900.00 in all; £1,000.00 is asked.",
		]);
		expect(found("spend-profile-differs", bid({ lines, tables: profile("1000.00", "2015-16") }))).toEqual([
			"The spend profile has £0.00 in 2014-15; £1,000.00 is asked.",
			"The spend profile has £1,000.00 in 2015-16; £0.00 is asked.",
		]);
		expect(found("spend-profile-differs", bid({ lines, tables: profile("1000.00") }))).toEqual([]);
	});

	it("saving-already-budgeted", () => {
		expect(
			found("saving-already-budgeted", bid({ savings: [saving("Two posts", 60_000, { budgeted: true })] })),
		).toEqual(["“Two posts” is in somebody’s budget already, so it brings nothing more."]);
		expect(found("saving-already-budgeted", bid({ savings: [saving("Two posts", 60_000)] }))).toEqual([]);
	});

	it("saving-twice: £100,000 that is also an income, and one saving as three of one year each", () => {
		const both = [
			saving("Fees from partners", 100_000, { kind: "income" }),
			saving("Shared service", 100_000),
		];
		expect(found("saving-twice", bid({ savings: both }))).toEqual([
			"“Shared service” and the income “Fees from partners” are both £100,000.00. Check that it is not the same money.",
		]);
		const year = saving("Merger of services", 2_000_000, { kind: "one-off" });
		expect(found("saving-twice", bid({ savings: [year, year, year] }))).toHaveLength(2);
		expect(found("saving-twice", bid({ savings: [year] }))).toEqual([]);
	});

	it("total-given-as-yearly: £20m over 10 years as £20m a year", () => {
		const savings = [saving("£20m over 10 years from shared buildings", 20_000_000)];
		expect(found("total-given-as-yearly", bid({ savings }))).toEqual([
			"“£20m over 10 years from shared buildings” says “£20m over 10 years”, but £20,000,000.00 is given as a saving every year.",
		]);
		expect(
			found("total-given-as-yearly", bid({ savings: [saving("From shared buildings", 2_000_000)] })),
		).toEqual([]);
	});

	it("total-given-as-yearly lets a yearly amount say for how long it comes", () => {
		const savings = [
			saving("Saves £20,000 a year over 5 years", 20_000),
			saving("Fewer offences", 20_000, { evidence: "Reoffending fell over two years" }),
		];
		expect(found("total-given-as-yearly", bid({ savings }))).toEqual([]);
	});

	it("approval-pending", () => {
		const approval = [
			{ body: "Cabinet", act: "match funding", state: "pending" },
			{ body: "Board", act: "", state: "done" },
		];
		expect(found("approval-pending", bid({ tables: { approval } }))).toEqual([
			"The approval of “match funding” by Cabinet is pending.",
		]);
	});
});
