import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { clamd } from "~/commands/clamd";
import { receivedFile } from "../support/attached-files";

/** The harmless file that every scanner knows, put together here so that none takes this test for it. */
const EICAR = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE", "!$H+H*"].join("");

/** A daemon of our own: what it was sent, piece by piece, and what it answers. */
async function fakeClamd(answer: (sent: Buffer, socket: Socket) => void, where?: string) {
	const open = new Set<Socket>();
	const server = createServer((socket) => {
		open.add(socket);
		let read = Buffer.alloc(0);
		socket.on("error", () => {});
		socket.on("data", (piece) => {
			read = Buffer.concat([read, piece]);
			const sent = streamIn(read);
			if (sent) answer(sent, socket);
		});
	});
	await new Promise<void>((resolve) =>
		where ? server.listen(where, resolve) : server.listen(0, "127.0.0.1", resolve),
	);
	onTestFinished(() => {
		for (const socket of open) socket.destroy();
		server.close();
	});
	const address = server.address();
	return typeof address === "object" && address
		? { host: "127.0.0.1", port: address.port }
		: { path: where ?? "" };
}

/** What stands in a stream that has ended, as clamd reads it; null before its end. */
function streamIn(read: Buffer): Buffer | null {
	const command = "zINSTREAM\0";
	if (read.length < command.length) return null;
	if (read.toString("latin1", 0, command.length) !== command) throw new Error("no such command");
	const pieces: Buffer[] = [];
	for (let at = command.length; at + 4 <= read.length; ) {
		const length = read.readUInt32BE(at);
		if (length === 0) return Buffer.concat(pieces);
		pieces.push(read.subarray(at + 4, at + 4 + length));
		at += 4 + length;
	}
	return null;
}

const SOON = { silenceMs: 300, wholeMs: 900 };

describe("the scanner", () => {
	const answering = (text: string) => fakeClamd((_sent, socket) => socket.end(text));

	it("is sent the whole file, over a socket or a port, and says what it is", async () => {
		const large = Buffer.alloc(300_001, "x");
		const answer = (sent: Buffer, socket: Socket) => {
			const found = sent.includes(EICAR) ? "Eicar-Test-Signature FOUND" : sent.equals(large) ? "OK" : "NO";
			socket.end(`stream: ${found}\0`);
		};
		const folder = mkdtempSync(path.join(tmpdir(), "tranche-clamd-"));
		onTestFinished(() => rmSync(folder, { recursive: true }));
		for (const where of [await fakeClamd(answer), await fakeClamd(answer, path.join(folder, "s"))]) {
			expect(await clamd(where).scan(receivedFile("a", large).path)).toBe("clean");
			expect(await clamd(where).scan(receivedFile("a", `before ${EICAR} after`).path)).toBe("infected");
		}
	});

	it("says at once what it knows, before it has all of a file", async () => {
		const server = createServer((socket) => {
			socket.on("error", () => {});
			socket.once("data", () => socket.end("stream: Some.Virus FOUND\0"));
		});
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		onTestFinished(() => void server.close());
		const { port } = server.address() as { port: number };
		const file = receivedFile("a", Buffer.alloc(20_000_000)).path;
		expect(await clamd({ host: "127.0.0.1", port }).scan(file)).toBe("infected");
	});

	it.each([
		["nonsense", "HTTP/1.1 200 OK\r\n\r\n"],
		["nothing", ""],
		["half an answer", "stream: OK"],
		["that the file is too large for it", "INSTREAM size limit exceeded. ERROR\0"],
		["an error with the words of an answer in it", "stream: OK\nstream: x ERROR\0"],
		["more than it may", "x".repeat(5000)],
	])("that answers %s cannot be reached", async (_what, text) => {
		expect(await clamd(await answering(text), SOON).scan(receivedFile().path)).toBe("unreachable");
	});

	it("that is down, hangs or trickles cannot be reached, and is given up in time", async () => {
		const file = receivedFile().path;
		const down = await fakeClamd(() => {});
		expect(await clamd({ path: "/nowhere/clamd.ctl" }, SOON).scan(file)).toBe("unreachable");
		expect(await clamd({ host: "127.0.0.1", port: 1 }, SOON).scan(file)).toBe("unreachable");
		const began = performance.now();
		expect(await clamd(down, SOON).scan(file)).toBe("unreachable");
		const trickling = await fakeClamd((_sent, socket) => {
			const clock = setInterval(() => socket.write("s"), 100);
			socket.on("close", () => clearInterval(clock));
		});
		expect(await clamd(trickling, SOON).scan(file)).toBe("unreachable");
		expect(performance.now() - began).toBeLessThan(5000);
	});

	it("says nothing of a file that is gone", async () => {
		const where = await answering("stream: OK\0");
		expect(await clamd(where, SOON).scan("/nowhere/file")).toBe("unreachable");
	});
});

const CLAMD = ["/usr/sbin/clamd", "/usr/local/sbin/clamd"].find((place) => existsSync(place));

describe.skipIf(!CLAMD)(
	`ClamAV's own daemon (${CLAMD ?? "not installed here: the daemon of this test stood in"})`,
	() => {
		const folder = mkdtempSync(path.join(tmpdir(), "tranche-clamav-"));
		const where = { path: path.join(folder, "clamd.ctl") };
		let daemon: ReturnType<typeof spawn> | undefined;

		beforeAll(async () => {
			const md5 = createHash("md5").update(EICAR).digest("hex");
			writeFileSync(path.join(folder, "own.hdb"), `${md5}:${EICAR.length}:Own-Eicar\n`);
			const user = spawnSync("id", ["-un"], { encoding: "utf8" }).stdout.trim();
			const settings = [
				...["Foreground yes", `LocalSocket ${where.path}`, `DatabaseDirectory ${folder}`, `User ${user}`],
				...["StreamMaxLength 26M", `TemporaryDirectory ${folder}`, "ConcurrentDatabaseReload no"],
			];
			writeFileSync(path.join(folder, "clamd.conf"), `${settings.join("\n")}\n`);
			daemon = spawn(CLAMD ?? "", ["-c", path.join(folder, "clamd.conf")], { stdio: "ignore" });
			for (let tries = 0; !existsSync(where.path) && tries < 400; tries++) await wait(100);
		});
		afterAll(async () => {
			const ended = new Promise((resolve) => daemon?.once("exit", resolve));
			daemon?.kill("SIGTERM");
			await ended;
			rmSync(folder, { recursive: true, force: true });
		});

		it("finds the test virus, and nothing in a letter or in a file of 25 MB", async () => {
			const scan = (contents: string | Buffer) => clamd(where).scan(receivedFile("a", contents).path);
			expect(await scan(EICAR)).toBe("infected");
			expect(await scan("Dear all")).toBe("clean");
			expect(await scan(Buffer.alloc(25 * 1024 * 1024, "words "))).toBe("clean");
		});

		it("refuses what is larger than it takes", async () => {
			const large = receivedFile("a", Buffer.alloc(27 * 1024 * 1024));
			expect(await clamd(where).scan(large.path)).toBe("unreachable");
		});
	},
);
