/** The prefix of the references of joint bids. */
export const JOINT_PREFIX = "J";

/**
 * The next reference of a round: the lead partnership's prefix (J for a joint bid) and one more than the highest number
 * given under that prefix, so that a reference is never used twice. `taken` are the references given in the round.
 */
export function nextReference(prefix: string, joint: boolean, taken: readonly string[]): string {
	const letters = joint ? JOINT_PREFIX : prefix;
	const highest = taken
		.map(splitReference)
		.filter((reference) => reference.letters === letters)
		.reduce((most, { number }) => Math.max(most, number), 0);
	return `${letters}${highest + 1}`;
}

/** A reference with the short code of its round, for references repeat between rounds. */
export function referenceInRound(reference: string, roundCode: string): string {
	return roundCode === "" ? reference : `${reference} (${roundCode})`;
}

/** Orders references as people read them: by letters, then by number, so that SS2 comes before SS10. */
export function compareReferences(a: string, b: string): number {
	const [left, right] = [splitReference(a), splitReference(b)];
	if (left.letters !== right.letters) return left.letters < right.letters ? -1 : 1;
	return left.number - right.number;
}

function splitReference(reference: string): { readonly letters: string; readonly number: number } {
	const match = /^(.*?)(\d+)$/.exec(reference);
	return { letters: match?.[1] ?? reference, number: Number(match?.[2] ?? 0) };
}
