import { describe, expect, it } from "vitest";
import { accepted } from "~/domain/outcome";
import { faultSentence } from "~/domain/people/record-fault";
import { write } from "~/use-cases/context";
import { changePerson } from "~/use-cases/people/change-person";
import { differingPlaces, recordMigratedRows, verifyAll } from "~db/audit/verify-records";
import { migrateDatabase, openDatabase } from "~db/client";
import { bid } from "~db/schema/bid";
import { accountOf, demonstration } from "../../support/demonstration";
import { personOf } from "../../support/walk-people";

type World = Awaited<ReturnType<typeof demonstration>>;

/** Writes as somebody with the file in their hands could: without the program, its triggers dropped. */
function tamper({ file }: World, ...statements: readonly string[]): void {
	const { $client } = openDatabase(file);
	const triggers = $client.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all();
	for (const name of triggers) $client.exec(`DROP TRIGGER "${name}"`);
	$client.pragma("foreign_keys = OFF");
	for (const statement of statements) $client.exec(statement);
	$client.close();
}

const sentences = (world: World) => {
	const verdict = verifyAll(world.db);
	return "first" in verdict ? [faultSentence(verdict.first, { named: true }), verdict.others] : verdict;
};

describe("records held against the audit", () => {
	it("hold in the demonstration, and after more is done in it", async () => {
		const world = await demonstration();
		expect(verifyAll(world.db)).toMatchObject({ ok: true });
		const personId = personOf(world, "bidder");
		const email = "another@example.org";
		changePerson(world.as(accountOf("administrator")), {
			id: personId,
			name: "Another Name",
			email,
			revision: 1,
		});
		expect(verifyAll(world.db)).toMatchObject({ ok: true });
	});

	it.each([
		[
			"an amount in the ledger",
			"UPDATE fund_entry SET amount_pence = amount_pence + 1 WHERE kind = 'pot'",
			/^The ledger row “.+” \(.+\) was changed outside the service\. .* in: amount\.$/,
		],
		[
			"what was submitted",
			"UPDATE bid_version SET content = replace(content, 'a', 'b') WHERE version = 1",
			/^The submitted version of a bid .* in: content\.$/,
		],
		[
			"what was submitted, its digest with it",
			"UPDATE bid_version SET sha256 = 'x' WHERE version = 1",
			/in: sha256\.$/,
		],
		[
			"signed content",
			"UPDATE decision_version SET content = content || ' ' WHERE content IS NOT NULL",
			/^The version of a decision .* in: content\.$/,
		],
		[
			"a decided line",
			"UPDATE decision_line SET decided_pence = 1",
			/^The line of a decision .* in: decided\.$/,
		],
		[
			"a score",
			"UPDATE assessment_score SET points = 5 - points WHERE points IS NOT NULL",
			/^The score .* in: points\.$/,
		],
		[
			"the state of a round",
			"UPDATE round SET state = 'published' WHERE state = 'assessing'",
			/^The round “.+” .* in: state\.$/,
		],
		[
			"the state of a bid",
			"UPDATE bid SET state = 'awarded' WHERE reference = 'B1'",
			/^The bid “B1” .* in: state\.$/,
		],
		[
			"a role",
			"UPDATE membership SET role = 'administrator' WHERE role = 'bidder'",
			/^The role .* in: role\.$/,
		],
		["a frozen scheme", "UPDATE scheme_version SET content = '{}'", /^The frozen scheme .* in: content\.$/],
		["a figure of need", "UPDATE needs_value SET value = '1'", /^The needs value .* in: value\.$/],
		[
			"a row taken away",
			"DELETE FROM interest",
			/^The interest .* was removed outside the service\. Entry \d+ recorded it last\.$/,
		],
		[
			"a row put in",
			"INSERT INTO fund_entry SELECT 'forged', fund_id, kind, title, amount_pence, round_id, decision_id, bid_id, reverses_id, decided_elsewhere, at, entered_by, financial_year, provisional FROM fund_entry LIMIT 1",
			/^The ledger row “.+” \(forged\) was added outside the service\./,
		],
	])("name the first that differs: %s", async (_, statement, sentence) => {
		const world = await demonstration();
		tamper(world, statement);
		expect(sentences(world)).toEqual([expect.stringMatching(sentence), expect.any(Number)]);
	});

	it("cannot be changed with what the audit says of them: the chain fails", async () => {
		const world = await demonstration();
		tamper(
			world,
			"UPDATE audit_row SET columns = NULL WHERE table_name = 'interest'",
			"DELETE FROM interest",
		);
		expect(verifyAll(world.db)).toMatchObject({ ok: false, seq: expect.any(Number) });
	});

	it("name a content that does not match its digest though an entry recorded both", async () => {
		const world = await demonstration();
		const { $client } = world.db;
		$client.exec("DROP TRIGGER bid_version_frozen");
		write(world.as(accountOf("administrator")), (_tx, record) => {
			$client.exec("UPDATE bid_version SET content = '{}' WHERE version = 1");
			record("change-person", { kind: "person", id: "x" }, null);
			return accepted(null);
		});
		expect(sentences(world)).toEqual([
			expect.stringMatching(/^The content of the submitted version of a bid .* does not match the digest/),
			expect.any(Number),
		]);
	});

	it("tells of what a migration did, and not of what was changed before it", async () => {
		const world = await demonstration();
		tamper(world, "UPDATE fund SET name = 'Other' WHERE id = (SELECT id FROM fund LIMIT 1)");
		const differed = differingPlaces(world.db);
		migrateDatabase(world.db);
		world.db.$client.exec("UPDATE organisation SET accountable_body = 'The council'");
		recordMigratedRows(world.db, differed, { at: world.clock.now(), salt: "salt" });
		expect(verifyAll(world.db)).toMatchObject({
			ok: false,
			others: 0,
			first: { table: "fund", columns: ["name"] },
		});
	});

	it("are never written without an entry", async () => {
		const world = await demonstration();
		const unrecorded = () =>
			write(world.as(accountOf("administrator")), (tx) => {
				tx.update(bid).set({ title: "Other" }).run();
				return accepted(null);
			});
		expect(unrecorded).toThrow("rows of bid were written without an entry in the audit");
		expect(verifyAll(world.db)).toMatchObject({ ok: true });
	});
});
