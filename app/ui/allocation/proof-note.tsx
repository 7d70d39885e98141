import { fromDecimal, subtract, toPlainDecimal, ZERO } from "~/domain/ratio";
import { valueFigure } from "~/explain/in-words";

export type Proof =
	| { readonly status: "optimal" }
	| { readonly status: "best-found"; readonly value: string; readonly bound: string }
	| null;

/** What an optimum's proof says, in a sentence; nothing for a rule that is no optimum. */
export function proofInWords(proof: Proof, unit = "points"): string | null {
	if (proof === null) return null;
	if (proof.status === "optimal")
		return "This is proved to be the best answer: no other set of amounts within the money and conditions has a greater value.";
	const more = subtract(fromDecimal(proof.bound) ?? ZERO, fromDecimal(proof.value) ?? ZERO);
	return `This is not proved to be the best answer. It is the best found before the search stopped. A better one could gain ${valueFigure(toPlainDecimal(more))} ${unit} at most.`;
}

/** How an optimum is proved, or that it is not. */
export function ProofNote({ proof, unit }: { readonly proof: Proof; readonly unit?: string }) {
	const words = proofInWords(proof, unit);
	return words === null ? null : <p className="govuk-body">{words}</p>;
}
