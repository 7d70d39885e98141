import { createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** What the server answers to a command, such as "RCPT TO"; nothing where it hangs; null: it closes. */
type Answers = (command: string, mail: Received) => string | null | undefined;

export type Received = { readonly from: string; readonly to: string; data: string };

const USUAL: Readonly<Record<string, string>> = {
	greeting: "220 mail.example.org ready",
	EHLO: "250-mail.example.org\r\n250 AUTH PLAIN LOGIN",
	AUTH: "235 welcome",
	"MAIL FROM": "250 ok",
	"RCPT TO": "250 ok",
	DATA: "354 go on",
	message: "250 taken",
	QUIT: "221 bye",
};

function commandOf(line: string): string {
	return /^(MAIL FROM|RCPT TO|[A-Z]+)/i.exec(line)?.[1]?.toUpperCase() ?? line;
}

/**
 * A mail server on 127.0.0.1 that takes what it is sent, but where `answers` says something else. Gives its port, what
 * it took, and how often it was called.
 */
export async function mailServer(answers: Answers = () => undefined) {
	const taken: Received[] = [];
	const seen: string[] = [];
	const open = new Set<Socket>();
	let calls = 0;
	const set = { answers };
	const server = createServer((socket) => {
		calls += 1;
		open.add(socket);
		let [read, inData] = ["", false];
		let mail: Received = { from: "", to: "", data: "" };
		const say = (command: string) => {
			const own = set.answers(command, mail);
			if (own === null) return socket.destroy();
			const text = own ?? USUAL[command] ?? "500 what?";
			if (text !== "") socket.write(`${text}\r\n`);
			if (command === "message" && text.startsWith("2")) taken.push(mail);
			if (command === "QUIT") socket.end();
		};
		const line = (text: string) => {
			if (inData) {
				if (text !== ".") {
					mail.data += `${text}\n`;
					return;
				}
				inData = false;
				say("message");
				return;
			}
			seen.push(text);
			const command = commandOf(text);
			if (command === "MAIL FROM") mail = { from: text, to: "", data: "" };
			if (command === "RCPT TO") mail = { ...mail, to: /<(.*)>/.exec(text)?.[1] ?? "" };
			say(command);
			if (command === "DATA") inData = true;
		};
		socket.on("error", () => {});
		socket.on("close", () => open.delete(socket));
		socket.on("data", (piece) => {
			read += piece.toString("utf8");
			const lines = read.split("\r\n");
			read = lines.pop() ?? "";
			for (const each of lines) line(each);
		});
		say("greeting");
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const stop = () => {
		for (const socket of open) socket.destroy();
		server.close();
	};
	onTestFinished(stop);
	const { port } = server.address() as { readonly port: number };
	return {
		port,
		taken,
		seen,
		calls: () => calls,
		/** Answers otherwise from now on. */
		answer: (next: Answers) => {
			set.answers = next;
		},
		/** Sends a piece to whoever is connected. */
		trickle: (piece: string) => {
			for (const socket of open) socket.write(piece);
		},
		stop,
	};
}
