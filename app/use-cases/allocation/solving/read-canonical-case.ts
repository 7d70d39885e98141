import { createHash } from "node:crypto";
import { readCase } from "~/domain/allocation/case/case";
import { canonicalCase } from "~/domain/allocation/case/case-canonical";
import type { AllocationCase } from "~/domain/allocation/case/case-input";
import type { CaseRefusal } from "~/domain/allocation/case/case-refusal";
import { accepted, type Outcome } from "~/domain/outcome";

export type ReadCase = {
	readonly input: AllocationCase;
	/** The canonical case: what is saved and offered for download. */
	readonly caseText: string;
	/** SHA-256 of the canonical case, in hexadecimal. */
	readonly caseDigest: string;
};

/** Reads a case file and writes it canonically; allocates nothing. Refuses what the rules refuse of a case. */
export function readCanonicalCase(text: string): Outcome<ReadCase, CaseRefusal> {
	const input = readCase(text);
	if (!input.ok) return input;
	const caseText = canonicalCase(input.value);
	return accepted({ input: input.value, caseText, caseDigest: sha256(caseText) });
}

/** SHA-256 of a text, in hexadecimal. */
export function sha256(text: string): string {
	return createHash("sha256").update(text, "utf8").digest("hex");
}
