import Database from "better-sqlite3";

/** Opens the file that Tranche writes, to read; gives what prepares a query. @param {string} file */
export function openPeerDatabase(file) {
	const database = new Database(file, { readonly: true });
	/** @param {string} sql @returns {import("better-sqlite3").Statement<any[], any>} */
	const prepare = (sql) => /** @type {any} */ (database.prepare(sql));
	return { prepare, close: () => database.close() };
}

/** @typedef {ReturnType<typeof openPeerDatabase>["prepare"]} Prepare */
