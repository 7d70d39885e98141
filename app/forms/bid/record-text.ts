import { type Pence, toDecimalPounds } from "~/domain/money";
import { optionalText, requiredText } from "../fields";

/** A text of a record that must be there; `what` as in "Enter a description". */
export function neededText(what: string, max: number) {
	const name = what.replace(/^(an?|the) /, "");
	return requiredText(max, {
		missing: `Enter ${what}`,
		tooLong: `${name.charAt(0).toUpperCase()}${name.slice(1)} must be ${max} characters or fewer`,
	});
}

/** A text of a record that may be left for later. */
export function laterText(name: string, max: number) {
	return optionalText(max, { tooLong: `${name} must be ${max} characters or fewer` });
}

/** An amount as a form field holds it: `1098.50`, nothing where there is none. */
export function amountText(amount: Pence | null): string {
	return amount === null ? "" : toDecimalPounds(amount);
}

/** The words of the two radios of a yes-or-no question. */
export const YES_OR_NO = ["yes", "no"] as const;

/** A yes-or-no answer as a form field holds it; nothing chosen where there is none. */
export function yesOrNoText(answer: boolean | null): string {
	return answer === null ? "" : answer ? "yes" : "no";
}
