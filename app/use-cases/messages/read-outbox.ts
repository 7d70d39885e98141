import { MESSAGE_KINDS } from "~/domain/messages/kinds";
import type { MailAnswer } from "~/domain/messages/next-attempt";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { installationMode } from "~db/installation";
import { unsentMessages } from "~db/messages/outbox";
import { type Context, permitted, read } from "../context";

export type UnsentMessage = {
	readonly key: string;
	/** The name of its kind: what it says stays with its person. */
	readonly what: string;
	readonly personId: string;
	readonly name: string;
	/** When what it tells of happened. */
	readonly at: string;
	readonly isGivenUp: boolean;
	readonly attempts: number;
	/** Null before the mail server answered. */
	readonly lastAnswer: MailAnswer | null;
	/** By the machine's clock; null where it is given up. */
	readonly nextAttemptAt: string | null;
};

export type Outbox = {
	/** mailbox: a demonstration, which sends none; none: mail is not set up, so that everything waits. */
	readonly goesBy: "mail" | "mailbox" | "none";
	readonly unsent: readonly UnsentMessage[];
	readonly mayRetry: boolean;
};

/** What waits to be sent and why, for the office's administrator, without what it says. */
export function readOutbox(context: Context): Outcome<Outbox, PermissionRefusal> {
	return read(context, (tx): Outcome<Outbox, PermissionRefusal> => {
		const allowed = permitted(context, tx, "read-outbox");
		if (!allowed.ok) return allowed;
		const withoutMail = context.mailer ? "mail" : "none";
		return accepted({
			goesBy: installationMode(tx) === "demo" ? "mailbox" : withoutMail,
			unsent: unsentMessages(tx).map(({ kind, state, nextAttemptAt, ...message }) => {
				const isGivenUp = state === "given-up";
				return {
					...message,
					what: MESSAGE_KINDS[kind].name,
					isGivenUp,
					nextAttemptAt: isGivenUp ? null : nextAttemptAt,
				};
			}),
			mayRetry: permitted(context, tx, "retry-messages").ok,
		});
	});
}
