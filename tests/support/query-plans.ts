import type Database from "better-sqlite3";

/** Tables that have more rows with every bid, partnership or act: reading all of one takes longer each year. */
export const GROWING: readonly string[] = [
	"advice",
	"assessment",
	"assessment_score",
	"attachment",
	"audit_detail",
	"audit_entry",
	"audit_row",
	"bid",
	"bid_answer",
	"bid_option",
	"bid_partnership",
	"bid_ready",
	"bid_section",
	"bid_version",
	"bid_version_attachment",
	"bid_version_part",
	"certificate",
	"cost_line",
	"decision_line",
	"decision_line_recipient",
	"eligibility_check",
	"form_record",
	"funding_line",
	"interest",
	"intervention",
	"intervention_objective",
	"measure",
	"membership",
	"moderation",
	"one_time_link",
	"open_form",
	"option_intervention",
	"outbox",
	"person",
	"reconsideration",
	"reduced_version",
	"reduced_version_intervention",
	"removed_record",
	"risk",
	"saved_field",
	"saving_line",
	"section_comment",
	"section_work",
	"session",
];

/** A migration fills a table anew under another name, once. */
const MIGRATING = /__new_/;

type Step = { readonly detail: string };

/** The growing tables that a query reads from end to end by the database's own plan, under whatever alias. */
export function scansOf($client: Database.Database, sql: string): readonly string[] {
	if (!/^\s*(select|with|update|delete|insert)/i.test(sql) || MIGRATING.test(sql)) return [];
	const holes = (sql.match(/\?/g) ?? []).map(() => null);
	const names = (sql.match(/[@:$]\w+/g) ?? []).map((name) => [name.slice(1), null] as const);
	const plan = $client.prepare(`EXPLAIN QUERY PLAN ${sql}`);
	const steps = plan.all(...(holes.length > 0 ? holes : [Object.fromEntries(names)])) as Step[];
	return steps.flatMap(({ detail }) => {
		const scanned = /^SCAN (\w+)/.exec(detail)?.[1];
		return scanned !== undefined && GROWING.includes(scanned) ? [scanned] : [];
	});
}
