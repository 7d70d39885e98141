import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "~db/client";
import { programForTest, spawnProgram, temporaryFolder } from "../support/running-program";

const answers = (address: string) =>
	fetch(`${address}/healthz`).then(
		(response) => response.ok,
		() => false,
	);

describe("npm start", () => {
	let folder: string;
	beforeAll(() => {
		folder = temporaryFolder();
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it("serves the demonstration, says where and who to sign in as, and stops on SIGTERM with nothing left open", async () => {
		const dataDir = path.join(folder, "first");
		const program = await programForTest({ DATA_DIR: dataDir });
		expect(await answers(program.address)).toBe(true);
		expect(program.output()).toContain(`${program.address}/sign-in`);
		expect(program.output()).toContain("fund.manager@example.org");
		expect(await program.stop()).toBe(0);
		expect(await answers(program.address)).toBe(false);
		expect(readdirSync(dataDir).filter((name) => name !== "backups")).toEqual([
			"tranche.sqlite",
			"tranche.sqlite.files",
		]);
	});

	it("fills and builds nothing the second time", async () => {
		const program = await programForTest({ DATA_DIR: path.join(folder, "first") });
		expect(program.output()).not.toMatch(/Building|Installing|Making/);
		expect(await answers(program.address)).toBe(true);
	});

	it("sends pages whose every inline script is known to their policy by its hash, and no style of its own", async () => {
		const program = await programForTest({ DATA_DIR: path.join(folder, "first") });
		for (const page of ["/", "/sign-in", "/decisions", "/rounds"]) {
			const answer = await fetch(program.address + page);
			expect(answer.status).toBe(200);
			const policy = answer.headers.get("content-security-policy") ?? "";
			const html = await answer.text();
			const scripts = [...html.matchAll(/(<script\b[^>]*>)(.*?)<\/script>/gs)];
			expect(scripts.length).toBeGreaterThan(0);
			for (const [, tag = "", text = ""] of scripts) {
				const sha256 = createHash("sha256").update(text).digest("base64");
				expect(text !== "" && policy.includes(`'sha256-${sha256}'`), tag).toBe(true);
			}
			expect(html.includes('data-starts="tranche-part"')).toBe(page === "/sign-in");
			expect(html).not.toMatch(/<[^>]+ style="|<style\b| on[a-z]+="/);
		}
	});

	it("makes pages that grow with a round in a thread, for those alone who may see them, and keeps who was refused", async () => {
		const dataDir = path.join(folder, "first");
		const program = await programForTest({ DATA_DIR: dataDir, LOG_LEVEL: "info" });
		const signedIn = async (email: string) => {
			const answer = await fetch(`${program.address}/sign-in`, {
				method: "POST",
				headers: { Origin: program.address },
				body: new URLSearchParams({ account: email }),
				redirect: "manual",
			});
			const Cookie = (answer.headers.getSetCookie()[0] ?? "").split(";", 1)[0] ?? "";
			return (page: string, init: RequestInit = {}) =>
				fetch(program.address + page, { redirect: "manual", ...init, headers: { Cookie, ...init.headers } });
		};
		const db = openDatabase(path.join(dataDir, "tranche.sqlite"));
		const one = (sql: string, ...of: unknown[]) =>
			db.$client
				.prepare(sql)
				.pluck()
				.get(...of);
		const round = one("SELECT id FROM round WHERE state = 'assessing'");
		const refusals = () => one("SELECT count(*) FROM refused_attempt") as number;
		const [manager, bidder] = [
			await signedIn("fund.manager@example.org"),
			await signedIn(String(one("SELECT email FROM person WHERE email LIKE 'bidder.%'"))),
		];
		const ranking = `/rounds/${round}/ranking`;

		const shown = await manager(ranking);
		expect([shown.status, shown.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
		expect(await shown.text()).toContain("Ranking");
		expect(
			(await manager(ranking, { headers: { "Accept-Encoding": "identity" } })).headers.get("content-length"),
		).toMatch(/^\d+$/);

		const before = refusals();
		const refused = await bidder(ranking);
		expect(refused.status).toBe(404);
		expect(await refused.text()).not.toContain("Total");
		const sent = await bidder(`/rounds/${round}/assessors`, {
			method: "POST",
			headers: { Origin: program.address },
			body: new URLSearchParams({ suggested: "yes" }),
		});
		expect(sent.status).toBe(404);
		await expect.poll(refusals).toBeGreaterThan(before);
		expect((await fetch(program.address + ranking, { redirect: "manual" })).headers.get("location")).toBe(
			`/sign-in?return=${encodeURIComponent(ranking)}`,
		);
		const lines = program
			.output()
			.split("\n")
			.filter((line) => line.includes('"/rounds/:roundId/ranking"'));
		expect(lines.slice(0, 3).map((line) => JSON.parse(line).status)).toEqual([200, 200, 404]);
		expect(JSON.parse(lines[0] ?? "{}").personId).toBe(
			one("SELECT id FROM person WHERE email = 'fund.manager@example.org'"),
		);
		db.$client.close();
	});

	it("finishes a request that is under way when told to stop", async () => {
		const program = await programForTest({ DATA_DIR: path.join(folder, "first") });
		const { port } = new URL(program.address);
		const type = "application/x-www-form-urlencoded";
		const headers = { Origin: program.address, "Content-Type": type, "Content-Length": "10" };
		const sent = request({ host: "127.0.0.1", port, method: "POST", path: "/sign-out", headers });
		const answered = new Promise<number | undefined>((resolve, reject) => {
			sent.once("response", (response) => resolve(response.resume().statusCode)).once("error", reject);
		});
		await new Promise((resolve) => sent.write("half=", resolve));
		await answers(program.address);
		const code = program.stop();
		while (await answers(program.address)) await new Promise((resolve) => setTimeout(resolve, 20));
		sent.end("whole");
		expect(await answered).toBeLessThan(500);
		expect(await code).toBe(0);
	});

	it("run by npm stops the server when npm is told to", async () => {
		const child = spawn("npm", ["start"], {
			env: { ...process.env, PORT: "0", DATA_DIR: path.join(folder, "first"), LOG_LEVEL: "warn" },
			stdio: ["ignore", "pipe", "ignore"],
		});
		const address = await new Promise<string>((resolve) => {
			child.stdout.setEncoding("utf8").on("data", (text: string) => {
				const ready = /ready at (\S+)/.exec(text);
				if (ready?.[1]) resolve(ready[1]);
			});
		});
		const exited = new Promise((resolve) => child.once("exit", resolve));
		child.kill("SIGTERM");
		expect(await exited).toBe(0);
		expect(await answers(address)).toBe(false);
	});

	it("says that the port is taken, and leaves the files alone that arrive at the program that has it", async () => {
		const arriving = path.join(folder, "first", "tranche.sqlite.files", "incoming", "arriving");
		mkdirSync(arriving, { recursive: true });
		const other = createServer();
		await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
		const bound = other.address();
		const port = typeof bound === "object" && bound ? bound.port : 0;
		const { exited, output } = spawnProgram({ PORT: String(port), DATA_DIR: path.join(folder, "first") });
		expect(await exited).toBe(1);
		expect(output()).toContain(`Port ${port} of 127.0.0.1 is taken`);
		expect(existsSync(arriving)).toBe(true);
		other.close();
	});

	it("lists every wrong setting in plain sentences and starts nothing", async () => {
		const dataDir = path.join(folder, "never");
		const { exited, output } = spawnProgram({ TRANCHE_MODE: "live", PORT: "x", DATA_DIR: dataDir });
		expect(await exited).toBe(1);
		expect(
			output()
				.trim()
				.split("\n")
				.map((line) => line.split(" ")[0]),
		).toEqual(["PORT", "ORIGIN", "SESSION_SECRET"]);
		expect(existsSync(dataDir)).toBe(false);
	});

	it("refuses a database of the other mode, or of a newer program, in one plain sentence", async () => {
		const dataDir = path.join(folder, "first");
		const live = { TRANCHE_MODE: "live", ORIGIN: "https://bids.example.org", SESSION_SECRET: "s".repeat(32) };
		const otherMode = spawnProgram({ ...live, DATA_DIR: dataDir });
		expect(await otherMode.exited).toBe(1);
		expect(otherMode.output().trim()).toMatch(/^The database \S+ was made in demo mode and .+\.$/);

		const db = openDatabase(path.join(dataDir, "tranche.sqlite"));
		db.$client.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 99999999999999)");
		db.$client.close();
		const newer = spawnProgram({ DATA_DIR: dataDir });
		expect(await newer.exited).toBe(1);
		expect(newer.output().trim()).toMatch(/^The database \S+ was made by a newer version of Tranche: .+\.$/);
	});
});
