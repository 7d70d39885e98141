import { existsSync } from "node:fs";
import { machineClock } from "~/clock";
import { openDatabase } from "~db/client";
import { backUpDatabase } from "./back-up-database";
import { databaseFile } from "./prepare-database";
import { readDataDir } from "./settings.mjs";

/** What to do about a file that was lost. */
const PUT_BACK = "The backup has everything else. Put the file back from another copy of the data.";

/**
 * Backs up the database of DATA_DIR and its files, in use or not, and prints the folder. Gives the exit code: 1 also
 * where a file was lost before, which it names.
 */
export async function main(): Promise<number> {
	const dataDir = readDataDir(process.env);
	const file = databaseFile(dataDir);
	if (!existsSync(file)) {
		console.error(`There is no database in ${dataDir}: set DATA_DIR to the folder that has one.`);
		return 1;
	}
	const db = openDatabase(file);
	try {
		const { folder, lost } = await backUpDatabase(db, dataDir, machineClock().machineNow());
		console.log(folder);
		for (const sentence of lost) console.error(`${sentence} ${PUT_BACK}`);
		return lost.length > 0 ? 1 : 0;
	} finally {
		db.$client.close();
	}
}
