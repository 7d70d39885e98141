import Database from "better-sqlite3";

type Statement = { readonly source: string };
const memory = new Database(":memory:");
const prototype = Object.getPrototypeOf(memory.prepare("SELECT 1"));
memory.close();

/** The texts of all queries that some work asks, in order, each as often as it is asked. */
export function queriesOf(work: () => unknown): readonly string[] {
	const asked: string[] = [];
	const originals = ["all", "get", "run", "iterate"].map((name) => [name, prototype[name]] as const);
	for (const [name, original] of originals)
		prototype[name] = function (this: Statement, ...values: unknown[]) {
			asked.push(this.source);
			return original.apply(this, values);
		};
	try {
		work();
	} finally {
		for (const [name, original] of originals) prototype[name] = original;
	}
	return asked;
}
