import { Readable } from "node:stream";
import type { NodemailerError } from "nodemailer";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { MailAnswer } from "~/domain/messages/next-attempt";
import type { Letter, Mailer } from "~/use-cases/mailer";
import { TAKEN_MS } from "~/use-cases/messages/send-messages";
import type { MailServer } from "./settings.mjs";

/**
 * How long the mail server may take to greet, how long until it asks for the letter, and from then on to confirm it:
 * long, as it may have taken what it is slow to confirm; with the rest shorter than a message is taken for.
 */
const PATIENCE = { silenceMs: 15_000, beginMs: 45_000, letterMs: TAKEN_MS - 60_000 };

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
export function smtp(
	server: MailServer,
	origin: string,
	{ silenceMs, beginMs, letterMs } = PATIENCE,
): Mailer {
	const { host, port, secure, plain, user, password, from } = server;
	const once = async (letter: Letter): Promise<void> => {
		const raw = await composed(letter, from);
		const connection = new SMTPConnection({
			...{ host, port, secure, requireTLS: !secure && !plain, ignoreTLS: plain },
			...{ connectionTimeout: silenceMs, greetingTimeout: silenceMs, socketTimeout: letterMs },
			...{ dnsTimeout: silenceMs, socketCloseTimeout: 0, logger: false },
		});
		const steps = (done: (failure: Failure | null) => void, asked: () => void) => {
			const whenAsked = function* () {
				asked();
				yield raw;
			};
			connection.on("error", done);
			connection.on("end", () => done({ code: "ECONNECTION" }));
			const to = [letter.to.address];
			const send = () => connection.send({ from, to }, Readable.from(whenAsked()), done);
			connection.connect((failure) => {
				if (failure) return done(failure);
				if (user === undefined) return send();
				connection.login({ user, pass: password }, (refused) => (refused ? done(refused) : send()));
			});
		};
		let clock: NodeJS.Timeout | undefined;
		try {
			await new Promise<void>((resolve, reject) => {
				const within = (ms: number) => {
					clearTimeout(clock);
					clock = setTimeout(() => reject({ code: "ETIMEDOUT" }), ms);
					clock.unref();
				};
				within(beginMs);
				steps(
					(failure) => (failure ? reject(failure) : resolve()),
					() => within(letterMs),
				);
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
