import type { CaseFile, CaseFileRule } from "~/domain/allocation/case/case-file";
import { fileText } from "~/domain/stored-text";
import { allocateCase } from "~/use-cases/allocation/solving/allocate-case";
import { must } from "./round-builders";
import { kept, type Written } from "./written";

const BIDS: readonly (readonly [ref: string, score: string, ...amounts: string[]])[] = [
	["S1", "68", "50000"],
	["D1", "52", "48000"],
	["C1", "71.5", "35000"],
	["C2", "64", "40000"],
	["W1", "58", "38760"],
	["W2", "66", "15000"],
	["B1", "74", "100000", "90000"],
	["B2", "81", "95000", "75000"],
	["SS2", "77.5", "20000"],
];

/** A round like the second tranche with nine of its bids, £320,000 and a threshold of 50, without needs. */
export function smallCase(
	rule: Partial<Written<CaseFileRule>> & Pick<CaseFileRule, "method">,
	total = "320000",
): CaseFile {
	return kept({
		format: "tranche-case/1",
		fund: { total },
		bids: BIDS.map(([ref, score, ...amounts]) => ({
			ref,
			areas: [ref.replace(/\d/, "")],
			score,
			options: amounts.map((amount) => ({ amount })),
		})),
		rule: { threshold: "50", ...rule },
	});
}

/** The run of a case. */
export function runOf(file: CaseFile) {
	return must(allocateCase(fileText(file))).run;
}
