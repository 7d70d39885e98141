import * as z from "zod/mini";
import { choice, optionalChoice, optionalText, requiredText } from "../fields";

const YES_NO = ["yes", "no"] as const;
const limb = (missing: string) => choice(YES_NO, { missing });

const limbs = {
	publicResources: limb("Select whether it comes from public resources"),
	advantage: limb("Select whether it gives an economic advantage"),
	selective: limb("Select whether it benefits some over others"),
	effect: limb("Select whether it can affect competition, investment or trade"),
	reason: requiredText(4000, {
		missing: "Enter why it is or is not a subsidy",
		tooLong: "Reason must be 4,000 characters or less",
	}),
	basis: optionalChoice(["minimal", "principles"], { unknown: "Select how the subsidy is given" }),
};

/** Whether the grants of several lines are subsidies. */
export const subsidyForm = z.object(limbs);

/** What the law asks of one grant. */
export const grantForm = z.object({
	crimeReduction: optionalText(4000, { tooLong: "Reason must be 4,000 characters or less" }),
	...limbs,
});

/** The answers of the form as the law's four limbs. */
export function limbsOf(value: z.output<typeof subsidyForm>) {
	return {
		publicResources: value.publicResources === "yes",
		advantage: value.advantage === "yes",
		selective: value.selective === "yes",
		effect: value.effect === "yes",
		reason: value.reason,
		basis: value.basis,
	};
}
