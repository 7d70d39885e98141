import { type Placeholder, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { connectionOf, type Tx } from "./client";

/** A value that a query is asked with. */
export type Asked = Placeholder;

type Value = string | number | bigint | null;
type Values = Record<string, Value>;
type Statement<P> = { prepare(): P; toSQL(): { readonly sql: string } };
type Build<N extends readonly Asked[], P> = (tx: Tx, ...asked: N) => Statement<P>;
type Query<R> = { all(values: Values): R[]; get(values: Values): R | undefined };
type ValuesOf<N extends readonly Asked[]> = { readonly [K in keyof N]: Value };

/** What the declaration of a query says of it. */
export type Declared = {
	/** Why it may read all of a table that grows with each bid or act. */
	readonly scans?: string;
};

/** Every query that is declared here, for the test of their plans. */
export const DECLARED: { readonly text: (tx: Tx) => string; readonly declared: Declared }[] = [];

/** Builds and prepares a statement once for each connection: that takes ten times as long as asking it. */
function preparedOnce<N extends readonly Asked[], P>(build: Build<N, P>, declared: Declared) {
	const known = new WeakMap<object, P>();
	const asked = Array.from({ length: build.length - 1 }, (_, place) => sql.placeholder(String(place)));
	DECLARED.push({ text: (tx) => build(tx, ...(asked as unknown as N)).toSQL().sql, declared });
	return (tx: Tx) => {
		const connection = connectionOf(tx);
		const prepared = known.get(connection) ?? build(connection, ...(asked as unknown as N)).prepare();
		known.set(connection, prepared);
		return prepared;
	};
}

const named = (values: readonly Value[]): Values => Object.fromEntries(values.entries());

/** A query that gives all its rows, asked with values in the order in which it names them. Each is text or a number. */
export function rows<N extends readonly Asked[], R>(
	build: Build<N, Query<R>>,
	declared: Declared = {},
): (tx: Tx, ...values: ValuesOf<N>) => R[] {
	const query = preparedOnce(build, declared);
	return (tx, ...values) => query(tx).all(named(values as readonly Value[]));
}

/** The same for a query that gives its first row; undefined where there is none. */
export function row<N extends readonly Asked[], R>(
	build: Build<N, Query<R>>,
	declared: Declared = {},
): (tx: Tx, ...values: ValuesOf<N>) => R | undefined {
	const query = preparedOnce(build, declared);
	return (tx, ...values) => query(tx).get(named(values as readonly Value[]));
}

/** A change of rows, told with values in the order in which it names them. */
export function changes<N extends readonly Asked[]>(
	build: Build<N, { run(values: Values): unknown }>,
): (tx: Tx, ...values: ValuesOf<N>) => void {
	const change = preparedOnce(build, {});
	return (tx, ...values) => {
		change(tx).run(named(values as readonly Value[]));
	};
}

/** Adds rows to a table, by a statement that is prepared once for each connection and set of columns. */
export function insertsInto<T extends SQLiteTable>(table: T): (tx: Tx, row: T["$inferInsert"]) => void {
	const known = new WeakMap<object, Map<string, { run(values: Record<string, unknown>): unknown }>>();
	return (tx, row) => {
		const connection = connectionOf(tx);
		const statements = known.get(connection) ?? new Map();
		known.set(connection, statements);
		const given = Object.keys(row).filter((column) => row[column as keyof typeof row] !== undefined);
		const columns = given.join();
		const asked = Object.fromEntries(given.map((column) => [column, sql.placeholder(column)]));
		const statement =
			statements.get(columns) ??
			connection
				.insert(table)
				.values(asked as T["$inferInsert"])
				.prepare();
		statements.set(columns, statement);
		statement.run(row);
	};
}
