import { eq } from "drizzle-orm";
import type { MessageChoice } from "~/domain/messages/choices";
import type { Tx } from "../client";
import { type Asked, rows } from "../prepared";
import { messageChoice } from "../schema/messages";

const choicesOf = rows((tx, personId: Asked) =>
	tx.select({ choice: messageChoice.choice }).from(messageChoice).where(eq(messageChoice.personId, personId)),
);

/** The messages that a person does without. */
export function switchedOffBy(tx: Tx, personId: string): MessageChoice[] {
	return choicesOf(tx, personId).map(({ choice }) => choice);
}

/** Sets which messages a person does without. */
export function setSwitchedOff(tx: Tx, personId: string, choices: readonly MessageChoice[]): void {
	tx.delete(messageChoice).where(eq(messageChoice.personId, personId)).run();
	for (const choice of new Set(choices)) tx.insert(messageChoice).values({ personId, choice }).run();
}
