import { describe, expect, it } from "vitest";
import type { Db } from "~db/client";
import { testDatabase } from "../support/context";

/** Fills a table with one row of plausible values, without the rows it points at. */
function insertRow(db: Db, table: string, given: Readonly<Record<string, string | number | null>>): void {
	const columns = db.$client.pragma(`table_info(${table})`) as {
		readonly name: string;
		readonly type: string;
		readonly notnull: number;
	}[];
	const values = columns.map(({ name, type, notnull }) =>
		name in given ? given[name] : notnull === 0 ? null : type.toLowerCase() === "integer" ? 1 : "text",
	);
	db.$client.pragma("foreign_keys = OFF");
	db.$client.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => "?").join(", ")})`).run(values);
	db.$client.pragma("foreign_keys = ON");
}

const FROZEN: readonly (readonly [
	string,
	Readonly<Record<string, string | number | null>>,
	readonly string[],
])[] = [
	["scheme_version", { id: "v" }, ["UPDATE scheme_version SET content = '{}'", "DELETE FROM scheme_version"]],
	[
		"bid_version",
		{ id: "v" },
		[
			"UPDATE bid_version SET content = '{}'",
			"UPDATE bid_version SET sha256 = ''",
			"UPDATE bid_version SET submitted_at = ''",
			"DELETE FROM bid_version",
		],
	],
	[
		"bid_version_part",
		{ bid_version_id: "v", sha256: "d", salt: "s", value: '"Sam"' },
		[
			"UPDATE bid_version_part SET value = '\"Ann\"'",
			"UPDATE bid_version_part SET sha256 = '', salt = NULL, value = NULL",
			"UPDATE bid_version_part SET salt = NULL",
			"DELETE FROM bid_version_part",
		],
	],
	[
		"bid_version_attachment",
		{ bid_version_id: "v", attachment_id: "a" },
		["UPDATE bid_version_attachment SET attachment_id = ''", "DELETE FROM bid_version_attachment"],
	],
	["bid_option", { id: "o" }, ["UPDATE bid_option SET amount_pence = 0", "DELETE FROM bid_option"]],
	[
		"option_intervention",
		{ option_id: "o" },
		["UPDATE option_intervention SET amount_pence = 0", "DELETE FROM option_intervention"],
	],
	["scenario", { id: "s" }, ["UPDATE scenario SET run_text = '{}'", "DELETE FROM scenario"]],
	["fund_entry", { id: "e" }, ["UPDATE fund_entry SET amount_pence = 0", "DELETE FROM fund_entry"]],
	["board_meeting", { id: "m" }, ["UPDATE board_meeting SET present = ''", "DELETE FROM board_meeting"]],
	["board_pack", { id: "p" }, ["UPDATE board_pack SET content = '{}'", "DELETE FROM board_pack"]],
	[
		"public_copy",
		{ id: "c", content: "{}", published_at: "2013-11-06T10:00:00.000Z" },
		["UPDATE public_copy SET content = '[]'", "DELETE FROM public_copy"],
	],
	[
		"decision_version",
		{ id: "d", signed_at: "2013-11-06T10:00:00.000Z" },
		[
			"UPDATE decision_version SET title = 'another'",
			"UPDATE decision_version SET signed_at = NULL",
			"DELETE FROM decision_version",
		],
	],
	[
		"decision_correction",
		{ id: "c", signed_at: "2013-11-20T10:00:00.000Z" },
		["UPDATE decision_correction SET reason = 'another'", "DELETE FROM decision_correction"],
	],
	[
		"outcome_letter",
		{ id: "l", sent_at: "2013-11-07T10:00:00.000Z" },
		["UPDATE outcome_letter SET feedback = 'another'", "DELETE FROM outcome_letter"],
	],
	[
		"subsidy_confirmation",
		{ id: "s", answered_at: "2026-11-07T10:00:00.000Z" },
		["UPDATE subsidy_confirmation SET received_pence = 0", "DELETE FROM subsidy_confirmation"],
	],
];

const statements = FROZEN.flatMap(([table, row, all]) =>
	all.map((statement) => [statement, table, row] as const),
);

describe("what is frozen", () => {
	it.each(statements)("refuses: %s", (statement, table, row) => {
		const { db } = testDatabase();
		insertRow(db, table, row);
		expect(() => db.$client.exec(statement)).toThrow(/does not change/);
	});

	it.each(FROZEN.map(([table]) => table))("cannot be replaced either: %s", (table) => {
		const { db } = testDatabase();
		insertRow(db, table, FROZEN.find(([name]) => name === table)?.[1] ?? {});
		const replace = `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`;
		expect(() => db.$client.exec(replace)).toThrow(/does not change/);
	});

	it.each([
		"UPDATE attachment SET name = 'another.pdf'",
		"UPDATE attachment SET sha256 = ''",
		"UPDATE attachment SET bid_id = ''",
		"UPDATE attachment SET added_by = ''",
	])("refuses of a file, which only goes as a whole: %s", (statement) => {
		const { db } = testDatabase();
		insertRow(db, "attachment", { id: "a" });
		expect(() => db.$client.exec(statement)).toThrow(/does not change/);
		db.$client.exec("UPDATE attachment SET state = 'clean', standing = 'held'; DELETE FROM attachment");
	});

	it("lets a bid be taken back, which its version notes", () => {
		const { db } = testDatabase();
		insertRow(db, "bid_version", { id: "v" });
		db.$client.exec("UPDATE bid_version SET taken_back_at = '2013-10-11T10:00:00.000Z'");
		expect(db.$client.prepare("SELECT taken_back_at FROM bid_version").pluck().get()).toBe(
			"2013-10-11T10:00:00.000Z",
		);
	});

	it("lets a decision be written until it is signed, and no line of it afterwards", () => {
		const { db } = testDatabase();
		insertRow(db, "decision_version", { id: "d", signed_at: null });
		insertRow(db, "decision_line", { id: "l", decision_version_id: "d" });
		db.$client.exec("UPDATE decision_line SET decided_pence = 3800000");
		db.$client.exec("UPDATE decision_version SET signed_at = '2013-11-06T10:00:00.000Z'");
		for (const statement of [
			"UPDATE decision_line SET decided_pence = 0",
			"DELETE FROM decision_line",
			"INSERT INTO decision_line SELECT 'm', decision_version_id, position, title, bid_id, bid_version_id, option_position, proposed_pence, decided_pence, reason, conditions, crime_reduction FROM decision_line",
		])
			expect(() => db.$client.exec(statement)).toThrow(/does not change/);
		expect(db.$client.prepare("SELECT decided_pence FROM decision_line").pluck().all()).toEqual([3_800_000]);
	});

	it("lets nobody add, change or drop who a signed decision's money is for", () => {
		const { db } = testDatabase();
		insertRow(db, "decision_version", { id: "d", signed_at: null });
		insertRow(db, "decision_line", { id: "l", decision_version_id: "d" });
		insertRow(db, "decision_line_recipient", { line_id: "l", organisation_id: "o" });
		db.$client.exec("UPDATE decision_line_recipient SET payee = 0");
		db.$client.exec("UPDATE decision_version SET signed_at = '2013-11-06T10:00:00.000Z'");
		for (const statement of [
			"UPDATE decision_line_recipient SET payee = 1",
			"DELETE FROM decision_line_recipient",
			"INSERT INTO decision_line_recipient (line_id, organisation_id, position, payee) VALUES ('l', 'p', 1, 1)",
		])
			expect(() => db.$client.exec(statement)).toThrow(/does not change/);
	});

	it.each(["submitted", "replaced", "reopened"])("keeps the scores of an assessment that was %s", (state) => {
		const { db } = testDatabase();
		insertRow(db, "assessment", { id: "a", state: "assigned" });
		insertRow(db, "assessment_score", { assessment_id: "a", criterion_id: "c", points: 3 });
		db.$client.exec("UPDATE assessment_score SET points = 4");
		db.$client.prepare("UPDATE assessment SET state = ?").run(state);
		for (const statement of [
			"UPDATE assessment_score SET points = 5",
			"DELETE FROM assessment_score",
			"INSERT INTO assessment_score SELECT assessment_id, 'd', theme_code, points, reason, stale_since, passages FROM assessment_score",
		])
			expect(() => db.$client.exec(statement)).toThrow(/does not change/);
		expect(db.$client.prepare("SELECT points FROM assessment_score").pluck().all()).toEqual([4]);
	});
});
