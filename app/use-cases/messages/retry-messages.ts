import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { retryGivenUp } from "~db/messages/outbox";
import { type Context, permitted, write } from "../context";

/** Has every message tried again that was given up. Gives how many. */
export function retryMessages(context: Context): Outcome<{ readonly messages: number }, PermissionRefusal> {
	return write(context, (tx, record): Outcome<{ readonly messages: number }, PermissionRefusal> => {
		const allowed = permitted(context, tx, "retry-messages");
		if (!allowed.ok) return allowed;
		const messages = retryGivenUp(tx, context.clock.machineNow());
		if (messages > 0) record("retry-messages", { kind: "installation", id: "outbox" }, { messages });
		return accepted({ messages });
	});
}
