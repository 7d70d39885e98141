import { type Db, openDatabase } from "~db/client";

/** Opens a database as the program does, but waits for no disk: no test outlives its machine. */
export function openUnsynced(file: string): Db {
	const db = openDatabase(file);
	db.$client.pragma("synchronous = OFF");
	return db;
}
