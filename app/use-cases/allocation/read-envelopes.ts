import { readCase } from "~/domain/allocation/case/case";
import { type EnvelopeWorking, envelopeWorking } from "~/domain/allocation/rules/envelope-working";

/** How a case of needs envelopes divides its money; null for another rule's and for a case that is refused. Blocks its thread. */
export function answerEnvelopes(text: string): EnvelopeWorking | null {
	const input = readCase(text);
	return input.ok ? envelopeWorking(input.value) : null;
}
