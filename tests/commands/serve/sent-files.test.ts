import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { LARGEST_FORM } from "~/commands/serve/accepted-bodies";
import { incomingFiles, incomingFolder, leftOver, MOST_OF_ONE } from "~/commands/serve/incoming";
import { MOST_FIELDS, MOST_FILES_SENT } from "~/commands/serve/sent-form";
import { PACE } from "~/commands/serve/slow-bodies";
import { LARGEST_ATTACHMENT, LARGEST_FILES_TOGETHER } from "~/domain/bid/attachment";
import { testDatabase } from "../../support/context";
import { send, sendSlowly, testServer } from "../../support/http-server";

const part = (head: string, bytes: Buffer | string) =>
	Buffer.concat([
		Buffer.from(`--B\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
		Buffer.from(bytes as string),
		Buffer.from("\r\n"),
	]);
const file = (name: string, bytes: Buffer | string, field = "letter") =>
	part(`name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream`, bytes);
const field = (name: string, text: string) => part(`name="${name}"`, text);
const END = Buffer.from("--B--\r\n");

async function world(more: Parameters<typeof testServer>[1] = {}) {
	const { db, file: database } = testDatabase();
	const server = await testServer(db, more);
	const origin = `http://127.0.0.1:${server.port}`;
	const headers = { origin, "content-type": "multipart/form-data; boundary=B" };
	const folder = incomingFolder(db);
	return {
		...server,
		db,
		database,
		folder,
		left: () => (existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : []),
		post: (to: string, ...parts: readonly Buffer[]) =>
			send(server.port, "POST", to, headers, Buffer.concat([...parts, END])),
		head: (to: string, length: number) =>
			[
				`POST ${to} HTTP/1.1`,
				`Host: 127.0.0.1:${server.port}`,
				`Origin: ${origin}`,
				"Content-Type: multipart/form-data; boundary=B",
				`Content-Length: ${length}`,
				"\r\n",
			].join("\r\n"),
	};
}

/** Waits until something is so; fails after ten seconds. */
async function until(isSo: () => boolean): Promise<void> {
	for (let tries = 0; !isSo(); tries++) {
		if (tries > 400) throw new Error("it never came to be so");
		await wait(25);
	}
}

describe("files of a page that keeps them", () => {
	it("stand beside the database as they were sent, for their owner alone, and are gone after the answer", async () => {
		const { post, database, left } = await world();
		const bytes = randomBytes(3_000_000);
		const answer = await post(
			"/keeps/1",
			field("title", "Ymlaen – 1"),
			file("Llythyr ŵ.pdf", bytes),
			file("", ""),
			file("empty.txt", ""),
			field("none", ""),
		);
		expect(answer.status).toBe(200);
		const { files, fields } = JSON.parse(answer.body);
		expect(fields).toEqual([
			["title", "Ymlaen – 1"],
			["none", ""],
		]);
		const sha256 = createHash("sha256").update(bytes).digest("hex");
		expect(files).toEqual([
			{
				...{ name: "Llythyr ŵ.pdf", bytes: bytes.length, size: bytes.length, sha256, mode: "600" },
				path: expect.stringContaining(`${database}.files/incoming/`),
			},
			expect.objectContaining({ name: "empty.txt", bytes: 0 }),
		]);
		expect(left()).toEqual([]);
	});

	it("stay where somebody took them to", async () => {
		const { post, folder, left } = await world();
		expect((await post("/keeps/taken", file("a.txt", "abc"))).status).toBe(200);
		expect(readFileSync(path.join(folder, "../taken"), "utf8")).toBe("abc");
		expect(left()).toEqual([]);
	});

	it("never name where they stand", async () => {
		const { post } = await world();
		for (const name of ["../../../etc/passwd", "C:\\\\fakepath\\\\a.pdf", "a\u0000b", "x".repeat(4000)]) {
			const { files } = JSON.parse((await post("/keeps/1", file(name, "abc"))).body);
			expect(path.basename(files[0].path)).toMatch(/^[0-9a-f-]{36}$/);
			expect(files[0].size).toBe(3);
		}
	});

	it("come in one form, each of up to 25 MB; of a larger one the size is told, and the rest of the form", async () => {
		const { post, left, port, head } = await world();
		const whole = await post("/keeps/1", file("a.bin", Buffer.alloc(LARGEST_ATTACHMENT)));
		expect(JSON.parse(whole.body).files[0]).toMatchObject({
			bytes: LARGEST_ATTACHMENT,
			size: LARGEST_ATTACHMENT,
		});
		const larger = await post("/keeps/1", file("a.bin", Buffer.alloc(LARGEST_ATTACHMENT + 1_000_000)));
		const [{ bytes, size }] = JSON.parse(larger.body).files;
		expect([larger.status, bytes]).toEqual([200, LARGEST_ATTACHMENT + 1_000_000]);
		expect(size).toBeLessThanOrEqual(LARGEST_ATTACHMENT);
		const refused = await new Promise<string>((resolve) => {
			const socket = connect(port, "127.0.0.1", () =>
				socket.write(head("/keeps/1", LARGEST_FILES_TOGETHER + LARGEST_FORM + 1)),
			);
			socket.once("data", (text) => resolve(text.toString("latin1").slice(0, 12)) ?? socket.destroy());
		});
		expect(refused).toBe("HTTP/1.1 413");
		const elsewhere = {
			origin: `http://127.0.0.1:${port}`,
			"content-type": "application/x-www-form-urlencoded",
		};
		const text = await send(port, "POST", "/keeps/1", elsewhere, `a=${"x".repeat(LARGEST_FORM)}`);
		expect(text.status).toBe(413);
		expect(left()).toEqual([]);
	});
});

describe("nothing is left on the disk", () => {
	const large = file("a.bin", randomBytes(2_000_000));

	it.each([
		["a form that does not end", 400, [large.subarray(0, 1_500_000)]],
		["too many files", 413, [large, ...Array(MOST_FILES_SENT).fill(file("b.txt", "b"))]],
		["too many fields", 413, [large, ...Array(MOST_FIELDS).fill(field("a", "b"))]],
		["too much text", 413, [large, field("a", "x".repeat(LARGEST_FORM + 1))]],
		["a part without a head", 400, [large, Buffer.from("--B\r\nx\r\n"), large]],
		["a part without a name", 400, [large, Buffer.from("--B\r\nX: y\r\n\r\nz\r\n")]],
		["a head with a name every object has", 400, [large, Buffer.from("--B\r\n__proto__: y\r\n\r\nz\r\n")]],
	] as const)("of %s (%i)", async (_what, status, parts) => {
		const { post, left, lines } = await world();
		expect((await post("/keeps/1", ...parts)).status).toBe(status);
		expect(left()).toEqual([]);
		expect(lines.filter(({ err }) => err)).toEqual([]);
		// The server goes on.
		expect((await post("/keeps/1", file("a.txt", "abc"))).status).toBe(200);
	});

	it("of a connection that breaks halfway", async () => {
		const { port, head, left } = await world();
		const socket = connect(port, "127.0.0.1", () => {
			socket.write(head("/keeps/1", large.length * 2));
			socket.write(large);
		});
		await until(() => left().length > 1);
		socket.destroy();
		await until(() => left().length === 0);
	});

	it("of a file for which the disk has no room", async () => {
		const { db, left } = await world();
		const space = async () => ({ free: 1_000_000, size: 10_000_000_000 });
		const incoming = incomingFiles(db, { who: () => "somebody", bytes: 3, space });
		const sent = { name: "letter", fileName: "a.txt", type: "", stream: Readable.from([Buffer.from("abc")]) };
		await expect(incoming.keepFile(sent, "a.txt")).rejects.toMatchObject({ status: 507 });
		await incoming.end();
		expect(left()).toEqual([]);
	});

	it("of a process that ended, once the next begins; what came since stays", async () => {
		const { db, folder, left } = await world();
		mkdirSync(path.join(folder, "old"), { recursive: true });
		writeFileSync(path.join(folder, "old", "half"), "x");
		const remove = await leftOver(db);
		mkdirSync(path.join(folder, "new"));
		await remove();
		expect(left()).toEqual(["new"]);
		rmSync(folder, { recursive: true });
		await (await leftOver(db))();
	});
});

describe("whoever is not shown the page", () => {
	it("is told so before a byte is kept, however much comes, and the whole is let run past", async () => {
		const { port, head, left } = await world();
		const bytes = Buffer.alloc(20_000_000);
		const answer = await new Promise<string>((resolve) => {
			const socket = connect(port, "127.0.0.1", () => {
				socket.pause();
				socket.write(head("/keeps/refused", bytes.length));
				// As browsers do: the answer is read once all is sent.
				socket.write(bytes, () => socket.resume());
			});
			socket.once("data", (text) => {
				resolve(text.toString("latin1"));
				socket.destroy();
			});
			socket.once("error", (error) => resolve(String(error)));
		});
		expect(answer).toMatch(/^HTTP\/1.1 403/);
		expect(left()).toEqual([]);
	});

	it("keeps no connection for long by what it goes on sending after that", async () => {
		const { port, head } = await world({ pace: { ...PACE, leastBytes: 100, everyMs: 200, passedMs: 600 } });
		const slow = { piece: "x".repeat(100), everyMs: 50 };
		const { status, afterMs } = await sendSlowly(port, head("/keeps/refused", 1_000_000), slow);
		expect(status).toBe("403");
		expect(afterMs).toBeLessThan(PACE.everyMs);
	});
});

describe("files that arrive at the same time", () => {
	it("are bounded for each person; a further form is told to come again", async () => {
		const { port, post, head, left } = await world();
		const held = Array.from({ length: MOST_OF_ONE }, () => {
			const socket = connect(port, "127.0.0.1", () => {
				socket.write(head("/keeps/1", 1_000_000));
				socket.write(file("a.bin", "x".repeat(1000)));
			});
			return socket;
		});
		await until(() => left().length >= 2 * MOST_OF_ONE);
		const answer = await post("/keeps/1", file("b.bin", "abc"));
		expect([answer.status, answer.headers["retry-after"]]).toEqual([503, "60"]);
		expect((await post("/keeps/1", field("a", "words"), file("", ""))).status).toBe(200);
		for (const socket of held) socket.destroy();
		await until(() => left().length === 0);
		expect((await post("/keeps/1", file("b.bin", "abc"))).status).toBe(200);
	});

	it("may take as long as a slow line needs, while other forms have their time", async () => {
		const pace = { ...PACE, leastBytes: 1000, everyMs: 200, wholeMs: 400 };
		const { port, head } = await world({ pace });
		const parts = Buffer.concat([file("a.bin", Buffer.alloc(20_000)), END]);
		const slowly = (to: string) =>
			new Promise<string>((resolve) => {
				let [sent, text] = [0, ""];
				const socket = connect(port, "127.0.0.1", () => socket.write(head(to, parts.length)));
				const clock = setInterval(() => {
					socket.write(parts.subarray(sent, sent + 1000));
					sent += 1000;
				}, 50);
				const end = () => {
					clearInterval(clock);
					socket.destroy();
					resolve(text.slice(0, 12));
				};
				socket.on("data", (piece) => {
					text += piece.toString("latin1");
					end();
				});
				socket.on("error", () => {}).on("close", end);
			});
		expect(await Promise.all([slowly("/keeps/1"), slowly("/elsewhere")])).toEqual([
			"HTTP/1.1 200",
			"HTTP/1.1 408",
		]);
	});
});

it("many large files at once take little memory", async () => {
	const { port, head, left } = await world();
	const [before, piece] = [process.memoryUsage.rss(), file("a.bin", Buffer.alloc(10_000_000))];
	let most = before;
	const watch = setInterval(() => {
		most = Math.max(most, process.memoryUsage.rss());
	}, 20);
	const send = (who: number) =>
		new Promise<string>((resolve) => {
			const socket = connect(port, "127.0.0.1", () => {
				socket.write(head(`/keeps/${who}`, piece.length + END.length));
				socket.write(piece);
				socket.write(END);
			});
			socket.once("data", (text) => resolve(text.toString("latin1").slice(0, 12)) ?? socket.destroy());
		});
	const answers = await Promise.all(Array.from({ length: 20 }, (_, who) => send(who)));
	clearInterval(watch);
	expect(new Set(answers)).toEqual(new Set(["HTTP/1.1 200"]));
	// Two hundred million bytes came.
	expect((most - before) / 1e6).toBeLessThan(100);
	expect(left()).toEqual([]);
});

it("a file of a page that keeps none is read in memory", async () => {
	const { port } = await world();
	const origin = `http://127.0.0.1:${port}`;
	const headers = { origin, "content-type": 'multipart/form-data; boundary="B"' };
	const body = Buffer.concat([file("a.csv", "a,b"), field("q%22", "\ufeffx"), END]);
	const answer = await send(port, "POST", "/needs/1/import", headers, body);
	expect([...new URLSearchParams(answer.body)]).toEqual([
		["letter", "[object File]"],
		['q"', "x"],
	]);
});
