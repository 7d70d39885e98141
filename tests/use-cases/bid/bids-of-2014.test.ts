import { describe, expect, it } from "vitest";
import { checked } from "~/domain/bid/checks";
import type { BidContent } from "~/domain/bid/content";
import { figuresOfContent, findDiscrepancies } from "~/domain/bid/discrepancies";
import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { PARTNER } from "~/domain/form/kinds/partner";
import { REDUCED_VERSION } from "~/domain/form/kinds/reduced-version";
import { SAVING_LINE } from "~/domain/form/kinds/saving-line";
import { type Pence, sumPence } from "~/domain/money";
import { addRecord } from "~/use-cases/form/add-record";
import { contentOf } from "~db/bid/content";
import { done } from "../../support/bid-builders";
import { begunBid, intervention, pounds, reducedVersion, saving } from "../../support/bid-record-builders";

type Line = {
	readonly what: string;
	readonly need: number;
	readonly asked: number;
	readonly match?: number;
	readonly why?: string;
};
type Told = {
	readonly asked: number;
	readonly partners: readonly string[];
	readonly lines: readonly Line[];
	readonly reducedTo?: number;
	readonly savings?: readonly Parameters<typeof saving>[0][];
};

/** A bid as its people type it: its partners, its costs with what is asked of each, and its savings. */
function entered({ asked, partners, lines, reducedTo, savings = [] }: Told): BidContent {
	const { world, bidder, bidId } = begunBid();
	for (const name of partners)
		done(
			addRecord(bidder, PARTNER, {
				bidId,
				values: {
					...{ name, type: "unitary", role: "", leads: false, payee: null, amount: null, accountable: null },
				},
			}),
		);
	const values = intervention({ title: "The whole programme", asked: pounds(asked) });
	const interventionId = done(addRecord(bidder, INTERVENTION, { bidId, values })).id;
	for (const { what, need, asked: part, match, why = "" } of lines)
		done(
			addRecord(bidder, COST_LINE, {
				bidId,
				values: {
					...{ interventionId, description: what, quantity: null, unitCost: null, amount: pounds(part) },
					...{ financialYear: "2014-15", nature: null, qualifier: null, need: pounds(need), payer: why },
					...(match === undefined ? {} : { match: pounds(match) }),
				},
			}),
		);
	for (const each of savings) done(addRecord(bidder, SAVING_LINE, { bidId, values: saving(each) }));
	if (reducedTo !== undefined)
		done(
			addRecord(bidder, REDUCED_VERSION, { bidId, values: reducedVersion({ amount: pounds(reducedTo) }) }),
		);
	const content = contentOf(world.db, bidId);
	if (!content) throw new Error("the bid is there");
	return content;
}

const linesOf = ({ interventions }: BidContent) => interventions.flatMap(({ costLines }) => costLines);
const total = (amounts: readonly (Pence | undefined)[]) =>
	sumPence(amounts.map((each) => each ?? (0n as Pence)));
const differences = (content: BidContent) =>
	findDiscrepancies(figuresOfContent(content)).map(({ code, difference }) => [code, difference]);

describe("a winning bid of 2014 is held without loss, and what nobody noticed is found by name", () => {
	it("Cheshire: eight partners and no lead; the lines come to £418,420, £1,580 below the ask", () => {
		const content = entered({
			asked: 420_000,
			partners: [
				...["Cheshire West and Chester", "Cheshire East", "Warrington", "Halton"],
				...["Cheshire Constabulary", "Police and Crime Commissioner", "Cheshire Probation", "Cheshire Fire"],
			],
			lines: [
				{ what: "Project implementation", need: 225_000, asked: 225_000 },
				{ what: "Mobilisation of commissioning", need: 52_500, asked: 52_500 },
				{
					what: "Additional early intervention",
					need: 704_600,
					asked: 140_920,
					why: "20% pump priming, partners release the rest",
				},
				{ what: "Strategic planning", need: 10_000, asked: 0, why: "Existing staff redirected" },
				{ what: "Performance management", need: 35_000, asked: 0, why: "Existing staff redirected" },
			],
		});
		const partners = content.tables?.find(({ key }) => key === "partner")?.rows ?? [];
		expect(partners.map(({ values }) => values.leads)).toEqual(Array(8).fill(false));
		expect(total(linesOf(content).map(({ need }) => need))).toBe(pounds(1_027_100));
		expect(total(linesOf(content).map(({ amount }) => amount))).toBe(pounds(418_420));
		expect(linesOf(content).map(({ payer }) => payer)).toEqual([
			...[undefined, undefined, "20% pump priming, partners release the rest"],
			...["Existing staff redirected", "Existing staff redirected"],
		]);
		expect(differences(content)).toEqual([["intervention-lines-differ", pounds(1580)]]);
	});

	it("Kingston: £800,000 asked over lines of £801,500, with match, a smaller version and a saving nobody can count", () => {
		const content = entered({
			asked: 800_000,
			partners: ["Kingston upon Thames", "Richmond upon Thames"],
			reducedTo: 500_000,
			lines: [
				{ what: "Service integration", need: 220_000, asked: 110_000, match: 110_000 },
				{ what: "Information assets", need: 486_000, asked: 300_000, match: 186_000 },
				{ what: "Mobile tools", need: 183_000, asked: 91_500, match: 91_500 },
				{ what: "Organisational development", need: 250_000, asked: 200_000, match: 50_000 },
				{ what: "National services", need: 150_000, asked: 100_000, match: 50_000 },
				{ what: "Programme management", need: 200_000, asked: 0, match: 200_000 },
			],
			savings: [
				{
					...{ description: "Merger of services", kind: "one-off", amount: pounds(6_000_000) },
					...{ fromYear: "2014-15", lastYear: "2016-17" },
				},
				{
					...{ description: "Cost avoidance elsewhere", kind: "avoided-cost", amount: null, fromYear: null },
					notQuantifiedWhy: "Not yet quantifiable",
				},
			],
		});
		expect(total(linesOf(content).map(({ need }) => need))).toBe(pounds(1_489_000));
		expect(total(linesOf(content).map(({ match }) => match))).toBe(pounds(687_500));
		expect(content.reducedVersions.map(({ amount }) => amount)).toEqual([pounds(500_000)]);
		expect(content.savings).toMatchObject([
			{ amount: pounds(6_000_000), fromYear: "2014-15", lastYear: "2016-17" },
			{ amount: null, notQuantifiedWhy: "Not yet quantifiable" },
		]);
		expect(differences(content)).toEqual([["intervention-lines-differ", pounds(-1500)]]);
		expect(checked(content)).toEqual([]);
	});

	it("High Peak: a quarter of £800,000 is asked, against £2,440,000 saved each year", () => {
		const yearly = [150_000, 300_000, 400_000, 515_000, 775_000, 300_000];
		const needs = [125_000, 75_000, 175_000, 150_000, 150_000, 125_000];
		const content = entered({
			asked: 200_000,
			partners: ["High Peak", "Staffordshire Moorlands"],
			lines: needs.map((need, place) => ({ what: `Workstream ${place + 1}`, need, asked: need / 4 })),
			savings: yearly.map((amount, place) => ({
				...{ description: `Saved by workstream ${place + 1}`, kind: "recurring", amount: pounds(amount) },
			})),
		});
		expect(total(linesOf(content).map(({ need }) => need))).toBe(pounds(800_000));
		expect(total(content.savings.map(({ amount }) => amount ?? undefined))).toBe(pounds(2_440_000));
		expect(differences(content)).toEqual([]);
		expect(checked(content)).toEqual([]);
	});
});
