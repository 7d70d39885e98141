import { accepted, type Outcome, refused } from "../outcome";

const PLAIN = /^[A-Z0-9][A-Z0-9-]{0,11}$/;

/**
 * The code that tells a round's bids from others': up to 12 letters, figures and hyphens, in capitals. Untyped it stays
 * `present` or is the next of R1, R2. Refuses `code-not-plain` and `code-taken`, with the field's path.
 */
export function roundCode(
	typed: string | undefined,
	taken: readonly string[],
	present?: string,
): Outcome<string, "code-not-plain" | "code-taken"> {
	const code = typed?.trim().toUpperCase() || present || nextFree(taken);
	if (!PLAIN.test(code)) return refused("code-not-plain", "letters, figures and hyphens", { path: "code" });
	if (taken.includes(code)) return refused("code-taken", "another round has it", { path: "code" });
	return accepted(code);
}

function nextFree(taken: readonly string[]): string {
	let number = taken.length + 1;
	while (taken.includes(`R${number}`)) number += 1;
	return `R${number}`;
}
