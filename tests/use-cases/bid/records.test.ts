import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { kindOfSection } from "~/domain/form/kinds";
import { recordFromJson, recordToJson } from "~/domain/form/record-json";
import { startBid } from "~/use-cases/bid/start-bid";
import { moveRecord } from "~/use-cases/form/move-record";
import { putRecordBack } from "~/use-cases/form/put-record-back";
import { readRecords } from "~/use-cases/form/read-records";
import { contentOf } from "~db/bid/content";
import { auditDetail, auditEntry } from "~db/schema/audit";
import { bid, removedRecord } from "~db/schema/bid";
import { codeOf, done } from "../../support/bid-builders";
import { begunBid, oneOfEach } from "../../support/bid-record-builders";
import { KINDS } from "../../support/bid-record-kinds";

function bidOfSolihull(world: ReturnType<typeof begunBid>["world"]) {
	const bidder = world.as(world.solihull.bidder);
	const { bidId } = done(
		startBid(bidder, {
			roundId: world.roundId,
			partnershipId: world.solihull.id,
			title: "Engagement events",
		}),
	);
	return { bidder, bidId };
}

function kindOf(section: string) {
	const kind = kindOfSection(section);
	if (!kind) throw new Error("the section holds records");
	return kind;
}

const KEY = "0123456789abcdefghjk";

