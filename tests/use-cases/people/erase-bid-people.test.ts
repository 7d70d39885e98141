import { createHash } from "node:crypto";
import { and, isNull, like } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { ERASED } from "~/domain/bid/personal";
import { answerTo } from "~/domain/bid/read-content";
import { faultSentence } from "~/domain/people/record-fault";
import { readSubmittedPeople } from "~/use-cases/bid/submission/read-submitted-people";
import { eraseAuditDetails } from "~/use-cases/people/erase-audit-details";
import { verifyAll } from "~db/audit/verify-records";
import { attachmentById } from "~db/bid/attachments";
import { submittedBid } from "~db/bid/bid";
import {
	clarificationQuestionById,
	insertClarification,
	insertClarificationQuestion,
	updateClarification,
} from "~db/bid/clarifications";
import { openDatabase } from "~db/client";
import { fileFaults } from "~db/files";
import { bidVersion } from "~db/schema/bid";
import { fileOfVersion } from "../../support/attached-files";
import { accountOf, demonstration } from "../../support/demonstration";

const REASON = "The contact asked for it";

async function submittedWorld() {
	const world = await demonstration();
	const stored = world.db
		.select()
		.from(bidVersion)
		.where(and(like(bidVersion.content, '%"salted"%'), isNull(bidVersion.takenBackAt)))
		.get();
	if (!stored) throw new Error("no bid keeps what it says of people apart");
	const content = () => submittedBid(world.db, stored.bidId)?.content;
	const before = content();
	if (!before) throw new Error("the bid is submitted");
	const words = [
		...["contact-name", "contact-email", "contact-telephone"].map((key) => answerTo(before, key)),
		...before.risks.map(({ owner }) => owner),
	].filter((word) => word !== "");
	const administrator = world.as(accountOf("administrator"));
	const erase = () => eraseAuditDetails(administrator, { bidId: stored.bidId, reason: REASON });
	return { world, stored, content, words, administrator, erase };
}

/** Every text of the database, wherever it stands, that belongs to a bid. */
function textsOfBid({ db }: Awaited<ReturnType<typeof demonstration>>, bidId: string): string {
	const rows = (sql: string) => JSON.stringify(db.$client.prepare(sql).all(bidId));
	return [
		"SELECT content FROM bid_version WHERE bid_id = ?",
		"SELECT p.* FROM bid_version_part p JOIN bid_version v ON v.id = p.bid_version_id WHERE v.bid_id = ?",
		"SELECT * FROM bid_answer WHERE bid_id = ?",
		"SELECT * FROM risk WHERE bid_id = ?",
		"SELECT * FROM removed_record WHERE owner_id = ?",
		"SELECT d.* FROM audit_detail d JOIN audit_entry e ON e.seq = d.seq WHERE e.bid_id = ?",
	]
		.map(rows)
		.join();
}

const quoted = (word: string) => JSON.stringify(JSON.stringify(word)).slice(1, -1);

