import { laterBy } from "~/clock";
import { accepted, type Outcome } from "~/domain/outcome";
import { installationMode } from "~db/installation";
import { forgetMessagesBefore } from "~db/messages/outbox";
import { type Context, write } from "../context";

/** So long it is known that a message was sent; after it, what still waits tells nobody anything. */
const KEPT_MS = 90 * 24 * 3_600_000;

/** Forgets, by the process, old messages, sent or not. A demonstration keeps its mailboxes. */
export function forgetMessages(context: Context): void {
	if (installationMode(context.db) === "demo") return;
	write(context, (tx): Outcome<true> => {
		forgetMessagesBefore(tx, laterBy(context.clock.machineNow(), -KEPT_MS));
		return accepted(true);
	});
}
