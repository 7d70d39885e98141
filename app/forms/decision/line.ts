import * as z from "zod/mini";
import type { Pence } from "~/domain/money";
import { money, optionalMoney, optionalText } from "../fields";

/** One line of a draft: what is decided, why where it is not the rule's, and on what conditions. */
export const decisionLineForm = z.object({
	decided: money({ what: "Amount", missing: "Enter an amount, or 0 for none" }),
	/** What each payee of a joint award gets, by organisation; blank where the rule divides. */
	share: z.record(z.string(), optionalMoney({ what: "Share" })),
	reason: optionalText(2000, { tooLong: "Reason must be 2,000 characters or less" }),
	conditions: optionalText(4000, { tooLong: "Conditions must be 4,000 characters or less" }),
});

/** The name of a payee's field. */
export const shareField = (organisationId: string): string => `share.${organisationId}`;

/** The shares that were typed, by organisation. */
export function sharesTyped({ share }: z.output<typeof decisionLineForm>): Readonly<Record<string, Pence>> {
	return Object.fromEntries(
		Object.entries(share).flatMap(([id, amount]) => (amount === null ? [] : [[id, amount]])),
	);
}
