import { accepted, type Outcome, refused } from "../outcome";

export const PASSWORD_SHORTEST = 12;
export const PASSWORD_LONGEST = 200;

export type PasswordRefusal = "password-too-short" | "password-too-long" | "password-too-easy";

/** Words with which people begin a password that is easily guessed. */
const EASY = [
	"password",
	"passw0rd",
	"qwerty",
	"letmein",
	"welcome",
	"tranche",
	"123456",
	"abc123",
	"iloveyou",
];

function letters(text: string): string {
	return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}

function isEasy(password: string, about: readonly string[]): boolean {
	const plain = letters(password);
	if (new Set(password).size < 5) return true;
	const rest = [...EASY, ...about.map(letters).filter((word) => word.length > 3)].reduce(
		(left, word) => left.replaceAll(word, ""),
		plain,
	);
	return plain !== "" && rest.replace(/\d/g, "").length < 4 && rest.length < 6;
}

/**
 * A password fit to be used, or why not. Spaces count as characters. `about` holds what others know of the person: name
 * and address. Too easy: hardly more than such a word, a common one, or a few characters repeated.
 */
export function acceptablePassword(
	password: string,
	about: readonly string[],
): Outcome<string, PasswordRefusal> {
	const length = [...password].length;
	if (length < PASSWORD_SHORTEST) return refused("password-too-short", "the password is too short");
	if (length > PASSWORD_LONGEST) return refused("password-too-long", "the password is too long");
	if (isEasy(password, about)) return refused("password-too-easy", "the password is too easy to guess");
	return accepted(password);
}
