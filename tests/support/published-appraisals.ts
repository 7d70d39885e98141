/** Local partners' costs and benefits of a published bid of January 2014, whole pounds by year from year 0. */
export const CHESHIRE = {
	costByYear: [1_027_100, 1_916_700, 1_693_400, 1_018_400, 1_018_400, 1_018_400, 1_018_400],
	benefitByYear: [0, 453_050, 1_624_020, 2_545_060, 3_130_730, 3_593_060, 3_922_620],
} as const;
