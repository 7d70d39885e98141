import type { LetterContent, LetterKind } from "~/domain/decision/letter";
import { printedNumber } from "~/domain/decision/number";
import { formatPounds } from "~/domain/money";

/** What each kind of letter is called. */
export const LETTER_NAMES: Readonly<Record<LetterKind, string>> = {
	awarded: "Awarded",
	"in-part": "Awarded in part",
	reserve: "On the reserve list",
	declined: "Not funded",
};

/** What a letter says first: what has become of the bid. */
export function outcomeSentence(letter: LetterContent): string {
	const { kind, bid, asked, decided, reservePlace } = letter;
	const named = `Your bid ${bid.reference}, “${bid.title}”,`;
	switch (kind) {
		case "awarded":
			return `${named} is awarded ${formatPounds(decided)}.`;
		case "in-part":
			return `${named} is awarded ${formatPounds(decided)} of the ${formatPounds(asked ?? decided)} that you asked for.`;
		case "reserve":
			return reservePlace === null
				? `${named} is on the reserve list.`
				: `${named} is number ${reservePlace} on the reserve list. If money comes back, it is offered in the order of that list.`;
		case "declined":
			return `${named} is not funded.`;
	}
}

/** What comes next for whoever gets a letter. */
export function nextSentence({ kind, number }: LetterContent): string {
	const decision = `decision ${printedNumber(number)}`;
	if (kind === "awarded" || kind === "in-part")
		return `The office will send an agreement to sign. The notice of ${decision} is public.`;
	return `The notice of ${decision} is public, with the reason for every bid.`;
}
