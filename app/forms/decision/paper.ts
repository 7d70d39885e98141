import * as z from "zod/mini";
import { optionalText } from "../fields";

const part = (label: string) =>
	optionalText(10_000, { tooLong: `${label} must be 10,000 characters or less` });

/** What the board's paper says beside the figures. Every part may stay blank. */
export const paperForm = z.object({
	purpose: part("Purpose"),
	background: part("Background"),
	alternatives: part("Options considered"),
	safeguarding: part("Safeguarding implications"),
	publicHealth: part("Public health implications"),
	environment: part("Environmental implications"),
	riskIfTaken: part("Risks if the decision is taken"),
	riskIfNotTaken: part("Risks if it is not taken"),
	recommendation: part("Recommendation"),
});
