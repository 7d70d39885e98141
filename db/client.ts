import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Outcome } from "~/domain/outcome";
import * as schema from "./schema/index";

export type Db = BetterSQLite3Database<typeof schema> & { readonly $client: Database.Database };

/** What queries run on: the database, or a transaction in it. */
export type Tx = Pick<
	Db,
	"select" | "selectDistinct" | "insert" | "update" | "delete" | "run" | "all" | "get" | "query"
>;

/** The folder of migrations, beside the program's working folder. */
export const MIGRATIONS_FOLDER = `${process.cwd()}/db/migrations`;

/** Opens a database file with the settings Tranche needs; makes it and its folder where missing. Migrates nothing. */
export function openDatabase(file: string): Db {
	mkdirSync(dirname(file), { recursive: true });
	const raw = new Database(file, { timeout: 5000 });
	// Without recursive_triggers, INSERT OR REPLACE takes a frozen row away without asking the trigger that guards it.
	for (const pragma of [
		"journal_mode = WAL",
		"synchronous = FULL",
		"busy_timeout = 5000",
		"foreign_keys = ON",
		"recursive_triggers = ON",
	])
		raw.pragma(pragma);
	return drizzle(raw, { schema }) as Db;
}

/** The migrations applied to a database, by the instant that names each, in order. */
function appliedMigrations(db: Db): number[] {
	const kept = db.$client
		.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '__drizzle_migrations'")
		.get();
	if (!kept) return [];
	return db.$client
		.prepare("SELECT CAST(created_at AS INTEGER) FROM __drizzle_migrations ORDER BY created_at")
		.pluck()
		.all() as number[];
}

/** How the database's migrations stand to the program's: current, some pending, or made by a newer program. */
export function migrationState(db: Db): "current" | "pending" | "newer-than-program" {
	const known = new Set(
		readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }).map((one) => one.folderMillis),
	);
	const applied = appliedMigrations(db);
	if (applied.some((when) => !known.has(when))) return "newer-than-program";
	return applied.length === known.size ? "current" : "pending";
}

/**
 * Brings the tables up to date. Foreign keys are off meanwhile, because a table rebuilt in the migrator's transaction
 * would delete its child rows; references are checked before they go on again. Throws where one is broken.
 */
export function migrateDatabase(db: Db, folder = MIGRATIONS_FOLDER): void {
	db.$client.pragma("foreign_keys = OFF");
	try {
		migrate(db, { migrationsFolder: folder });
		if ((db.$client.pragma("foreign_key_check") as unknown[]).length > 0)
			throw new Error("a migration broke references between tables");
	} finally {
		db.$client.pragma("foreign_keys = ON");
	}
}

const connections = new WeakMap<Tx, Db>();

/** The connection that a transaction runs on. What is asked of it meanwhile is asked inside the transaction. */
export function connectionOf(tx: Tx): Tx {
	return connections.get(tx) ?? tx;
}

const counters = new WeakMap<Tx, Database.Statement>();

/** How many rows a connection has written so far. */
function changesOf(connection: Tx): number {
	let counter = counters.get(connection);
	if (!counter) {
		counter = (connection as Db).$client.prepare("SELECT total_changes()").pluck();
		counters.set(connection, counter);
	}
	return counter.get() as number;
}

/** How many rows the connection had written when a transaction began. */
const begun = new WeakMap<Tx, number>();

/** Whether all that a transaction sees is of one version of the data: as long as it has written nothing. */
export function seesOneVersion(tx: Tx): boolean {
	return begun.get(tx) === changesOf(connectionOf(tx));
}

class RolledBack extends Error {
	constructor(readonly outcome: Outcome<never>) {
		super(outcome.ok ? "" : outcome.code);
	}
}

type Begun = Database.Transaction<(work: () => unknown) => unknown>;
const transactions = new WeakMap<Db, Begun>();

/** Runs work in a transaction. Drizzle's own makes all that it knows of the tables anew for each. */
function inTransaction<T>(db: Db, behaviour: "immediate" | "deferred", work: (tx: Tx) => T): T {
	const run: Begun = transactions.get(db) ?? db.$client.transaction((begun) => begun());
	transactions.set(db, run);
	const tx: Tx = Object.create(db);
	connections.set(tx, db);
	return run[behaviour](() => {
		begun.set(tx, changesOf(db));
		return work(tx);
	}) as T;
}

/**
 * Runs a write inside BEGIN IMMEDIATE. A refusal rolls everything back and is handed out; an exception rolls back too.
 * The function must be synchronous.
 */
export function inWriteTransaction<T, C extends string>(
	db: Db,
	work: (tx: Tx) => Outcome<T, C>,
): Outcome<T, C> {
	try {
		return inTransaction(db, "immediate", (tx) => {
			const outcome = work(tx);
			if (!outcome.ok) throw new RolledBack(outcome as Outcome<never>);
			return outcome;
		});
	} catch (error) {
		if (error instanceof RolledBack) return error.outcome as Outcome<T, C>;
		throw error;
	}
}

/**
 * Gives a reading of the data's version, which changes with every write, of this process or another: each leaves an
 * entry in the audit, but for what passes with sessions and refusals.
 */
export function dataVersion({ $client }: Db): () => string {
	const last = $client.prepare("SELECT max(seq) FROM audit_entry").pluck();
	return () => String(last.get());
}

const reading = new WeakSet<Tx>();

/** Whether a transaction is of those that only read. */
export function onlyReads(tx: Tx): boolean {
	return reading.has(tx);
}

/** Several reads of one moment: they see one state of the database; with a memory, what was read of it before. */
export function inReadTransaction<T>(db: Db, work: (tx: Tx) => T, memory?: Memory): T {
	return inTransaction(db, "deferred", (tx) => {
		reading.add(tx);
		if (memory) {
			const others = othersIn(db);
			if (memory.others !== others) Object.assign(memory, { others, values: new Map() });
			remembered.set(tx, memory);
		}
		return work(tx);
	});
}

/** What was read already, as long as neither this connection nor another process writes. */
export type Memory = { changes: number; others: number; values: Map<string, unknown> };
const remembered = new WeakMap<Tx, Memory>();

/** A memory of nothing yet. */
export function newMemory(): Memory {
	return { changes: -1, others: -1, values: new Map() };
}

const othersOf = new WeakMap<Db, Database.Statement>();

/** Changes with whatever another process writes. */
function othersIn(db: Db): number {
	const statement = othersOf.get(db) ?? db.$client.prepare("PRAGMA data_version").pluck();
	othersOf.set(db, statement);
	return statement.get() as number;
}

/** Whether all that a memory holds is as it was read; true of one of nothing too. */
export function stillHolds(db: Db, { others, changes }: Memory): boolean {
	return others === othersIn(db) && changes === changesOf(db);
}

/** What `load` reads, kept under `key` while a transaction lasts and nothing is written; outside one, read anew. */
export function readOnce<T>(tx: Tx, key: string, load: () => T): T {
	if (!connections.has(tx)) return load();
	const changes = changesOf(connectionOf(tx));
	let known = remembered.get(tx);
	if (known?.changes !== changes) {
		const forgotten = { changes, values: new Map<string, unknown>() };
		known = known ? Object.assign(known, forgotten) : { ...newMemory(), ...forgotten };
		remembered.set(tx, known);
	}
	if (!known.values.has(key)) known.values.set(key, load());
	return known.values.get(key) as T;
}
