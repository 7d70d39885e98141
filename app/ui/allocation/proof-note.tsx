import { valueFigure } from "~/domain/allocation/value-in-words";
import { fromDecimal, subtract, toPlainDecimal, ZERO } from "~/domain/ratio";

export type Proof =
	| { readonly status: "optimal" }
	| { readonly status: "best-found"; readonly value: string; readonly bound: string }
	| null;

/** What an optimum's proof says, in a sentence; nothing for a rule that is no optimum. */
export function proofInWords(proof: Proof, unit = "points"): string | null {
	if (proof === null) return null;
	if (proof.status === "optimal")
		return "Proved: no other set of amounts within the money and the conditions is worth more.";
	const more = subtract(fromDecimal(proof.bound) ?? ZERO, fromDecimal(proof.value) ?? ZERO);
	return `Not proved: this is the best that was found when the time was up. At most ${valueFigure(toPlainDecimal(more))} ${unit} better is possible.`;
}

/** How an optimum is proved, or that it is not. */
export function ProofNote({ proof, unit }: { readonly proof: Proof; readonly unit?: string }) {
	const words = proofInWords(proof, unit);
	return words === null ? null : <p className="govuk-body">{words}</p>;
}