describe.each(KINDS)("the $name of a bid", ({ name, store, values, add, save, remove }) => {
	function prepared() {
		const begun = begunBid();
		const keys = oneOfEach(begun.bidder, begun.bidId);
		const [first, second] = values.map((make) => make(keys.interventions) as never) as [never, never, never];
		const rows = () => store.list(begun.world.db, begun.bidId);
		const id = keys[name] ?? "";
		const saved = () => store.byKey(begun.world.db, id);
		return { ...begun, keys, id, first, second, rows, saved };
	}

	it("are kept in the order they were added, and stay there when one before is removed", () => {
		const { bidder, bidId, id, first, keys, rows } = prepared();
		const next = done(add(bidder, { bidId, values: first })).id;
		done(remove(bidder, { bidId, id, revision: 1 }));
		const interventionId = name === "interventions" ? next : keys.interventions;
		const last = done(add(bidder, { bidId, values: values[1](interventionId) as never })).id;
		done(save(bidder, { bidId, id: next, revision: 1, values: values[2](interventionId) as never }));
		expect(rows().map((row) => row.id)).toEqual([next, last]);
	});

	it("are made once for a key, however often they are sent", () => {
		const { bidder, bidId, first, second, rows } = prepared();
		const before = rows().length;
		expect(done(add(bidder, { bidId, key: KEY, values: first }))).toEqual({ id: KEY });
		expect(done(add(bidder, { bidId, key: KEY, values: first }))).toEqual({ id: KEY });
		expect(rows()).toHaveLength(before + 1);
		expect(codeOf(add(bidder, { bidId, key: KEY, values: second }))).toBe("already-added");
		expect(rows()).toHaveLength(before + 1);
	});

	it("are saved at the revision they were opened at; a second author is told of both sides", () => {
		const { bidder, colleague, bidId, id, first, second, saved, world } = prepared();
		world.clock.set("2026-05-04T10:00:00.000Z");
		done(save(colleague, { bidId, id, revision: 1, values: second }));
		expect(saved()).toMatchObject({ revision: 2, savedAt: "2026-05-04T10:00:00.000Z" });
		const refusal = save(bidder, { bidId, id, revision: 1, values: first });
		expect(refusal).toMatchObject({
			ok: false,
			code: "changed-meanwhile",
			details: { by: "Colleague", at: "2026-05-04T10:00:00.000Z", revision: 2, theirs: saved()?.values },
		});
		expect(saved()).toMatchObject({ revision: 2 });
		done(save(bidder, { bidId, id, revision: 2, values: first }));
		expect(saved()).toMatchObject({ revision: 3 });
	});

	it("may be saved twice alike without a conflict or a second revision", () => {
		const { bidder, bidId, id, second, saved } = prepared();
		done(save(bidder, { bidId, id, revision: 1, values: second }));
		done(save(bidder, { bidId, id, revision: 1, values: second }));
		expect(saved()?.revision).toBe(2);
	});

	it("are not removed when somebody changed them first; removing twice is no error, saving a removed one is", () => {
		const { bidder, bidId, id, second, saved } = prepared();
		done(save(bidder, { bidId, id, revision: 1, values: second }));
		expect(codeOf(remove(bidder, { bidId, id, revision: 1 }))).toBe("changed-meanwhile");
		expect(saved()).toBeDefined();
		done(remove(bidder, { bidId, id, revision: 2 }));
		done(remove(bidder, { bidId, id, revision: 2 }));
		expect(saved()).toBeUndefined();
		const refusal = codeOf(save(bidder, { bidId, id, revision: 2, values: second }));
		expect(refusal).toBe("removed-meanwhile");
	});

	it("are written by the bid's own partnership alone, and nobody else learns of them", () => {
		const { world, stranger, bidId, id, first, rows } = prepared();
		const before = rows();
		for (const context of [stranger, world.as(world.fundManager), world.public]) {
			expect(codeOf(add(context, { bidId, values: first }))).toBe("not-found");
			expect(codeOf(save(context, { bidId, id, revision: 1, values: first }))).toBe("not-found");
			expect(codeOf(remove(context, { bidId, id, revision: 1 }))).toBe("not-found");
		}
		expect(rows()).toEqual(before);
	});

	it("of one bid cannot be reached through another", () => {
		const { world, id, first, second, saved } = prepared();
		const other = bidOfSolihull(world);
		const before = saved();
		expect(codeOf(save(other.bidder, { bidId: other.bidId, id, revision: 1, values: second }))).toBe(
			"not-found",
		);
		expect(codeOf(remove(other.bidder, { bidId: other.bidId, id, revision: 1 }))).toBe("not-found");
		expect(codeOf(add(other.bidder, { bidId: other.bidId, key: id, values: first }))).toBe("not-found");
		expect(saved()).toEqual(before);
	});

	it("are frozen once the bid is submitted", () => {
		const { world, bidder, bidId, id, first, second, rows } = prepared();
		world.db.update(bid).set({ state: "submitted" }).run();
		const before = rows();
		expect(codeOf(add(bidder, { bidId, values: first }))).toBe("bid-not-draft");
		expect(codeOf(save(bidder, { bidId, id, revision: 1, values: second }))).toBe("bid-not-draft");
		expect(codeOf(remove(bidder, { bidId, id, revision: 1 }))).toBe("bid-not-draft");
		expect(rows()).toEqual(before);
	});

	it("can be put back after they were removed, in their old place and with what went with them", () => {
		const { world, bidder, stranger, bidId, id, first, rows } = prepared();
		const kind = kindOf(name);
		done(add(bidder, { bidId, values: first }));
		const shown = () => ({
			content: contentOf(world.db, bidId),
			rows: rows().map((row) => [row.id, row.values]),
		});
		const before = shown();
		done(remove(bidder, { bidId, id, revision: 1 }));
		const { removed } = done(readRecords(bidder, kind, { bidId }));
		expect(removed).toMatchObject([{ id, title: expect.stringMatching(/./), by: expect.any(String) }]);
		expect(codeOf(putRecordBack(stranger, kind, { bidId, id }))).toBe("not-found");
		done(putRecordBack(bidder, kind, { bidId, id }));
		done(putRecordBack(bidder, kind, { bidId, id }));
		expect(shown()).toEqual(before);
		expect(done(readRecords(bidder, kind, { bidId })).removed).toEqual([]);
		world.db.update(bid).set({ state: "submitted" }).run();
		expect(codeOf(putRecordBack(bidder, kind, { bidId, id }))).toBe("bid-not-draft");
	});

	it("stand above every page opened before, once they were put back", () => {
		const { bidder, colleague, bidId, id, first, second, saved, world } = prepared();
		const kind = kindOf(name);
		done(save(colleague, { bidId, id, revision: 1, values: second }));
		done(remove(colleague, { bidId, id, revision: 2 }));
		done(putRecordBack(colleague, kind, { bidId, id }));
		expect(saved()?.revision).toBe(3);
		expect(codeOf(save(bidder, { bidId, id, revision: 1, values: first }))).toBe("changed-meanwhile");
		done(remove(bidder, { bidId, id, revision: 3 }));
		const { content } = world.db.select().from(removedRecord).where(eq(removedRecord.id, id)).get() ?? {};
		const { revision: _, ...before } = JSON.parse(content ?? "{}");
		world.db
			.update(removedRecord)
			.set({ content: JSON.stringify(before) })
			.run();
		done(putRecordBack(bidder, kind, { bidId, id }));
		expect(saved()?.revision).toBeGreaterThan(1000);
	});

	it("are added once under a page’s key, standing or removed: what was removed can still be put back", () => {
		const { world, bidder, bidId, first, rows } = prepared();
		const kind = kindOf(name);
		const before = rows().length;
		done(add(bidder, { bidId, key: KEY, values: first }));
		done(remove(bidder, { bidId, id: KEY, revision: 1 }));
		const other = bidOfSolihull(world);
		expect(codeOf(add(other.bidder, { bidId: other.bidId, key: KEY, values: first }))).toBe("not-found");
		expect(codeOf(add(bidder, { bidId, key: KEY, values: first }))).toBe("already-added");
		expect(rows()).toHaveLength(before);
		done(putRecordBack(bidder, kind, { bidId, id: KEY }));
		done(remove(bidder, { bidId, id: KEY, revision: 2 }));
		expect(done(readRecords(bidder, kind, { bidId })).removed).toMatchObject([{ id: KEY }]);
	});

	it("have places of their own after one was put back, and after one moved among equal places", () => {
		const { world, bidder, bidId, first, second, rows } = prepared();
		const kind = kindOf(name);
		const last = done(add(bidder, { bidId, values: first })).id;
		done(remove(bidder, { bidId, id: last, revision: 1 }));
		const added = done(add(bidder, { bidId, values: second })).id;
		done(putRecordBack(bidder, kind, { bidId, id: last }));
		expect(rows().map((row) => row.position)).toEqual([0, 1, 2]);
		expect(
			rows()
				.map((row) => row.id)
				.slice(1),
		).toEqual([last, added]);
		for (const { id } of rows()) store.place(world.db, id, 1);
		const order = rows().map((row) => row.id);
		done(moveRecord(bidder, kind, { bidId, id: order[2] ?? "", to: "up" }));
		expect(rows().map((row) => row.id)).toEqual([order[0], order[2], order[1]]);
	});

	it("move one place up or down, and stay at an end", () => {
		const { world, bidder, stranger, bidId, id, first, rows } = prepared();
		const kind = kindOf(name);
		const next = done(add(bidder, { bidId, values: first })).id;
		const order = () => rows().map((row) => row.id);
		for (const [moved, to, expected] of [
			[next, "up", [next, id]],
			[next, "up", [next, id]],
			[next, "down", [id, next]],
			[id, "down", [next, id]],
		] as const) {
			done(moveRecord(bidder, kind, { bidId, id: moved, to }));
			expect(order()).toEqual(expected);
		}
		expect(codeOf(moveRecord(stranger, kind, { bidId, id, to: "up" }))).toBe("not-found");
		world.db.update(bid).set({ state: "submitted" }).run();
		expect(codeOf(moveRecord(bidder, kind, { bidId, id, to: "up" }))).toBe("bid-not-draft");
		expect(order()).toEqual([next, id]);
	});

	it("are the same after a way through JSON, which holds no other value of a field", () => {
		const { saved } = prepared();
		const kind = kindOf(name);
		const record = saved();
		if (!record) throw new Error("the section holds a record");
		const json = JSON.parse(JSON.stringify(recordToJson(kind, record.values)));
		expect(recordFromJson(kind, json)).toEqual({ ok: true, value: record.values });
		for (const key of Object.keys(kind.fields)) {
			const { [key]: _gone, ...rest } = json;
			const isLater = kind.fields[key]?.later === true;
			expect(recordFromJson(kind, rest)).toMatchObject(
				isLater ? { ok: true } : { code: "value-invalid", path: key },
			);
			expect(recordFromJson(kind, { ...json, [key]: { no: "value" } })).toMatchObject({ path: key });
		}
	});

	it("leave what was before and after in the audit", () => {
		const { world, bidder, bidId, id, second } = prepared();
		done(save(bidder, { bidId, id, revision: 1, values: second }));
		done(remove(bidder, { bidId, id, revision: 2 }));
		const entries = world.db
			.select({ action: auditEntry.action, recordId: auditEntry.recordId, detail: auditDetail.detail })
			.from(auditEntry)
			.innerJoin(auditDetail, eq(auditDetail.seq, auditEntry.seq))
			.orderBy(asc(auditEntry.seq))
			.all()
			.filter((entry) => entry.recordId === id)
			.map(({ action, detail }) => ({ action, ...JSON.parse(detail ?? "{}") }));
		expect(entries.map(({ action }) => action)).toEqual([
			`add-${store.kind}`,
			`save-${store.kind}`,
			`remove-${store.kind}`,
		]);
		expect(entries[0]).toMatchObject({ bid: bidId, before: null });
		expect(entries[1]?.before).toEqual(entries[0]?.after);
		expect(entries[2]).toMatchObject({ before: entries[1]?.after, after: null });
	});
});
