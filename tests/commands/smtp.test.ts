import { describe, expect, it } from "vitest";
import { smtp } from "~/commands/smtp";
import type { Letter } from "~/use-cases/mailer";
import { mailServer } from "../support/mail-server";

const LETTER: Letter = {
	key: "receipt.v1.p1",
	to: { name: "Maud Ashcombe", address: "maud@example.org" },
	subject: "We received bid S1: Café hours",
	text: "First paragraph.\n\n.\nA line with a dot alone.\n",
};

const SOON = { silenceMs: 300, beginMs: 900, letterMs: 900 };

const mailerAt = (port: number, more: { user?: string; password?: string } = {}, patience = SOON) =>
	smtp(
		{ host: "127.0.0.1", port, secure: false, plain: true, from: "bids@example.org", ...more },
		"https://tranche.example.org",
		patience,
	);

describe("a mail server that works", () => {
	it("is given a letter with its Message-ID, a sender, one recipient and the text as it is", async () => {
		const server = await mailServer();
		expect(await mailerAt(server.port).send(LETTER)).toBe("sent");
		const [mail] = server.taken;
		expect(server.taken).toHaveLength(1);
		expect(mail?.to).toBe("maud@example.org");
		expect(mail?.data).toContain("Message-ID: <receipt.v1.p1@example.org>");
		expect(mail?.data).toContain("From: Tranche <bids@example.org>");
		expect(mail?.data).toContain("Auto-Submitted: auto-generated");
		expect(mail?.data).toContain("First paragraph.");
		expect(server.seen.some((line) => line.startsWith("AUTH"))).toBe(false);
	});

	it("is told user and password where it asks for them", async () => {
		const server = await mailServer();
		const mailer = mailerAt(server.port, { user: "bids", password: "a secret" });
		expect(await mailer.send(LETTER)).toBe("sent");
		const plain = Buffer.from("\0bids\0a secret").toString("base64");
		expect(server.seen).toContain(`AUTH PLAIN ${plain}`);
	});

	it("may be slow to confirm a letter, though not to ask for it", async () => {
		const server = await mailServer((command) => {
			if (command !== "message") return undefined;
			setTimeout(() => server.trickle("250 taken\r\n"), 700);
			return "";
		});
		const patience = { silenceMs: 200, beginMs: 400, letterMs: 5000 };
		expect(await mailerAt(server.port, {}, patience).send(LETTER)).toBe("sent");
		server.answer((command) => (command === "RCPT TO" ? "" : undefined));
		const began = performance.now();
		expect(await mailerAt(server.port, {}, patience).send(LETTER)).toBe("unreachable");
		expect(performance.now() - began).toBeLessThan(3000);
	});

	it("gets no header that a name or a title has made up", async () => {
		const server = await mailServer();
		const injected = {
			...LETTER,
			to: { name: "Maud\r\nBcc: all@example.org", address: "maud@example.org" },
			subject: "One\r\nBcc: all@example.org",
		};
		expect(await mailerAt(server.port).send(injected)).toBe("sent");
		expect(server.taken[0]?.data).not.toMatch(/^Bcc:/m);
		expect(server.seen.filter((line) => line.startsWith("RCPT"))).toHaveLength(1);
	});
});

describe("a mail server that does not take a letter", () => {
	it.each([
		["refuses the recipient", "RCPT TO", "550 no such user", "refused"],
		["refuses the letter", "message", "554 looks like spam", "refused"],
		["puts the recipient off", "RCPT TO", "450 try later", "put-off"],
		["puts the letter off", "message", "451 try later", "put-off"],
		["closes for now", "RCPT TO", "421 closing", "unreachable"],
		["takes no mail from us", "MAIL FROM", "553 not allowed", "unreachable"],
		["does not know our password", "AUTH", "535 wrong", "unreachable"],
		["greets with a refusal", "greeting", "554 go away", "unreachable"],
		["talks nonsense", "greeting", "HTTP/1.1 200 OK", "unreachable"],
		["hangs before it greets", "greeting", "", "unreachable"],
		["hangs at the letter's end", "message", "", "unreachable"],
		["closes at once", "greeting", null, "unreachable"],
		["closes in the middle", "DATA", null, "unreachable"],
	] as const)("that %s", async (_what, at, text, answer) => {
		const server = await mailServer((command) => (command === at ? text : undefined));
		const mailer = mailerAt(server.port, { user: "bids", password: "a secret" });
		expect(await mailer.send(LETTER)).toBe(answer);
		expect(server.taken).toEqual([]);
	});

	it("is down, or trickles, and is given up in time", async () => {
		expect(await mailerAt(1).send(LETTER)).toBe("unreachable");
		const began = performance.now();
		const server = await mailServer((command) => (command === "EHLO" ? "" : undefined));
		const trickling = setInterval(() => server.trickle("250-x\r\n"), 100);
		expect(await mailerAt(server.port).send(LETTER)).toBe("unreachable");
		clearInterval(trickling);
		expect(performance.now() - began).toBeLessThan(5000);
	});

	it("and would be told the letter in the clear from elsewhere is not", async () => {
		const server = await mailServer();
		const from = "bids@example.org";
		const elsewhere = { host: "127.0.0.1", port: server.port, secure: false, plain: false, from };
		expect(await smtp(elsewhere, "https://tranche.example.org", SOON).send(LETTER)).toBe("unreachable");
		expect(server.taken).toEqual([]);
	});
});
