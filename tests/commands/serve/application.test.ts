import { readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { LARGEST_FORM, LARGEST_PASSED } from "~/commands/serve/accepted-bodies";
import { healthEverySeconds, healthOf } from "~/commands/serve/health";
import { FILE_NOT_READ } from "~/domain/table/file-kind";
import { openDatabase } from "~db/client";
import { testDatabase } from "../../support/context";
import { send, TAKES, testServer } from "../../support/http-server";

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const LIVE = { mode: "live", origin: "https://bids.example.org" } as const;

describe("every answer", () => {
	it("carries a strict policy that names its inline scripts by their hashes, and a request id", async () => {
		const { port } = await testServer(testDatabase().db);
		const [first, second] = [await send(port, "GET", "/a"), await send(port, "GET", "/a")];
		const policy = String(first.headers["content-security-policy"]);
		expect(policy).toMatch(/script-src 'self'( 'sha256-[A-Za-z0-9+/=]{44}'){2};/);
		expect(policy).not.toContain("unsafe");
		expect(policy).toContain("frame-ancestors 'none'");
		expect(first.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
		expect(first.headers["x-request-id"]).not.toBe(second.headers["x-request-id"]);
		expect(first.headers["referrer-policy"]).toBe("same-origin");
		expect(first.headers["x-content-type-options"]).toBe("nosniff");
		expect(first.headers["x-powered-by"]).toBeUndefined();
		expect(first.headers["cache-control"]).toBe("private, no-store");
	});

	it("asks for https from then on only where people come by https", async () => {
		const demo = await testServer(testDatabase().db);
		expect((await send(demo.port, "GET", "/a")).headers["strict-transport-security"]).toBeUndefined();
		const live = await testServer(testDatabase().db, LIVE);
		expect((await send(live.port, "GET", "/a")).headers["strict-transport-security"]).toMatch(
			/max-age=31536000/,
		);
	});
});

describe("the demonstration", () => {
	it.each(["127.0.0.1:3000", "localhost:3000", "[::1]:3000", "localhost"])("answers %s", async (host) => {
		const { port } = await testServer(testDatabase().db);
		expect((await send(port, "GET", "/a", { host })).status).toBe(200);
	});

	it.each([
		[{ host: "bids.example.org" }],
		[{ host: "127.0.0.1.example.org" }],
		[{ "x-forwarded-for": "10.0.0.1" }],
		[{ "x-forwarded-host": "127.0.0.1" }],
		[{ "x-forwarded-proto": "https" }],
		[{ forwarded: "for=10.0.0.1" }],
	])("refuses %j with a sentence and the request's id", async (headers) => {
		const { port } = await testServer(testDatabase().db);
		const answer = await send(port, "GET", "/a", headers as Record<string, string>);
		expect(answer.status).toBe(403);
		expect(answer.body).toContain("This is a demonstration.");
		expect(answer.body).toContain(String(answer.headers["x-request-id"]));
	});
});

describe("a write", () => {
	it("reaches the page when a page of this site sent it", async () => {
		const { port } = await testServer(testDatabase().db);
		const host = `127.0.0.1:${port}`;
		const answer = await send(port, "POST", "/a", { ...FORM, host, origin: `http://${host}` }, "a=typed");
		expect([answer.status, answer.body]).toEqual([200, "a=typed"]);
	});

	it("is refused when nobody says who sent it", async () => {
		const { port } = await testServer(testDatabase().db);
		expect((await send(port, "POST", "/a")).status).toBe(403);
	});

	it("is refused when another site or port of this machine sent it", async () => {
		const { port } = await testServer(testDatabase().db);
		for (const origin of ["https://evil.example", "http://127.0.0.1:1", "null"]) {
			expect((await send(port, "POST", "/a", { origin }, "x")).status).toBe(403);
		}
	});

	it("is compared with ORIGIN when live, whatever Host says", async () => {
		const { port } = await testServer(testDatabase().db, LIVE);
		const sent = { ...FORM, host: "evil.example", origin: "https://evil.example" };
		expect((await send(port, "POST", "/a", sent, "x")).status).toBe(403);
		expect((await send(port, "POST", "/a", { ...sent, origin: LIVE.origin }, "x")).status).toBe(200);
	});

	it("is refused before it is read when it is too large or of unknown length", async () => {
		const { port } = await testServer(testDatabase().db);
		const origin = `http://127.0.0.1:${port}`;
		const announced = { origin, "content-length": String(LARGEST_FORM + 1) };
		expect((await send(port, "POST", "/a", announced, "")).status).toBe(413);
		const large = "x".repeat(TAKES.takesFile + 1);
		const file = { origin, "content-type": "multipart/form-data; boundary=x" };
		const again = await send(port, "POST", "/needs/x/import?file=too-large", file, large);
		expect([again.status, again.headers.location]).toEqual([303, FILE_NOT_READ]);
		const huge = { ...file, "content-length": String(LARGEST_PASSED + 1) };
		expect((await send(port, "POST", "/needs/x/import", huge, "")).status).toBe(413);
		const elsewhere = { ...file, ...announced };
		for (const path of ["/a", "/a?to=/import", "/needs/x/import/y"])
			expect((await send(port, "POST", path, elsewhere, "")).status).toBe(413);
		expect((await send(port, "POST", "/a", { origin, "transfer-encoding": "chunked" }, "x")).status).toBe(
			411,
		);
		expect(
			(await send(port, "POST", "/a", { ...FORM, origin }, `a=${"x".repeat(LARGEST_FORM - 2)}`)).status,
		).toBe(200);
	});

	it("is refused when it is no form", async () => {
		const { port } = await testServer(testDatabase().db);
		const origin = `http://127.0.0.1:${port}`;
		const asJson = { origin, "content-type": "application/json" };
		expect((await send(port, "POST", "/a", asJson, "{}")).status).toBe(415);
		expect((await send(port, "POST", "/a", { origin }, "x")).status).toBe(415);
		expect((await send(port, "POST", "/a", { origin })).status).toBe(200);
	});
});

describe("a live installation", () => {
	it("makes its pages for ORIGIN and not for the Host a client sent", async () => {
		const { port } = await testServer(testDatabase().db, LIVE);
		const headers = { host: "evil.example", "x-forwarded-host": "evil.example" };
		expect(JSON.parse((await send(port, "GET", "/a", headers)).body).url).toBe("https://bids.example.org/a");
	});

	it("believes a forwarded address only from the proxies it was told of", async () => {
		const headers = { "x-forwarded-for": "203.0.113.9" };
		const alone = await testServer(testDatabase().db, LIVE);
		expect(JSON.parse((await send(alone.port, "GET", "/a", headers)).body).address).toBe("127.0.0.1");
		const behind = await testServer(testDatabase().db, { ...LIVE, trustProxy: 1 });
		expect(JSON.parse((await send(behind.port, "GET", "/a", headers)).body).address).toBe("203.0.113.9");
	});
});

describe("the log", () => {
	it("has one line a request, without query, body, cookie or a one-time link's token", async () => {
		const { port, lines } = await testServer(testDatabase().db);
		const origin = `http://127.0.0.1:${port}`;
		const token = "Zx9".repeat(15);
		const headers = { ...FORM, origin, cookie: "tranche=cookie-value" };
		const answer = await send(port, "POST", `/link/${token}?email=typed-query`, headers, "typed-body");
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatchObject({
			method: "POST",
			path: "/link/:token",
			status: 200,
			requestId: answer.headers["x-request-id"],
			ms: expect.any(Number),
		});
		expect(JSON.stringify(lines)).not.toMatch(/typed-query|typed-body|cookie-value|Zx9/);
	});

	it("has the page's own address, and never what somebody sent, however a token is written", async () => {
		const { port, lines } = await testServer(testDatabase().db);
		const token = "Zx9".repeat(15);
		await send(port, "GET", "/rounds/invest-to-save-budget-second-tranche-2026-27");
		expect(lines).toMatchObject([{ path: "/rounds/:roundId" }]);
		lines.length = 0;
		for (const start of [
			"/Link/",
			"/%6cink/",
			"/LINK/%5a",
			"//link/",
			"/link//",
			"/link;a/",
			"/x/link/",
			"/%/",
		])
			for (const end of ["", "/", ".data", "?to=x", "/fails", "%", "\\"])
				await send(port, "GET", `${start}${token}${end}`, {
					referer: `http://127.0.0.1:${port}/link/${token}`,
				});
		const paths = new Set(lines.map(({ path }) => path));
		expect([...paths].sort()).toEqual([undefined, "/link/:token", "unmatched"].sort());
		expect(lines.filter(({ err }) => err)).not.toEqual([]);
		expect(JSON.stringify(lines)).not.toMatch(/(Zx9)+/);
	});

	it("tells of an unexpected error under the id that the person was shown", async () => {
		const { port, lines } = await testServer(testDatabase().db);
		const answer = await send(port, "GET", "/fails");
		expect(answer.status).toBe(500);
		expect(answer.body).not.toContain("a bug");
		const requestId = answer.headers["x-request-id"];
		expect(lines).toEqual([
			expect.objectContaining({ requestId, err: expect.objectContaining({ message: "a bug" }) }),
			expect.objectContaining({ requestId, status: 500 }),
		]);
	});
});

describe("/healthz", () => {
	it("says that the database takes writes and its tables are this program's", async () => {
		const { port } = await testServer(testDatabase().db);
		const answer = await send(port, "GET", "/healthz");
		expect(answer.status).toBe(200);
		expect(JSON.parse(answer.body)).toEqual({
			ok: true,
			disk: "writable",
			database: "writable",
			migrations: "current",
		});
	});

	it("answers 503 when the database takes no writes", async () => {
		const { db } = testDatabase();
		const { port } = await testServer(db);
		db.$client.pragma("query_only = ON");
		const answer = await send(port, "GET", "/healthz");
		expect(answer.status).toBe(503);
		expect(JSON.parse(answer.body)).toMatchObject({ ok: false, database: "failing" });
	});

	it("answers 503 when a newer program has changed the tables", async () => {
		const { db } = testDatabase();
		const { port } = await testServer(db);
		db.$client.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 99999999999999)");
		const answer = await send(port, "GET", "/healthz");
		expect(answer.status).toBe(503);
		expect(JSON.parse(answer.body)).toMatchObject({ ok: false, migrations: "newer-than-program" });
	});

	it("answers 503 when the database's file was cut short or overwritten, or is gone", async () => {
		for (const spoil of [
			(file: string) => truncateSync(file, statSync(file).size - 4096),
			(file: string) => truncateSync(file, 0),
			(file: string) => writeFileSync(file, "x".repeat(5000)),
			(file: string) => rmSync(file),
		]) {
			const { db, file } = testDatabase();
			db.$client.pragma("wal_checkpoint(TRUNCATE)");
			const { port } = await testServer(db);
			spoil(file);
			const answer = await send(port, "GET", "/healthz");
			expect(answer.status).toBe(503);
			expect(JSON.parse(answer.body)).toMatchObject({ ok: false, database: "damaged" });
		}
	});

	it("is not well when the disk is full, though the database's file takes writes", () => {
		const { db, file } = testDatabase();
		const full = (folder: string) => {
			expect(folder).toBe(path.dirname(file));
			throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
		};
		expect(healthOf(db, full)).toMatchObject({ ok: false, disk: "failing", database: "writable" });
		expect(healthOf(db)).toMatchObject({ ok: true, disk: "writable" });
		expect(readdirSync(path.dirname(file)).filter((name) => name.startsWith("health"))).toEqual([]);
	});

	it("makes the disk work once in three seconds, however often it is asked", () => {
		const { db } = testDatabase();
		const look = vi.fn(healthOf);
		const ask = healthEverySeconds(db, (each) => look(each));
		vi.spyOn(performance, "now").mockReturnValue(10);
		for (let count = 0; count < 100; count++) expect(ask().ok).toBe(true);
		expect(look).toHaveBeenCalledTimes(1);
		vi.spyOn(performance, "now").mockReturnValue(3011);
		ask();
		vi.restoreAllMocks();
		expect(look).toHaveBeenCalledTimes(2);
	});

	it("writes nothing into the database", async () => {
		const { db, file } = testDatabase();
		const { port } = await testServer(db);
		const watching = openDatabase(file);
		onTestFinished(() => void watching.$client.close());
		const before = watching.$client.pragma("data_version");
		await send(port, "GET", "/healthz");
		expect(watching.$client.pragma("data_version")).toEqual(before);
		expect(db.$client.inTransaction).toBe(false);
	});
});
