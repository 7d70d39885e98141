import * as z from "zod/mini";
import { anyChoice, requiredText } from "../fields";

const title = requiredText(200, {
	missing: "Enter the plan's title",
	tooLong: "Title must be 200 characters or less",
});

/** Makes a plan. */
export const newPlanForm = z.object({ title, funderId: anyChoice({ missing: "Select the funder" }) });

/** Changes a plan version's title. */
export const planForm = z.object({ title });

const code = (what: string) =>
	requiredText(12, { missing: `Enter the ${what}'s code`, tooLong: "Code must be 12 characters or less" });

/** Adds or changes a theme. */
export const themeForm = z.object({
	code: code("theme"),
	title: requiredText(200, {
		missing: "Enter the theme",
		tooLong: "Theme must be 200 characters or less",
	}),
});

/** Adds or changes an objective. */
export const objectiveForm = z.object({
	code: code("objective"),
	title: requiredText(300, {
		missing: "Enter the objective",
		tooLong: "Objective must be 300 characters or less",
	}),
});
