import { describe, expect, it } from "vitest";
import { bidOptions } from "~/domain/bid/options";
import { bidContent, interventionContent } from "../../support/bid-content";
import { pounds } from "../../support/written";

const interventions = [
	interventionContent({ key: "cameras", asked: pounds("35000.00") }),
	interventionContent({ key: "strategy", asked: pounds("10000.00") }),
];
const reduced = (amount: string, parts: readonly (readonly [string, string])[] | null = null) => ({
	amount: pounds(amount),
	dropped: "Some cameras",
	interventions: parts?.map(([key, part]) => ({ key, amount: pounds(part) })) ?? null,
});

describe("the options of a bid", () => {
	it("are what was asked, with each intervention's part, then each reduced version", () => {
		const outcome = bidOptions(
			bidContent({
				interventions,
				reducedVersions: [
					reduced("35000.00", [
						["cameras", "25000.00"],
						["strategy", "10000.00"],
					]),
					reduced("10000.00"),
				],
			}),
		);
		expect(outcome).toEqual({
			ok: true,
			value: [
				{
					position: 0,
					amount: 4_500_000n,
					dropped: "",
					interventions: [
						{ key: "cameras", amount: 3_500_000n },
						{ key: "strategy", amount: 1_000_000n },
					],
				},
				{
					position: 1,
					amount: 3_500_000n,
					dropped: "Some cameras",
					interventions: [
						{ key: "cameras", amount: 2_500_000n },
						{ key: "strategy", amount: 1_000_000n },
					],
				},
				{ position: 2, amount: 1_000_000n, dropped: "Some cameras", interventions: null },
			],
		});
	});

	it("must fall: neither the amount asked nor the same amount twice is a reduced version", () => {
		for (const amounts of [["45000.00"], ["30000.00", "30000.00"], ["20000.00", "30000.00"]])
			expect(
				bidOptions(bidContent({ interventions, reducedVersions: amounts.map((amount) => reduced(amount)) })),
			).toMatchObject({ ok: false, code: "reduced-not-below" });
	});

	it("keep only the total of a reduced version whose parts do not sum to it", () => {
		const outcome = bidOptions(
			bidContent({ interventions, reducedVersions: [reduced("35000.00", [["cameras", "25000.00"]])] }),
		);
		expect(outcome.ok && outcome.value[1]).toMatchObject({ amount: 3_500_000n, interventions: null });
	});

	it("are none while nothing is asked", () => {
		expect(bidOptions(bidContent({ interventions: [] }))).toMatchObject({ ok: false, code: "nothing-asked" });
	});
});
