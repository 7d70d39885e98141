import type { NodemailerError } from "nodemailer";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { MailAnswer } from "~/domain/messages/next-attempt";
import type { Letter, Mailer } from "~/use-cases/mailer";
import type { MailServer } from "./settings.mjs";

/** How long the mail server may be silent, and how long it may have for one letter. */
const PATIENCE = { silenceMs: 15_000, wholeMs: 60_000 };

/** What a failed attempt tells, as far as it says whether to try again. */
type Failure = Pick<NodemailerError, "code" | "command" | "responseCode">;

/** A server that takes no mail of ours, or is about to close (421), is no different from one that is down. */
function answerOf({ code, command = "", responseCode = 0 }: Failure): MailAnswer {
	const isOfLetter = code === "EENVELOPE" || code === "EMESSAGE";
	if (!isOfLetter || responseCode === 421 || /^(MAIL FROM|EHLO|HELO|STARTTLS|AUTH)/i.test(command))
		return "unreachable";
	return responseCode >= 500 ? "refused" : responseCode >= 400 ? "put-off" : "unreachable";
}

function composed({ key, to, subject, text }: Letter, from: string): Promise<Buffer> {
	const domain = from.slice(from.lastIndexOf("@") + 1);
	const compiled = new MailComposer({
		...{ from: { name: "Tranche", address: from }, to: { name: to.name, address: to.address } },
		...{ subject, text, messageId: `<${key}@${domain}>` },
		headers: { "Auto-Submitted": "auto-generated" },
		...{ disableFileAccess: true, disableUrlAccess: true },
	}).compile();
	return compiled.build();
}

/**
 * A mail server, given each letter in a connection of its own, by TLS unless it is this machine itself. What it does
 * not answer in time counts as unreachable. Neither passwords nor letters reach a log.
 */
export function smtp(server: MailServer, origin: string, { silenceMs, wholeMs } = PATIENCE): Mailer {
	const { host, port, secure, plain, user, password, from } = server;
	const once = async (letter: Letter): Promise<void> => {
		const raw = await composed(letter, from);
		const connection = new SMTPConnection({
			...{ host, port, secure, requireTLS: !secure && !plain, ignoreTLS: plain },
			...{ connectionTimeout: silenceMs, greetingTimeout: silenceMs, socketTimeout: silenceMs },
			...{ dnsTimeout: silenceMs, socketCloseTimeout: 0, logger: false },
		});
		const steps = (done: (failure: Failure | null) => void) => {
			connection.on("error", done);
			connection.on("end", () => done({ code: "ECONNECTION" }));
			const send = () => connection.send({ from, to: [letter.to.address] }, raw, done);
			connection.connect((failure) => {
				if (failure) return done(failure);
				if (user === undefined) return send();
				connection.login({ user, pass: password }, (refused) => (refused ? done(refused) : send()));
			});
		};
		let clock: NodeJS.Timeout | undefined;
		try {
			await new Promise<void>((resolve, reject) => {
				clock = setTimeout(() => reject({ code: "ETIMEDOUT" }), wholeMs);
				steps((failure) => (failure ? reject(failure) : resolve()));
			});
			connection.quit();
		} catch (failure) {
			connection.close();
			throw failure;
		} finally {
			clearTimeout(clock);
		}
	};
	return {
		origin,
		async send(letter) {
			try {
				await once(letter);
				return "sent";
			} catch (failure) {
				return answerOf(failure as Failure);
			}
		},
	};
}
