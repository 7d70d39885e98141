import type { Pence } from "../money";

export type LineToSign = {
	readonly reference: string;
	readonly proposed: Pence;
	readonly decided: Pence;
	/** What the published rule gives. */
	readonly published: Pence;
	/** The amounts at which the bid can be funded; none for a line without a bid. */
	readonly options: readonly Pence[];
	readonly reason: string;
};

export type LineProblem = {
	readonly code: "reason-missing-for-departure" | "reason-missing-for-amount" | "line-negative";
	readonly reference: string;
};

/** How a line's reason begins when it was written by the program and not by a person. */
export const REASON_BY_RULE = "By the rule: ";

/** Whether a person gave the reason: it is neither blank nor the program's own words. */
export const writtenByPerson = (reason: string): boolean =>
	reason.trim() !== "" && !reason.startsWith(REASON_BY_RULE);

/**
 * What keeps lines from being signed: an amount below zero; an amount that differs from what the published rule gives,
 * or is none of the bid's options, without a reason that a person wrote.
 */
export function problemsOfLines(lines: readonly LineToSign[]): readonly LineProblem[] {
	return lines.flatMap((line): LineProblem[] => {
		const { reference, decided, published, options, reason } = line;
		if (decided < 0n) return [{ code: "line-negative", reference }];
		if (writtenByPerson(reason)) return [];
		if (decided !== published) return [{ code: "reason-missing-for-departure", reference }];
		if (options.length > 0 && decided > 0n && !options.includes(decided))
			return [{ code: "reason-missing-for-amount", reference }];
		return [];
	});
}
