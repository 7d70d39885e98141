import { describe, expect, test } from "vitest";
import { typedPounds } from "~/domain/money";
import { submittedBids } from "~db/bid/bid";
import { contentOf } from "~db/bid/content";
import { fundById } from "~db/fund/fund";
import { roundById } from "~db/round/round";
import { demonstration, SECOND_TRANCHE } from "../../support/demonstration";

const CODES_OF_B2 = ["1.3", "2.1", "2.2", "2.3", "3.1", "4.1", "4.3", "6.3"];

/** Line by line: description's first word, amount, and how firm the papers say it is. */
const LINES = {
	S1: ["10000.00", "40000.00"],
	D1: ["50000.00"],
	C1: ["20000.00", "up-to 10000.00", "5000.00"],
	C2: ["20 × 1098.00 = 21960.00", "20 × 800.00 = 16000.00"],
	W1: ["from 25000.00"],
	W2: ["15000.00"],
	B1: [],
	B2: [],
	SS1: ["8 × 3500.00 = 28000.00", "8 × 720.00 = 5760.00"],
	SS2: ["50 × 400.00 = 20000.00"],
	SS3: ["652.00", "208.00", "300.00", "200.00"],
	SS4: ["about 20000.00", "4000.00", "1500.00", "5 × 2500.00 = 12500.00"],
	SS5: ["8000.00"],
};

const OBJECTIVES = {
	S1: [["1.3"], ["2.1", "4.2"]],
	D1: [["4.1", "5.1", "6.2"]],
	C1: [["1.3", "6.1"]],
	C2: [["3.2", "4.1", "5.1"]],
	W1: [["3.1", "4.1"]],
	W2: [["2.1", "4.1", "5.1"]],
	B1: [
		["1.1", "1.2", "1.3", "2.1", "3.1", "4.3"],
		["1.1", "2.1", "3.1", "3.2", "4.2", "5.1", "6.1", "6.2"],
		["3.1", "5.1"],
		["1.1", "3.1", "3.2", "4.2", "4.3", "5.1", "6.1", "6.2", "6.3"],
		["2.1", "3.1"],
	],
	B2: [CODES_OF_B2, CODES_OF_B2, CODES_OF_B2],
	SS1: [["4.1", "5.1"]],
	SS2: [["1.1", "4.1", "6.2"]],
	SS3: [["5.1", "6.1"]],
	SS4: [["1.2", "1.3", "2.1", "3.1"]],
	SS5: [["5.1", "6.1"]],
};

const ASKED = {
	S1: ["10000.00", "40000.00"],
	D1: ["50000.00"],
	C1: ["35000.00"],
	C2: ["38000.00"],
	W1: ["25000.00"],
	W2: ["15000.00"],
	B1: ["30000.00", "10000.00", "35000.00, could be 25000.00", "10000.00", "15000.00"],
	B2: ["30000.00", "15000.00", "50000.00, could be 30000.00"],
	SS1: ["33760.00"],
	SS2: ["20000.00"],
	SS3: ["1500.00"],
	SS4: ["38000.00"],
	SS5: ["8000.00"],
};

async function bidsOf() {
	const world = await demonstration();
	const rows = submittedBids(world.db, SECOND_TRANCHE);
	const contentFor = (reference: string) => {
		const row = rows.find((each) => each.reference === reference);
		const content = row && contentOf(world.db, row.bidId);
		if (!content) throw new Error(`no bid ${reference}`);
		return content;
	};
	return { ...world, contentFor, references: rows.map(({ reference }) => reference ?? "").sort() };
}

describe("the bids of the second tranche hold what the papers print", () => {
	test("the objectives of each intervention, the amounts asked and those it could be reduced to", async () => {
		const { contentFor, references } = await bidsOf();
		expect(references).toEqual(Object.keys(ASKED).sort());
		for (const [reference, asked] of Object.entries(ASKED)) {
			const { interventions } = contentFor(reference);
			const amounts = interventions.map((each) =>
				each.couldBeReducedTo === null
					? typedPounds(each.asked)
					: `${typedPounds(each.asked)}, could be ${typedPounds(each.couldBeReducedTo)}`,
			);
			expect({ [reference]: amounts }).toEqual({ [reference]: asked });
			const objectives = interventions.map((each) => each.objectives.map(({ code }) => code));
			expect({ [reference]: objectives }).toEqual({
				[reference]: OBJECTIVES[reference as keyof typeof ASKED],
			});
		}
	});

	test("each cost line with about, up to and from as printed", async () => {
		const { contentFor } = await bidsOf();
		for (const [reference, lines] of Object.entries(LINES)) {
			const shown = contentFor(reference).interventions.flatMap(({ costLines }) =>
				costLines.map(({ quantity, unitCost, amount, qualifier }) => {
					const product = quantity === null ? "" : `${quantity} × ${typedPounds(unitCost)} = `;
					return `${qualifier === null ? "" : `${qualifier} `}${product}${typedPounds(amount)}`;
				}),
			);
			expect({ [reference]: shown }).toEqual({ [reference]: lines });
		}
		const [pilot] = contentFor("W1").interventions.flatMap(({ costLines }) => costLines);
		expect(pilot?.description).toContain("£25,000 to £30,000");
	});

	test("income, avoided costs and match funding as far as the papers put them, and no further", async () => {
		const { contentFor } = await bidsOf();
		expect(contentFor("W1").savings).toMatchObject([
			{ kind: "income", amount: 1_570_000n, qualifier: "about", cashable: null },
		]);
		expect(contentFor("SS2").savings).toMatchObject([
			{ kind: "avoided-cost", amount: 25_000_000n, qualifier: "from", cashable: null },
		]);
		expect(contentFor("C2").funding).toMatchObject([{ amount: 4_000_000n, qualifier: "up-to" }]);
		expect(contentFor("S1").funding).toMatchObject([{ amount: 4_000_000n }]);
		expect(contentFor("S1").funding[0]).not.toHaveProperty("qualifier");
	});

	test("12 months of technical support for the cameras, and 12 months beside the five of the advocate", async () => {
		const { contentFor } = await bidsOf();
		const cameras = contentFor("SS1");
		expect(cameras.interventions[0]?.proposal).toContain(
			"12 months of technical support and two years of airtime",
		);
		expect(cameras.risks[0]?.description).toMatch(/support ends after 12 months and airtime after two years/);
		const hub = contentFor("SS4").interventions[0];
		expect(hub?.proposal).toContain("12 months of an independent domestic violence advocate, and cost five");
		expect(hub?.costLines.at(-1)).toMatchObject({
			quantity: "5",
			unitCost: 250_000n,
			description: expect.stringContaining("12 months in the text"),
		});
	});

	test("the £6,969,000 that goes to the partnerships by formula is named on the fund", async () => {
		const { db } = await bidsOf();
		const fund = fundById(db, roundById(db, SECOND_TRANCHE)?.fundId ?? "");
		expect(fund?.purpose).toContain(
			"£6,969,000 of the Community Safety Fund 2013-14 goes to the seven partnerships by formula",
		);
	});
});
