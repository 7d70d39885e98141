import type { Method } from "../allocation/case/case-file";
import type { Pence } from "../money";
import { detailsOf, type Reason } from "../outcome";
import type { SharesProblem } from "./shares";
import { weakReason } from "./weak-words";

/** The references of bids whose lines have a problem. */
type Lines = { readonly lines?: readonly string[] };

declare module "../outcome" {
	interface DetailsOf {
		/** The lines that it is wrong with; nothing where that is the line on the page, or something other than a line. */
		"reason-missing"?: Lines;
		"reason-weak"?: Lines;
		"line-negative"?: Lines;
		"shares-missing"?: Lines;
		"shares-do-not-add-up"?: Lines & { readonly sum?: Pence; readonly decided?: Pence };
		"exceeds-available": { readonly total: Pence; readonly available: Pence };
	}
}

export type LineToSign = {
	readonly reference: string;
	readonly proposed: Pence;
	readonly decided: Pence;
	/** What the published rule gives. */
	readonly published: Pence;
	/** The amounts at which the bid can be funded; none for a line without a bid. */
	readonly options: readonly Pence[];
	readonly reason: string;
	/** What is wrong with how it is divided among its payees. */
	readonly sharesProblem?: SharesProblem | null;
};

export type LineProblem = {
	readonly code:
		| SharesProblem
		| "reason-missing-for-departure"
		| "reason-missing-for-amount"
		| "reason-weak"
		| "line-negative";
	readonly reference: string;
};

/** What a line's problem is called where it is a refusal: what the reason is missing for is said in its details. */
export function refusalOf({
	code,
}: LineProblem): "reason-missing" | Exclude<LineProblem["code"], `reason-missing${string}`> {
	return code === "reason-missing-for-amount" || code === "reason-missing-for-departure"
		? "reason-missing"
		: code;
}

/** The references of the lines that a refusal is about, where it is about lines. */
export function linesOf(refusal: Reason): readonly string[] | undefined {
	return detailsOf(
		refusal,
		"reason-missing",
		"reason-weak",
		"line-negative",
		"shares-missing",
		"shares-do-not-add-up",
	)?.lines;
}

/** How a line's reason begins when it was written by the program, after the published rule or the needs formula. */
export const REASON_BY_RULE = "By the rule: ";

const REASON_BY_METHOD: Readonly<Record<Method, string>> = {
	"rank-and-stop": "By rank and stop: ",
	"rank-and-skip": "By rank and skip: ",
	"score-per-pound": "By score per pound: ",
	"needs-envelopes": "By needs envelopes: ",
	optimum: "By the exact optimum: ",
};

const PROGRAM_BEGINNINGS: readonly string[] = [REASON_BY_RULE, ...Object.values(REASON_BY_METHOD)];

/** How the program begins a line's reason: the rule is named where it is not the published one. */
export function reasonBeginning(rule: { readonly method: Method; readonly publishedRule: boolean }): string {
	return rule.publishedRule ? REASON_BY_RULE : REASON_BY_METHOD[rule.method];
}

/** Whether a person gave the reason: it is neither blank nor the program's own words, whichever rule they name. */
export const writtenByPerson = (reason: string): boolean =>
	reason.trim() !== "" && !PROGRAM_BEGINNINGS.some((beginning) => reason.startsWith(beginning));

/**
 * What keeps lines from being signed: an amount below zero; one that the published rule does not give or no option has,
 * without a person's reason; a reason of next to no words; shares that are missing or do not add up.
 */
export function problemsOfLines(lines: readonly LineToSign[]): readonly LineProblem[] {
	return lines.flatMap((line): LineProblem[] => {
		const { reference, decided, published, options, reason } = line;
		if (decided < 0n) return [{ code: "line-negative", reference }];
		if (line.sharesProblem) return [{ code: line.sharesProblem, reference }];
		if (writtenByPerson(reason))
			return weakReason(reason) === null ? [] : [{ code: "reason-weak", reference }];
		if (decided !== published) return [{ code: "reason-missing-for-departure", reference }];
		if (options.length > 0 && decided > 0n && !options.includes(decided))
			return [{ code: "reason-missing-for-amount", reference }];
		return [];
	});
}
