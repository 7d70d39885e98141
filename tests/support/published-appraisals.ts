const REDIRECTED = "Existing staff are redirected";

/** Figures of a published bid of January 2014, whole pounds; by year from year 0 they are local partners' own. */
export const CHESHIRE = {
	costLines: [
		{ description: "Project implementation", need: 225_000, asked: 225_000, payer: "" },
		{ description: "Mobilisation of commissioning", need: 52_500, asked: 52_500, payer: "" },
		{ description: "Additional early intervention", need: 704_600, asked: 140_920, payer: "Local partners" },
		{ description: "Strategic planning", need: 10_000, asked: 0, payer: REDIRECTED },
		{ description: "Performance management", need: 35_000, asked: 0, payer: REDIRECTED },
	],
	costByYear: [1_027_100, 1_916_700, 1_693_400, 1_018_400, 1_018_400, 1_018_400, 1_018_400],
	benefitByYear: [0, 453_050, 1_624_020, 2_545_060, 3_130_730, 3_593_060, 3_922_620],
} as const;
