import path from "node:path";
import { restoreDatabase } from "./restore-database";
import { readDataDir } from "./settings.mjs";

/** Restores the backup folder named by the one argument into DATA_DIR. Gives the exit code. */
export async function main([folder]: string[]): Promise<number> {
	if (!folder) {
		console.error("Say which backup: DATA_DIR=<empty folder> npm run db:restore -- <backup folder>");
		return 1;
	}
	const dataDir = readDataDir(process.env);
	const restored = restoreDatabase(path.resolve(process.env.INIT_CWD ?? "", folder), dataDir);
	if (!restored.ok) {
		console.error(restored.message);
		return 1;
	}
	console.log(`Restored into ${dataDir}. Its audit holds: ${restored.value.entries} entries.`);
	return 0;
}
