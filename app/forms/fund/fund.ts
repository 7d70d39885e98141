import * as z from "zod/mini";
import { isFinancialYear } from "~/domain/fund/financial-year";
import { anyChoice, money, requiredText } from "../fields";

const text = {
	name: requiredText(120, {
		missing: "Enter the fund's name",
		tooLong: "Name must be 120 characters or less",
	}),
	financialYear: z
		.string()
		.check(
			z.trim(),
			z.refine(isFinancialYear, { error: "Enter a financial year as two years in a row, like 2026-27" }),
		),
	funderId: anyChoice({ missing: "Select the funder" }),
	decidingOfficeId: anyChoice({ missing: "Select the deciding office" }),
	legalPower: requiredText(500, {
		missing: "Enter the legal power the money is given under",
		tooLong: "Legal power must be 500 characters or less",
	}),
	purpose: requiredText(2000, {
		missing: "Enter what the fund is for",
		tooLong: "Purpose must be 2,000 characters or less",
	}),
};

/** Makes a fund with its pot. */
export const newFundForm = z.object({ ...text, pot: money({ what: "Pot", aboveZero: true }) });

/** Changes a fund's own text and offices. */
export const fundForm = z.object(text);

export const FUND_FIELDS = [
	{ name: "name", label: "Name" },
	{ name: "financialYear", label: "Financial year" },
	{ name: "legalPower", label: "Legal power" },
	{ name: "purpose", label: "Purpose" },
] as const;
