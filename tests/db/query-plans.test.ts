import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { DECLARED } from "~db/prepared";
import { testDatabase } from "../support/context";
import { GROWING, scansOf } from "../support/query-plans";

/** Records that gain more rows below them with every bid and every act. */
const PARENTS = ["bid", "intervention", "reduced_version", "assessment", "bid_option", "audit_entry"];

type Plan = readonly { readonly detail: string }[];

function database() {
	const { $client } = testDatabase().db;
	const planOf = (sql: string, ...values: readonly string[]) =>
		($client.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as Plan).map(({ detail }) => detail);
	const tables = $client
		.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
		.pluck()
		.all() as string[];
	return { $client, planOf, tables };
}

describe("work on one record does not read those of all others", () => {
	it("what belongs to a bid, an intervention or an assessment is found by an index", () => {
		const { $client, planOf, tables } = database();
		const asked = tables.flatMap((table) =>
			($client.pragma(`foreign_key_list("${table}")`) as { from: string; table: string }[])
				.filter((key) => PARENTS.includes(key.table))
				.map(({ from }) => [table, from] as const),
		);
		expect(asked.length).toBeGreaterThan(20);
		const scanned = asked.filter(([table, column]) =>
			planOf(`SELECT 1 FROM "${table}" WHERE "${column}" = ?`, "x").some((step) => step.startsWith("SCAN")),
		);
		expect(scanned).toEqual([]);
	});

	it.each(["actor_id", "record_kind", "bid_id"])(
		"the audit’s entries of one %s are found in their order, without sorting",
		(column) => {
			const { planOf } = database();
			const steps = planOf(`SELECT * FROM audit_entry WHERE ${column} = ? ORDER BY seq DESC LIMIT 50`, "x");
			expect(steps).toEqual([expect.stringMatching(/^SEARCH audit_entry USING INDEX/)]);
		},
	);

	it("the bids of one partnership are found by an index", () => {
		const { planOf } = database();
		const steps = planOf("SELECT bid_id FROM bid_partnership WHERE organisation_id = ?", "x");
		expect(steps).toEqual([expect.stringMatching(/^SEARCH bid_partnership/)]);
	});
});

describe("no declared query reads all of a table that grows", () => {
	beforeAll(async () => {
		const folder = path.join(process.cwd(), "db");
		const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
		for (const file of files.filter((name) => /^[\w-]+\/[\w-]+\.ts$/.test(name)))
			await import(path.join(folder, file));
	});

	/** Each declared query with the growing tables that it scans. */
	function plans() {
		const { db } = testDatabase();
		return DECLARED.map(({ text, declared }) => {
			const sql = text(db);
			return { sql, why: declared.scans, scans: scansOf(db.$client, sql) };
		});
	}

	it("knows all of the tables that grow, and all queries", () => {
		const { tables } = database();
		expect(GROWING.filter((table) => !tables.includes(table))).toEqual([]);
		expect(DECLARED.length).toBeGreaterThan(100);
	});

	it("unless its declaration says why", () => {
		const scanning = plans().filter(({ scans, why }) => scans.length > 0 && why === undefined);
		expect(scanning.map(({ sql, scans }) => `${scans}: ${sql}`)).toEqual([]);
	});

	it("and none says why that reads nothing whole", () => {
		const idle = plans().filter(({ scans, why }) => scans.length === 0 && why !== undefined);
		expect(idle.map(({ sql }) => sql)).toEqual([]);
	});
});
