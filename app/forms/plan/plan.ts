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
