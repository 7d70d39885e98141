import { plainSpaces } from "./figure";

/** A text as names are compared: letter case, spaces, punctuation and accents do not count; "&" is "and". */
export function plainName(text: string): string {
	return plainSpaces(text)
		.normalize("NFKD")
		.replace(/[\u0300-\u036f'’‘`´]/g, "")
		.toLowerCase()
		.replaceAll("&", " and ")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/** What stands behind a name and is none of it, such as `[note 2]`, `(1)` or an asterisk. */
const NOTE =
	/\s*(\[[^\]]*\]|\((notes?\s*)?[\d\s,&and]+\)|[⁰¹²³⁴-⁹]+|[*†‡]+|,?\s+notes?\s*\d+|(?<=\p{L})\d{1,2})\s*$/iu;

function withoutNotes(text: string): string {
	const shorter = text.replace(NOTE, "");
	return shorter === text || shorter.trim() === "" ? text : withoutNotes(shorter);
}

/** Words that say what kind of area or body a name is of, and not which. */
const KIND_WORDS = new Set(
	"the of and in upon on community communities safety safer partnership partnerships csp csps city borough district county council metropolitan unitary authority royal mbc".split(
		" ",
	),
);

const coreOf = (text: string): string => {
	const words = plainName(withoutNotes(plainSpaces(text)))
		.split(" ")
		.map((word) => (word === "saint" ? "st" : word));
	return words.filter((word) => !KIND_WORDS.has(word)).join(" ");
};

/** Whether two texts differ by one letter: put in, left out, another, or two that changed places. */
function isSlip(a: string, b: string): boolean {
	if (a.length > b.length) return isSlip(b, a);
	if (b.length - a.length > 1) return false;
	let start = 0;
	while (start < a.length && a[start] === b[start]) start++;
	const rest = (text: string, from: number) => text.slice(start + from);
	if (a.length < b.length) return rest(a, 0) === rest(b, 1);
	if (rest(a, 1) === rest(b, 1)) return true;
	return a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2);
}

/** Shorter names are too like each other for a slip to be likely. */
const LEAST_LETTERS = 6;

/**
 * Whether a text is likely to mean a name that is written otherwise: with a note behind it, "Community Safety
 * Partnership" or "City of" more or less, a letter wrong. To be offered to a person, never to be taken.
 */
export function isNearName(text: string, name: string): boolean {
	const [wanted, known] = [coreOf(text), coreOf(name)];
	if (wanted === "" || known === "") return false;
	return (
		wanted === known || (Math.min(wanted.length, known.length) >= LEAST_LETTERS && isSlip(wanted, known))
	);
}
