import { accepted, type Outcome, refused } from "~/domain/outcome";

/** How many files are read at once, how many wait besides. */
const AT_ONCE = 2;
const MOST_WAITING = 6;

const reading = new Set<string>();
const waiting: (() => void)[] = [];
let atWork = 0;

/** Reads a file in its turn: one for a person, two in all at once. Refuses a person's second, and too many waiting. */
export async function inTurn<T>(
	who: string,
	read: () => Promise<T>,
): Promise<Outcome<T, "file-being-read" | "files-waiting">> {
	if (reading.has(who)) return refused("file-being-read", "another file of this person is being read");
	if (atWork >= AT_ONCE && waiting.length >= MOST_WAITING)
		return refused("files-waiting", "too many files wait to be read");
	reading.add(who);
	try {
		if (atWork >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
		else atWork++;
		try {
			return accepted(await read());
		} finally {
			// The place goes to whoever waits longest.
			const next = waiting.shift();
			if (next) next();
			else atWork--;
		}
	} finally {
		reading.delete(who);
	}
}
