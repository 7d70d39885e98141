import { setTimeout as wait } from "node:timers/promises";
import { laterBy } from "~/clock";
import {
	type AboutOf,
	choiceOf,
	type FactsOf,
	isLinkKind,
	type LinkKind,
	MESSAGE_KINDS,
	type MessageKind,
} from "~/domain/messages/kinds";
import { type Message, mailText } from "~/domain/messages/message";
import { type MailAnswer, waitAfter } from "~/domain/messages/next-attempt";
import { accepted, type Outcome } from "~/domain/outcome";
import type { Tx } from "~db/client";
import { installationMode } from "~db/installation";
import { switchedOffBy } from "~db/messages/choices";
import { dueMessage, keepAllUntil, type OutboxRow, settleMessage, takeMessage } from "~db/messages/outbox";
import { personById } from "~db/people/people";
import { hasUsedLinkSince } from "~db/people/sign-in";
import { type Context, read, write } from "../context";
import type { Letter, Mailer } from "../mailer";
import { makeLink } from "../one-time-link";
import { contextOfPerson, readFacts } from "./read-facts";

/** How long a message that is being sent is nobody else's: longer than any attempt lasts. */
export const TAKEN_MS = 300_000;

/** Between two mails: who waits for a page goes first. */
const PAUSE_MS = 20;

/** So many are sent in one turn, so that the next can begin. */
const MOST_A_TURN = 50;

const CHOICES = { text: "Choose which messages you get", path: "/account/messages" } as const;

/** How a turn went: what the mail server answered to messages that it did not take. */
export type Turn = { readonly sent: number; readonly failed: readonly MailAnswer[] };

const written = <K extends MessageKind>(kind: K, facts: FactsOf<K>): Message =>
	(MESSAGE_KINDS[kind].write as (facts: FactsOf<K>) => Message)(facts);

function isWanted(tx: Tx, { kind, personId }: OutboxRow): boolean {
	const choice = choiceOf(kind);
	return choice === null || !switchedOffBy(tx, personId).includes(choice);
}

/** A link is needed as long as the person has not set a password since it was asked for. */
function needsLink(tx: Tx, kind: LinkKind, personId: string, askedAt: string): boolean {
	const person = personById(tx, personId);
	if (!person || person.endedAt !== null || hasUsedLinkSince(tx, personId, askedAt)) return false;
	return (person.passwordHash === null) === (kind === "invitation");
}

/** A message as it is now, read outside the write that takes it; null where it need not be sent. */
function messageOf(context: Context, tx: Tx, row: OutboxRow): Message | "link" | null {
	const { kind, personId, about } = row;
	if (isLinkKind(kind)) return needsLink(tx, kind, personId, about.askedAt ?? "") ? "link" : null;
	const themselves = contextOfPerson(context, tx, personId);
	if (!themselves || !isWanted(tx, row)) return null;
	const facts = readFacts(themselves, tx, kind, about as AboutOf<typeof kind>);
	return facts && written(kind, facts);
}

type Taken = { readonly row: OutboxRow; readonly letter: Letter } | "settled" | "taken-by-another";

/** Takes a message for one attempt. A link is made with each attempt and stands in the letter alone. */
function take(
	context: Context,
	row: OutboxRow,
	found: Message | "link" | null,
	mailer: Mailer | null,
): Taken {
	const outcome = write(context, (tx): Outcome<Taken> => {
		const machineNow = context.clock.machineNow();
		if (!takeMessage(tx, row, laterBy(machineNow, TAKEN_MS))) return accepted("taken-by-another");
		const person = personById(tx, row.personId);
		if (found === null || !person || (found === "link" && !mailer)) {
			settleMessage(tx, row.key, { state: "not-needed", settledAt: machineNow });
			return accepted("settled");
		}
		if (!mailer) {
			settleMessage(tx, row.key, { state: "sent", settledAt: machineNow, shown: found as Message });
			return accepted("settled");
		}
		const message = found === "link" ? linkMessage(context, tx, row) : found;
		// What holds a new link is a new letter: a server that took the one before must not drop it as its repeat.
		const key = found === "link" ? `${row.key}.${machineNow.replace(/\D/g, "")}` : row.key;
		const last = choiceOf(row.kind) === null ? undefined : CHOICES;
		return accepted({
			row: { ...row, attempts: row.attempts + 1 },
			letter: {
				key,
				to: { name: person.name, address: person.email },
				subject: message.subject,
				text: mailText(message, mailer.origin, last),
			},
		});
	});
	return outcome.ok ? outcome.value : "taken-by-another";
}

function linkMessage(context: Context, tx: Tx, { kind, personId }: OutboxRow): Message {
	const link = isLinkKind(kind) ? kind : "password-reset";
	const { link: path, expiresAt } = makeLink(context, tx, personId, link);
	return written(link, { path, expiresAt });
}

/** Writes what came of an attempt. Where the server cannot be reached all others wait as well, and are not tried. */
function settle(context: Context, { key, attempts }: OutboxRow, answer: "sent" | MailAnswer): void {
	write(context, (tx): Outcome<true> => {
		const machineNow = context.clock.machineNow();
		if (answer === "sent") {
			settleMessage(tx, key, { state: "sent", settledAt: machineNow });
			return accepted(true);
		}
		const wait = waitAfter(answer, attempts);
		settleMessage(
			tx,
			key,
			wait === null
				? { state: "given-up", lastAnswer: answer, settledAt: machineNow }
				: { lastAnswer: answer, nextAttemptAt: laterBy(machineNow, wait) },
		);
		if (answer === "unreachable" && wait !== null) keepAllUntil(tx, laterBy(machineNow, wait));
		return accepted(true);
	});
}

/**
 * Sends what waits in the outbox, by the process, one message after the other: by mail, or in a demonstration to the
 * mailbox on its pages. Each is written from what holds at that moment, and not sent where its person is no longer to
 * be told. It is taken before it is sent and settled after: only a crash in between sends it once more. Stops where the
 * mail server cannot be reached, and once `ended`. A live installation without mail keeps all of it waiting.
 */
export async function sendMessages(context: Context, ended?: AbortSignal): Promise<Turn> {
	const isDemonstration = installationMode(context.db) === "demo";
	const mailer = isDemonstration ? null : context.mailer;
	if (mailer === undefined) return { sent: 0, failed: [] };
	let sent = 0;
	const failed: MailAnswer[] = [];
	for (let turn = 0; turn < MOST_A_TURN && !ended?.aborted; turn++) {
		const due = read(context, (tx) => {
			const row = dueMessage(tx, context.clock.machineNow());
			return row && { row, found: messageOf(context, tx, row) };
		});
		if (!due) break;
		const taken = take(context, due.row, due.found, mailer);
		if (taken === "settled" || taken === "taken-by-another" || mailer === null) continue;
		const answer = await mailer.send(taken.letter);
		settle(context, taken.row, answer);
		if (answer === "sent") sent += 1;
		else failed.push(answer);
		if (answer === "unreachable") break;
		await wait(PAUSE_MS);
	}
	return { sent, failed };
}
