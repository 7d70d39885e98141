import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { erasureSentence } from "~/domain/people/audit-words";
import { faultSentence, type RecordFault } from "~/domain/people/record-fault";
import { verifyAll, type WholeVerdict } from "~db/audit/verify-records";
import { migrationState, openDatabase } from "~db/client";
import { fileFaults, storedFiles } from "~db/files";
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

/** The first of several faults in a sentence, and how many more there are. */
function faultWords(first: RecordFault, others: number): string {
	const more = others === 1 ? "1 other record differs" : `${others} other records differ`;
	return `${faultSentence(first, { named: true })}${others > 0 ? ` ${more} too.` : ""}`;
}

function complaint(verdict: WholeVerdict & { readonly ok: false }): string {
	if ("seq" in verdict) return `The audit fails at entry ${verdict.seq}: ${verdict.why}.`;
	return faultWords(verdict.first, verdict.others);
}

/**
 * Checks the audit of DATA_DIR, that it holds `--head`, every record against it and every file against its digest.
 * Prints the first entry that fails or record that differs. Gives the exit code: 0 when all hold, 1 when one fails or
 * nothing could be checked.
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
		if (migrationState(db) !== "current") {
			console.error(
				"The database and the program are of different versions: start Tranche, then check again.",
			);
			return 1;
		}
		const verdict = verifyAll(db, head);
		if (!verdict.ok) {
			console.error(complaint(verdict));
			return 1;
		}
		const [first, ...others] = await fileFaults(db);
		if (first) {
			console.error(faultWords(first, others.length));
			return 1;
		}
		const { entries, records, erasures } = verdict;
		const files = storedFiles(db).length;
		console.log(
			`The audit holds: ${entries} entries, head ${verdict.head}. All ${records} records are as they were recorded.` +
				(files > 0 ? ` The contents of all files (${files}) are what was added.` : ""),
		);
		for (const erasure of erasures) console.log(erasureSentence(erasure));
		return 0;
	} finally {
		db.$client.close();
	}
}
