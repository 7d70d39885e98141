import type { MessageChoice } from "./choices";
import type { Message } from "./message";

/** A kind of message, declared in one place. */
export type Kind<About, Facts> = {
	/** What lists of messages call it. */
	readonly name: string;
	/** Which choice switches it off; none where nobody may do without it. */
	readonly choice?: MessageChoice;
	/** Writes it from what is read at the moment it is sent. */
	readonly write: (facts: Facts) => Message;
	/** What is kept until then: identifiers and instants alone, no words of people. Only its type is used. */
	readonly about?: About;
};

/** Declares a kind of message. */
export const kind = <About, Facts>(declared: Kind<About, Facts>) => declared;
