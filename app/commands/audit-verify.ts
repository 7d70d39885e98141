import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { verifyAudit } from "~db/audit";
import { openDatabase } from "~db/client";
import { databaseFile } from "./prepare-database";
import { readDataDir } from "./settings.mjs";

const USE = "npm run audit:verify -- [--head <hash printed on a receipt or a notice>]";

function readHead(args: string[]): string | undefined | null {
	try {
		const { head } = parseArgs({ args, options: { head: { type: "string" } } }).values;
		return head === undefined || /^[0-9a-f]{64}$/.test(head) ? head : null;
	} catch {
		return null;
	}
}

/**
 * Checks the audit of DATA_DIR from its first entry, and with `--head` that it still holds that one. Prints the
 * first entry that fails. Gives the exit code: 0 when all hold, 1 when one fails or nothing could be checked.
 */
export async function main(args: string[]): Promise<number> {
	const head = readHead(args);
	if (head === null) {
		console.error(`A head is 64 letters and digits. Use: ${USE}`);
		return 1;
	}
	const file = databaseFile(readDataDir(process.env));
	if (!existsSync(file)) {
		console.error(`There is no database at ${file}: set DATA_DIR to the folder that has one.`);
		return 1;
	}
	const db = openDatabase(file);
	try {
		const verdict = verifyAudit(db, head);
		if (!verdict.ok) {
			console.error(`The audit fails at entry ${verdict.seq}: ${verdict.why}.`);
			return 1;
		}
		console.log(`The audit holds: ${verdict.entries} entries, head ${verdict.head}.`);
		return 0;
	} finally {
		db.$client.close();
	}
}
