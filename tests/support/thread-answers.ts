import { threadId } from "node:worker_threads";
import type { Answers } from "~/thread";

/** A thread for tests: says what it was given, throws, ends itself. */
export function answersOf(given: unknown): Answers {
	return {
		given: () => ({ outcome: { given, threadId } }),
		moved: (of: Uint8Array<ArrayBuffer>) => ({ outcome: of, moved: [of.buffer] }),
		throws: (sentence: string) => {
			throw new Error(sentence);
		},
		ends: () => process.exit(3),
	};
}
