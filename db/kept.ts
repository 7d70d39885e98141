import { LRUCache } from "lru-cache";
import { connectionOf, type Db, dataVersion, seesOneVersion, type Tx } from "./client";

/** Something of each connection by itself, made when it is first asked for. */
export function ofConnection<T>(make: (db: Db) => T): (tx: Tx) => T {
	const known = new WeakMap<Tx, T>();
	return (tx) => {
		const connection = connectionOf(tx);
		const found = known.get(connection) ?? make(connection as Db);
		known.set(connection, found);
		return found;
	};
}

/** The last values under so many keys, for each connection by itself. */
export function keptOfConnection<T extends object>(most: number): (tx: Tx) => LRUCache<string, T> {
	return ofConnection(() => new LRUCache<string, T>({ max: most }));
}

const versionOf = ofConnection(dataVersion);

/** The version of the data that a transaction sees, as long as it has written nothing. */
export function dataVersionOf(tx: Tx): string {
	return versionOf(tx)();
}

/**
 * What `load` makes of the data, made once for each version of the data. A transaction that has written makes it
 * anew, for what it wrote is in no version yet. It is nobody's own: who may see what of it is asked apart from it.
 */
export function onceForVersion<Asked extends readonly (string | null)[], T>(
	most: number,
	load: (tx: Tx, ...asked: Asked) => T,
): (tx: Tx, ...asked: Asked) => T {
	const keptIn = keptOfConnection<{ readonly version: string; readonly value: T }>(most);
	return (tx, ...asked) => {
		if (!seesOneVersion(tx)) return load(tx, ...asked);
		const key = JSON.stringify(asked);
		const kept = keptIn(tx);
		const version = dataVersionOf(tx);
		const found = kept.get(key);
		if (found?.version === version) return found.value;
		const value = load(tx, ...asked);
		kept.set(key, { version, value });
		return value;
	};
}
