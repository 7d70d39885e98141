import { accepted, type Outcome, refused } from "~/domain/outcome";

type Line = {
	/** How many files are read at once, how many wait besides, and how many of one person do either. */
	readonly atOnce: number;
	readonly mostWaiting: number;
	readonly mostOfOne: number;
};

/** A line in which files are read, each in its turn. Refuses a person's that are too many, and too many waiting. */
export function readingLine({ atOnce, mostWaiting, mostOfOne }: Line) {
	const reading = new Map<string, number>();
	const waiting: (() => void)[] = [];
	let atWork = 0;
	return async <T>(
		who: string,
		read: () => Promise<T>,
	): Promise<Outcome<T, "file-being-read" | "files-waiting">> => {
		const own = reading.get(who) ?? 0;
		if (own >= mostOfOne) return refused("file-being-read", "another file of this person is being read");
		if (atWork >= atOnce && waiting.length >= mostWaiting)
			return refused("files-waiting", "too many files wait to be read");
		reading.set(who, own + 1);
		try {
			if (atWork >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
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
			const left = (reading.get(who) ?? 1) - 1;
			if (left > 0) reading.set(who, left);
			else reading.delete(who);
		}
	};
}
