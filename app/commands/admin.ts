import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { changeInWords } from "~/domain/form/changes";
import { SHORT_FORM } from "~/domain/form/definitions/short-form";
import { accepted, detailsOf, type Outcome, type Refusal } from "~/domain/outcome";
import { isEmail, typedEmail } from "~/domain/people/typed-email";
import type { Context } from "~/use-cases/context";
import { publishForm } from "~/use-cases/form/publish-form";
import { createFirstAdministrator } from "~/use-cases/people/create-first-administrator";
import { type DetailsToErase, eraseAuditDetails } from "~/use-cases/people/erase-audit-details";
import { makeApplication } from "./make-application";
import { playWhenWanted, prepareDatabase, settleAndClose } from "./prepare-database";
import { readSettings } from "./settings.mjs";

const USE = `Use: npm run admin -- create-user --email name@example.org --name "Full Name" [--role administrator]
or:  npm run admin -- publish-form file.json [--anyway]
or:  npm run admin -- print-form
or:  npm run admin -- erase (--entry 12 --entry 13 … | --email name@example.org | --bid bid-in-its-address) --reason "Why"`;

type Values = {
	readonly email?: string;
	readonly name?: string;
	readonly role?: string;
	readonly reason?: string;
	readonly entry?: readonly string[];
	readonly bid?: string;
	readonly anyway?: boolean;
};

/** Something to do, told in words once it is done; `address` is where the installation stands. */
type Task = {
	readonly run: (context: Context, address: string) => Outcome<readonly string[]>;
	/** What was not done, for a refusal. */
	readonly not: string;
};

function createUser({ email: typed = "", name: typedName = "", role }: Values): Task | string {
	if (role !== undefined && role !== "administrator")
		return "The first person is the administrator, who adds everyone else: leave --role out.";
	const email = typedEmail(typed);
	const name = typedName.trim();
	if (!isEmail(email)) return "Give an e-mail address.";
	if (name === "") return "Give the person's name.";
	return {
		not: `${email} was not added`,
		run: (context, address) => {
			const made = createFirstAdministrator(context, { email, name });
			if (!made.ok) return made;
			const said = `${name} is the administrator. They choose a password, within 7 days, at`;
			return accepted([said, `${address}${made.value.link}`]);
		},
	};
}

function erase({ email, entry = [], bid, reason = "" }: Values): Task | string {
	const entries = entry.map(Number);
	const given = [email !== undefined, bid !== undefined, entries.length > 0].filter(Boolean).length;
	if (given !== 1) return "Give either entries, an e-mail address or a bid.";
	if (!entries.every((seq) => Number.isSafeInteger(seq) && seq > 0)) return "An entry is a whole number.";
	if (reason.trim() === "") return "Say why, with --reason.";
	const what: DetailsToErase =
		bid === undefined ? (email === undefined ? { entries } : { email }) : { bidId: bid };
	return {
		not: "Nothing was erased",
		run: (context) => {
			const erased = eraseAuditDetails(context, { ...what, reason });
			if (!erased.ok) return erased;
			const { entries: done, parts } = erased.value;
			return accepted([
				...(parts === 0
					? []
					: [`What the bid says of people is erased, for good (${parts} parts of its submitted versions).`]),
				...(done.length === 0
					? []
					: [`The details of these entries are erased, for good: ${done.join(", ")}.`]),
			]);
		},
	};
}

function publish({ anyway = false }: Values, [file]: readonly string[]): Task | string {
	if (file === undefined) return "Give the form's file.";
	let text: string;
	try {
		text = readFileSync(file, "utf8");
	} catch {
		return `${file} cannot be read.`;
	}
	return {
		not: `${file} was not published`,
		run: (context) => {
			const published = publishForm(context, { text, anyway });
			if (!published.ok) return published;
			const { title, number, sha256, changes, breaks } = published.value;
			return accepted([
				`${title}, version ${number}. SHA-256: ${sha256}`,
				...changes.map((change) => `${change.what}: ${changeInWords(change)}`),
				...breaks.map(({ section, words }) => `${section}: ${words}`),
			]);
		},
	};
}

const TASKS: Readonly<Record<string, (values: Values, rest: readonly string[]) => Task | string>> = {
	"create-user": createUser,
	erase,
	"publish-form": publish,
	"print-form": () => ({
		not: "Nothing was printed",
		run: () => accepted([JSON.stringify(SHORT_FORM, null, 2)]),
	}),
};

/** What a refusal says of each thing at fault, with its place. */
function problemsIn(refusal: Refusal): readonly string[] {
	const problems = detailsOf(refusal, "form-invalid") ?? [];
	const breaks = detailsOf(refusal, "form-breaks") ?? [];
	return [
		...problems.map(({ path, message }) => `${path}: ${message}`),
		...breaks.map(({ section, words }) => `${section}: ${words}`),
	];
}

/** What to do, or a sentence that says what is wrong with the arguments. */
export function readArguments(args: readonly string[]): Task | string {
	const text = { type: "string" } as const;
	let parsed: { values: Values; positionals: string[] };
	try {
		parsed = parseArgs({
			args: [...args],
			options: {
				email: text,
				name: text,
				role: text,
				reason: text,
				bid: text,
				entry: { type: "string", multiple: true },
				anyway: { type: "boolean" },
			},
			allowPositionals: true,
		});
	} catch (error) {
		return `${error instanceof Error ? error.message.split("\n")[0] : error}. ${USE}`;
	}
	const [name = "", ...rest] = parsed.positionals;
	if (rest.length > 0 && name !== "publish-form") return USE;
	const task = TASKS[name]?.(parsed.values, rest);
	if (task === undefined) return USE;
	return typeof task === "string" ? `${task} ${USE}` : task;
}

/**
 * `create-user` makes the first administrator and prints their one-time link; `erase` erases what audit entries or a
 * bid say of people; `publish-form` prints a form's number and digest, or each problem with its place. Gives the exit
 * code.
 */
export async function main(args: readonly string[]): Promise<number> {
	const task = readArguments(args);
	const { settings, problems } = readSettings(process.env);
	const wrong = [...(typeof task === "string" ? [task] : []), ...(problems ?? [])];
	if (typeof task === "string" || !settings) {
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
		const address = settings.origin ?? `http://${settings.host}:${settings.port}`;
		const done = task.run(context, address);
		if (!done.ok) {
			console.error(`${task.not}: ${done.message.replace(/\.$/, "")}.`);
			for (const sentence of problemsIn(done)) console.error(sentence);
			return 1;
		}
		for (const sentence of done.value) console.log(sentence);
		return 0;
	} finally {
		settleAndClose(db);
	}
}
