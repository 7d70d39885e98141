import { type Placeholder, sql } from "drizzle-orm";
import { connectionOf, type Tx } from "./client";

/** A value that a query is asked with. */
export type Asked = Placeholder;

type Value = string | number | null;
type Values = Record<string, Value>;
type Query<R> = { prepare(): { all(values: Values): R[]; get(values: Values): R | undefined } };
type Build<N extends readonly Asked[], R> = (tx: Tx, ...asked: N) => Query<R>;
type ValuesOf<N extends readonly Asked[]> = { readonly [K in keyof N]: Value };

/** Builds and prepares a query once for each connection: that takes ten times as long as asking it. */
function preparedOnce<N extends readonly Asked[], R>(build: Build<N, R>) {
	const known = new WeakMap<object, ReturnType<Query<R>["prepare"]>>();
	const asked = Array.from({ length: build.length - 1 }, (_, place) => sql.placeholder(String(place)));
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
	build: Build<N, R>,
): (tx: Tx, ...values: ValuesOf<N>) => R[] {
	const query = preparedOnce(build);
	return (tx, ...values) => query(tx).all(named(values as readonly Value[]));
}

/** The same for a query that gives its first row; undefined where there is none. */
export function row<N extends readonly Asked[], R>(
	build: Build<N, R>,
): (tx: Tx, ...values: ValuesOf<N>) => R | undefined {
	const query = preparedOnce(build);
	return (tx, ...values) => query(tx).get(named(values as readonly Value[]));
}
