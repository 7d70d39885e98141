import { DEMONSTRATION_ACCOUNTS } from "~/demo/accounts";
import type { Db } from "~db/client";
import { makeApplication } from "./make-application";
import { playWhenWanted, prepareDatabase, settleAndClose } from "./prepare-database";
import { publishReadyMadeForms } from "./ready-made-forms";
import { type Serving, serve } from "./serve";
import { createLog } from "./serve/request-log";
import type { Settings } from "./settings.mjs";

function welcome(address: string): string {
	const width = Math.max(...DEMONSTRATION_ACCOUNTS.map(({ email }) => email.length));
	const people = DEMONSTRATION_ACCOUNTS.map(
		({ email, name, what }) => `  ${email.padEnd(width)}  ${name}, ${what}`,
	);
	return [
		`Tranche is ready at ${address}`,
		`This is a demonstration. Sign in with one click at ${address}/sign-in as`,
		...people,
	].join("\n");
}

function listenProblem(error: unknown, { host, port }: Settings): string {
	const code = (error as NodeJS.ErrnoException).code;
	if (code === "EADDRINUSE")
		return `Port ${port} of ${host} is taken: stop what uses it, or set PORT to another.`;
	if (code === "EACCES") return `Port ${port} may not be used by this account: set PORT to 1024 or above.`;
	if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
		return `HOST is "${host}", which is not an address of this machine.`;
	}
	throw error;
}

function stopOnSignal(serving: Serving, db: Db, say: (sentence: string) => void): void {
	let stopping = false;
	const stop = async () => {
		if (stopping) return;
		stopping = true;
		say("Stopping.");
		await serving.stop();
		settleAndClose(db);
		process.exit(0);
	};
	process.on("SIGTERM", stop);
	process.on("SIGINT", stop);
}

/** Serves until SIGTERM or SIGINT. Gives the exit code: 1 when the database or the address cannot be used. */
export async function main(settings: Settings, { development = false } = {}): Promise<number> {
	const { mode, logLevel } = settings;
	const log = createLog(logLevel);
	const always = log.child({}, { level: "info" });
	const say = mode === "demo" ? (text: string) => console.log(text) : (text: string) => always.info(text);

	const database = await prepareDatabase(settings, playWhenWanted, say);
	if (!database.ok) {
		console.error(database.message);
		return 1;
	}
	const db = database.value;
	try {
		const application = makeApplication(db, settings);
		publishReadyMadeForms(application);
		const serving = await serve(application, settings, log, development);
		stopOnSignal(serving, db, say);
		say(
			mode === "demo"
				? welcome(serving.address)
				: `Tranche is ready at ${serving.address} for ${settings.origin}`,
		);
		if (mode === "live" && settings.trustProxy === false) {
			log.warn(
				"TRUST_PROXY is not set: behind a proxy, every visitor will seem to come from the proxy's address.",
			);
		}
		return 0;
	} catch (error) {
		settleAndClose(db);
		console.error(listenProblem(error, settings));
		return 1;
	}
}
