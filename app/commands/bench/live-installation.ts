import { createHash, createHmac, randomBytes } from "node:crypto";
import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { machineClock } from "~/clock";
import { DEMONSTRATION_PASSWORD } from "~/demo/accounts";
import { type Running, started, stopped } from "./processes";

/** The address that people of the measured installation type; it listens elsewhere. */
const ORIGIN = "http://127.0.0.1:3000";
const SECRET = "no secret, for it is thrown away with its database";

/** The settings of a server of a folder's database, on a free port. */
export function liveSettings(dataDir: string): NodeJS.ProcessEnv {
	return {
		...process.env,
		TRANCHE_MODE: "live",
		ORIGIN,
		SESSION_SECRET: SECRET,
		HOST: "",
		PORT: "0",
		DATA_DIR: dataDir,
		LOG_LEVEL: "info",
	};
}

/** Where the database of a folder stands. */
export const databaseOf = (dataDir: string): string => path.join(dataDir, "tranche.sqlite");

/** Plays a checkout's demonstration as a start does; gives the seconds of the processor that it took. */
export async function playInto(
	dataDir: string,
	measureStart: (server: Running) => number = () => 0,
	checkout: string = process.cwd(),
): Promise<number> {
	const settings = { TRANCHE_MODE: "demo", HOST: "", PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "warn" };
	const server = await started([path.join(checkout, "server.mjs")], { ...process.env, ...settings });
	const seconds = measureStart(server);
	await stopped(server);
	return seconds;
}

/** Copies a demonstration's database as a live installation's: a demonstration is never served from memory. */
export function copyAsLive(demonstration: string, dataDir: string): void {
	copyFileAsLive(databaseOf(demonstration), dataDir);
}

/** The same of a database file wherever it stands. */
export function copyFileAsLive(file: string, dataDir: string): void {
	mkdirSync(dataDir, { recursive: true });
	copyFileSync(file, databaseOf(dataDir));
	const database = new Database(databaseOf(dataDir));
	database.prepare("UPDATE setting SET value = 'live' WHERE key = 'mode'").run();
	database.close();
}

/** The headers of somebody who has signed in with their password. */
export async function signedInAs(address: string, email: string): Promise<Readonly<Record<string, string>>> {
	const answer = await fetch(`${address}/sign-in`, {
		method: "POST",
		redirect: "manual",
		headers: { origin: ORIGIN },
		body: new URLSearchParams({ email, password: DEMONSTRATION_PASSWORD, return: "/" }),
	});
	const cookie = answer.headers.get("set-cookie")?.split(";", 1)[0];
	if (answer.status !== 302 || !cookie) throw new Error(`${email} could not sign in: ${answer.status}`);
	return { cookie };
}

/** The headers that a form of this installation is sent with. */
export const formHeaders = { origin: ORIGIN } as const;

/** Headers of people who are signed in, by sessions put into the database of a folder: nobody's password is asked. */
export function sessionsIn(
	dataDir: string,
	emails: readonly string[],
): ReadonlyMap<string, Readonly<Record<string, string>>> {
	const database = new Database(databaseOf(dataDir));
	database.pragma("busy_timeout = 5000");
	const insert = database.prepare(
		"INSERT INTO session (token_sha256, person_id, created_at, last_seen_at) SELECT ?, id, ?, ? FROM person WHERE email = ?",
	);
	const at = machineClock().machineNow();
	const made = emails.map((email) => {
		const token = randomBytes(32).toString("base64url");
		insert.run(createHash("sha256").update(token, "utf8").digest("hex"), at, at, email);
		const seal = createHmac("sha256", SECRET).update(token).digest("base64url");
		return [email, { cookie: `tranche=${token}.${seal}` }] as const;
	});
	database.close();
	return new Map(made);
}
