import { parseArgs } from "node:util";
import { isEmail, typedEmail } from "~/domain/people/typed-email";
import { createFirstAdministrator } from "~/use-cases/people/create-first-administrator";
import { makeApplication } from "./make-application";
import { playWhenWanted, prepareDatabase, settleAndClose } from "./prepare-database";
import { readSettings } from "./settings.mjs";

const USE =
	'Use: npm run admin -- create-user --email name@example.org --name "Full Name" [--role administrator]';

/** The person to make, or a sentence that says what is wrong with the arguments. */
export function readArguments(args: readonly string[]): { email: string; name: string } | string {
	const text = { type: "string" } as const;
	let parsed: { values: { email?: string; name?: string; role?: string }; positionals: string[] };
	try {
		parsed = parseArgs({
			args: [...args],
			options: { email: text, name: text, role: text },
			allowPositionals: true,
		});
	} catch (error) {
		return `${error instanceof Error ? error.message.split("\n")[0] : error}. ${USE}`;
	}
	const { values, positionals } = parsed;
	if (positionals.join(" ") !== "create-user") return USE;
	if (values.role !== undefined && values.role !== "administrator") {
		return `The first person is the administrator, who adds everyone else: leave --role out. ${USE}`;
	}
	const email = typedEmail(values.email ?? "");
	const name = values.name?.trim() ?? "";
	if (!isEmail(email)) return `Give an e-mail address. ${USE}`;
	if (name === "") return `Give the person's name. ${USE}`;
	return { email, name };
}

/**
 * `create-user` makes the first administrator of an installation and prints the link, good once, by which they
 * choose a password. Gives the exit code.
 */
export async function main(args: readonly string[]): Promise<number> {
	const person = readArguments(args);
	const { settings, problems } = readSettings(process.env);
	const wrong = [...(typeof person === "string" ? [person] : []), ...(problems ?? [])];
	if (typeof person === "string" || !settings) {
		for (const sentence of wrong) console.error(sentence);
		return 1;
	}
	const database = await prepareDatabase(settings, playWhenWanted, console.log);
	if (!database.ok) {
		console.error(database.message);
		return 1;
	}
	const db = database.value;
	try {
		const { clock, ids } = makeApplication(db, settings);
		const context = { db, clock, ids, actor: { kind: "system" }, requestId: "command-line" } as const;
		const made = createFirstAdministrator(context, person);
		if (!made.ok) {
			console.error(`${person.email} was not added: ${made.message}.`);
			return 1;
		}
		const address = settings.origin ?? `http://${settings.host}:${settings.port}`;
		console.log(`${person.name} is the administrator. They choose a password, within 7 days, at`);
		console.log(`${address}${made.value.link}`);
		return 0;
	} finally {
		settleAndClose(db);
	}
}
