import { existsSync } from "node:fs";
import { machineClock } from "~/clock";
import { openDatabase } from "~db/client";
import { backUpDatabase, FileNotBackedUp } from "./back-up-database";
import { databaseFile } from "./prepare-database";
import { readDataDir } from "./settings.mjs";

/** Backs up the database of DATA_DIR and its files, in use or not, and prints the folder. Gives the exit code. */
export async function main(): Promise<number> {
	const dataDir = readDataDir(process.env);
	const file = databaseFile(dataDir);
	if (!existsSync(file)) {
		console.error(`There is no database in ${dataDir}: set DATA_DIR to the folder that has one.`);
		return 1;
	}
	const db = openDatabase(file);
	try {
		console.log(await backUpDatabase(db, dataDir, machineClock().machineNow()));
		return 0;
	} catch (error) {
		if (!(error instanceof FileNotBackedUp)) throw error;
		console.error(`No backup was made. ${error.message} Put it back from an earlier backup, then try again.`);
		return 1;
	} finally {
		db.$client.close();
	}
}
