import { detailsOf, type Reason } from "~/domain/outcome";

/** What a fund's form says for each refusal. */
export const FUND_REFUSALS = {
	"financial-year-invalid": "Enter a financial year as two years in a row, like 2026-27",
	"financial-year-fixed": (refusal: Reason) => {
		const { financialYear = "as it is" } = detailsOf(refusal, "financial-year-fixed") ?? {};
		return `Financial year must stay ${financialYear}. The fund has a round, or entries other than that year's pot`;
	},
	"funder-unknown": "Select the funder",
	"deciding-office-unknown": "Select the deciding office",
	"name-taken": "There is already a fund with this name in this financial year",
	"pot-not-above-zero": "Pot must be more than £0",
} as const;
