import { describe, expect, it } from "vitest";
import { testDatabase } from "../support/context";

/** Records that gain more rows below them with every bid and every act. */
const GROWING = ["bid", "intervention", "reduced_version", "assessment", "bid_option", "audit_entry"];

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
				.filter((key) => GROWING.includes(key.table))
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
