import type { MailAnswer } from "~/domain/messages/next-attempt";
import type { Context } from "~/use-cases/context";
import type { Letter, Mailer } from "~/use-cases/mailer";
import { sendMessages } from "~/use-cases/messages/send-messages";
import { outbox } from "~db/schema/messages";

/** A mailer that keeps what it sends and answers as it is set to; what it refuses it does not keep. */
export function keptMail() {
	const letters: Letter[] = [];
	const set: { answer: (letter: Letter) => "sent" | MailAnswer } = { answer: () => "sent" };
	const mailer: Mailer = {
		origin: "https://tranche.example.org",
		send: async (letter) => {
			const answer = set.answer(letter);
			if (answer === "sent") letters.push(letter);
			return answer;
		},
	};
	return {
		mailer,
		letters,
		answer: (next: typeof set.answer) => {
			set.answer = next;
		},
		/** Sends all that is due, by the process. */
		send: (system: Context) => sendMessages({ ...system, mailer }),
		/** To whom something was sent, with its subject. */
		sent: () => letters.map(({ to, subject }) => `${to.name}: ${subject}`).sort(),
	};
}

/** What stands in the outbox, in the order of its keys. */
export function outboxRows({ db }: Pick<Context, "db">) {
	return db.select().from(outbox).orderBy(outbox.key).all();
}