describe("what a submitted bid says of people", () => {
	it("is no text of its stored version: a digest stands there, and reading puts it together", async () => {
		const { stored, words, content } = await submittedWorld();
		expect(words.length).toBeGreaterThan(1);
		for (const word of words) expect(stored.content).not.toContain(JSON.stringify(word));
		expect(stored.content).toContain('"format":"tranche-bid/2"');
		expect(answerTo(content() as never, "contact-name")).toBe(words[0]);
	});

	it("can be checked by its own side: each digest is made of a salt and a value that they have", async () => {
		const { world, stored } = await submittedWorld();
		const signatory = world.db.$client
			.prepare(
				"SELECT email FROM person JOIN membership m ON m.person_id = person.id JOIN bid_partnership p ON p.organisation_id = m.organisation_id WHERE p.bid_id = ? AND m.role = 'signatory'",
			)
			.pluck()
			.get(stored.bidId) as string;
		const read = readSubmittedPeople(world.as(signatory), { bidId: stored.bidId });
		if (!read.ok) throw new Error(read.code);
		const { parts } = JSON.parse(read.value.text);
		expect(parts.length).toBeGreaterThan(1);
		for (const { sha256, salt, value } of parts) {
			expect(
				createHash("sha256")
					.update(salt + value)
					.digest("hex"),
			).toBe(sha256);
			expect(stored.content).toContain(sha256);
		}
		expect(readSubmittedPeople(world.as(accountOf("auditor")), { bidId: stored.bidId }).ok).toBe(false);
	});

	it("is erased from the versions, the bid and the audit, which holds and says so", async () => {
		const { world, stored, content, words, erase } = await submittedWorld();
		for (const word of words) expect(textsOfBid(world, stored.bidId)).toContain(quoted(word));
		const erased = erase();
		if (!erased.ok) throw new Error(erased.code);
		for (const word of words) expect(textsOfBid(world, stored.bidId)).not.toContain(quoted(word));
		const after = content();
		expect(after && answerTo(after, "contact-name")).toBe(ERASED);
		expect(world.db.select().from(bidVersion).all()).toContainEqual(stored);
		expect(verifyAll(world.db)).toMatchObject({
			ok: true,
			erasures: [{ parts: words.length, erased: erased.value.entries.length }],
		});
		expect(erase()).toMatchObject({ ok: false, code: "nothing-to-erase" });
	});

	it.each([
		["changed", "UPDATE bid_version_part SET value = '\"Somebody else\"'"],
		["taken away without an entry", "UPDATE bid_version_part SET salt = NULL, value = NULL"],
		["half erased", "UPDATE bid_version_part SET salt = NULL"],
	])("is found where it was %s outside the service", async (_, statement) => {
		const { world } = await submittedWorld();
		const { $client } = openDatabase(world.file);
		$client.exec("DROP TRIGGER bid_version_part_frozen");
		$client.exec(statement);
		$client.close();
		const verdict = verifyAll(world.db);
		expect("first" in verdict && faultSentence(verdict.first, { named: true })).toMatch(
			/^The value of the part of a submitted version .* does not match the digest stored beside it\.$/,
		);
	});

	it("goes without the bid’s files, which stay as they are", async () => {
		const { world, stored, erase } = await submittedWorld();
		const fileId = await fileOfVersion(world.public, stored.bidId, "Letter.txt");
		expect(erase()).toMatchObject({ ok: true });
		expect(verifyAll(world.db)).toMatchObject({ ok: true });
		expect(attachmentById(world.db, fileId)).toMatchObject({ name: "Letter.txt", addedBy: "system" });
		expect(await fileFaults(world.db)).toEqual([]);
	});

	it("is erased from what the office asked and was answered, once it waits for nothing", async () => {
		const { world, stored, words, erase } = await submittedWorld();
		const [word = ""] = words;
		const { id: bidVersionId, bidId, submittedAt: askedAt } = stored;
		const times = { askedAt, dueAt: askedAt };
		insertClarification(world.db, {
			id: "asked",
			bidId,
			bidVersionId,
			returnsTo: "assessed",
			...times,
			state: "open",
		});
		insertClarificationQuestion(world.db, {
			...{
				id: "question",
				clarificationId: "asked",
				position: 0,
				section: "risks",
				mayChange: false,
				askedAt,
			},
			...{ askedBy: stored.submittedBy, text: `Is it ${word}?`, answer: `It is ${word}, as we said.` },
		});
		expect(erase()).toMatchObject({ ok: false, code: "answers-waited-for" });
		updateClarification(world.db, "asked", { state: "answered" });
		expect(erase()).toMatchObject({ ok: true });
		expect(clarificationQuestionById(world.db, "question")).toMatchObject({
			text: `Is it ${ERASED}?`,
			answer: `It is ${ERASED}, as we said.`,
		});
	});
});
