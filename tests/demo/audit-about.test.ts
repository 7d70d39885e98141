import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { MIGRATIONS_FOLDER } from "~db/client";
import { auditDetail, auditEntry } from "~db/schema/audit";
import { bid } from "~db/schema/bid";
import { demonstration } from "../support/demonstration";

it("says of every entry whose detail names a bid that it is about that bid, and of a bid's that it is about its round", async () => {
	const { db } = await demonstration();
	const details = new Map(
		db
			.select()
			.from(auditDetail)
			.all()
			.map(({ seq, detail }) => [seq, detail ?? ""]),
	);
	const bids = db.select({ id: bid.id, roundId: bid.roundId }).from(bid).all();
	const rounds = new Map(bids.map(({ id, roundId }) => [id, roundId]));
	const wrong = db
		.select()
		.from(auditEntry)
		.all()
		.filter(({ seq, recordId, bidId, roundId }) => {
			const named = bids.filter(({ id }) => id === recordId || details.get(seq)?.includes(id));
			return named.some(({ id }) => id !== bidId) || (bidId !== null && rounds.get(bidId) !== roundId);
		});
	expect(wrong).toEqual([]);
});

it("is filled by the migration as the program writes it", async () => {
	const { db } = await demonstration();
	const read = () =>
		db.$client
			.prepare("SELECT seq, action, bid_id, round_id, organisation_id FROM audit_entry ORDER BY seq")
			.raw()
			.all();
	const written = read();
	const [file] = readdirSync(MIGRATIONS_FOLDER).filter((name) => name.startsWith("0016_"));
	const statements = readFileSync(path.join(MIGRATIONS_FOLDER, file ?? ""), "utf8").split(
		"--> statement-breakpoint",
	);
	const from = statements.findIndex((statement) => statement.includes("DROP TRIGGER"));
	db.$client.exec("DROP TRIGGER audit_entry_no_update");
	db.$client.exec("UPDATE audit_entry SET bid_id = NULL, round_id = NULL, organisation_id = NULL");
	for (const statement of statements.slice(from + 1, from + 4)) db.$client.exec(statement);
	expect(read()).toEqual(written);
});
