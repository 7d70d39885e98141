import type { MailAnswer } from "~/domain/messages/next-attempt";

/** One mail to one person. */
export type Letter = {
	/** Makes the Message-ID, so that a repeat is known as one. */
	readonly key: string;
	readonly to: { readonly name: string; readonly address: string };
	readonly subject: string;
	readonly text: string;
};

/** What sends mail: it says within its own time whether the mail server took a letter. */
export type Mailer = {
	/** What links in mail begin with, such as https://tranche.example.org. */
	readonly origin: string;
	send(letter: Letter): Promise<"sent" | MailAnswer>;
};
