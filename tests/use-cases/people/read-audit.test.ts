import { describe, expect, it } from "vitest";
import { accepted } from "~/domain/outcome";
import { type Context, write } from "~/use-cases/context";
import { declareOwnInterest } from "~/use-cases/people/declare-own-interest";
import { readAudit } from "~/use-cases/people/read-audit";
import { recordMigratedRows } from "~db/audit/verify-records";
import { setRoundState } from "~db/round/round";
import { assessment } from "~db/schema/assessment";
import { bid, bidPartnership } from "~db/schema/bid";
import { decision } from "~db/schema/decision";
import { submittedBid } from "../../support/bid-builders";
import { peopleWorld } from "../../support/people-builders";
import { openRoundIn } from "../../support/round-builders";

function auditWorld() {
	const world = peopleWorld();
	const act = (
		requestId: string,
		...facts: readonly (readonly [action: string, kind: string, id: string])[]
	) =>
		write({ ...world.asAdministrator(), requestId }, (_tx, record) => {
			for (const [action, kind, id] of facts) record(action, { kind, id }, { secret: `of ${id}` });
			return accepted(true);
		});
	const auditor = world.as(world.person("auditor", world.office));
	const page = (context: Context, asked: Readonly<Record<string, string>> = {}, walk = false) => {
		const outcome = readAudit(context, new URLSearchParams(asked), walk);
		if (!outcome.ok) throw new Error(outcome.code);
		return outcome.value;
	};
	return { ...world, act, auditor, page };
}

describe("the audit's page", () => {
	it("shows entries newest first, by person, action and record, with the head, and the verdict when asked", () => {
		const world = auditWorld();
		world.act("r1", ["create-fund", "fund", "isb"]);
		world.act("r2", ["change-fund", "fund", "isb"]);
		const { lines, head, verdict, list } = world.page(world.auditor);
		expect(lines.map(({ seq, shown }) => [seq, shown?.actor, shown?.action, shown?.recordId])).toEqual([
			[2, "Gareth Plimwell", "change-fund", "isb"],
			[1, "Gareth Plimwell", "create-fund", "isb"],
		]);
		expect(head.hash).toBe(lines[0]?.hash);
		expect(verdict).toBeNull();
		expect(list.total).toBe(2);
		// The people of these tests were put in by no use case.
		const unrecorded = { ok: false, first: { fault: "not-recorded", name: null } };
		expect(world.page(world.auditor, {}, true).verdict).toMatchObject(unrecorded);
		recordMigratedRows(world.db, new Set(), { at: world.clock.now(), salt: "salt" });
		expect(world.page(world.auditor, {}, true).verdict).toMatchObject({ ok: true, entries: 3 });
	});

	it("is searched, filtered by record and cut into pages; what is no kind, person or page is ignored", () => {
		const world = auditWorld();
		for (let count = 0; count < 26; count++) world.act(`r${count}`, ["change-fund", "fund", "isb"]);
		world.act("r", ["create-plan", "plan", "pcp"]);
		const second = world.page(world.auditor, { kind: "fund", page: "2" });
		expect(second.list).toMatchObject({ asked: { page: 2 }, pages: 2, total: 26, all: 27 });
		expect(second.lines).toHaveLength(1);
		const total = (asked: Readonly<Record<string, string>>) => world.page(world.auditor, asked).list.total;
		expect(total({ record: "pcp" })).toBe(1);
		expect(total({ search: "gareth plim" })).toBe(27);
		expect(total({ search: "nobody of that name" })).toBe(0);
		expect(total({ kind: "' OR 1", by: "nobody", from: "yesterday", page: "-1" })).toBe(27);
		expect(world.page(world.auditor, { page: "99" }).list.asked.page).toBe(2);
	});

	it("names records as their pages do, a bid to those alone who may read of it", () => {
		const world = auditWorld();
		const { roundId, partnerships } = openRoundIn(world);
		const bidId = submittedBid(world, roundId, {
			partnershipId: partnerships[0] ?? "",
			title: "Mediation",
		}).bidId;
		world.act("r1", ["change-round", "round", roundId]);
		const nameOf = (context: Context, recordKind: string, recordId: string) =>
			world.page(context, { kind: recordKind, record: recordId }).lines[0]?.shown;
		expect(nameOf(world.asAdministrator(), "round", roundId)).toMatchObject({
			recordName: "Second tranche",
			href: null,
		});
		expect(nameOf(world.auditor, "round", roundId)?.href).toBe(`/rounds/${roundId}`);
		const nameless = { recordName: null, href: null };
		expect(nameOf(world.auditor, "bid", bidId), "while the round is open").toMatchObject(nameless);
		setRoundState(world.db, roundId, "assessing");
		expect(nameOf(world.auditor, "bid", bidId)).toMatchObject({
			recordName: expect.stringMatching(/^[A-Z]+1 \(R1\): Mediation$/),
			href: `/bids/${bidId}/submitted`,
		});
		expect(nameOf(world.asAdministrator(), "bid", bidId)).toMatchObject(nameless);
		const found = world.page(world.asAdministrator(), { search: "Mediation" });
		expect(found.list.total, "a bid's name is not searched").toBe(0);
	});

	it("is filtered by who acted and by day, both days included", () => {
		const world = auditWorld();
		world.act("r1", ["change-fund", "fund", "isb"]);
		const { lines, list } = world.page(world.auditor);
		const [person] = list.form.filters?.find(({ key }) => key === "by")?.options ?? [];
		const day = lines[0]?.at.slice(0, 10) ?? "";
		const total = (asked: Readonly<Record<string, string>>) => world.page(world.auditor, asked).list.total;
		expect(person?.text).toBe("Gareth Plimwell");
		expect(total({ by: person?.value ?? "" })).toBe(1);
		expect([total({ from: day }), total({ to: day })]).toEqual([1, 1]);
		expect([total({ from: "2099-01-01" }), total({ to: "2001-01-01" })]).toEqual([0, 0]);
	});

	it("shows details to the auditor and not to the administrator", () => {
		const world = auditWorld();
		world.act("r1", ["create-fund", "fund", "isb"]);
		expect(world.page(world.auditor).lines[0]?.shown?.detail).toBe('{"secret":"of isb"}');
		const seen = world.page(world.asAdministrator());
		expect(seen.mayReadDetail).toBe(false);
		expect(JSON.stringify(seen)).not.toContain("secret");
	});

	it("is unknown to everybody else", () => {
		const world = auditWorld();
		for (const context of [world.as(world.person("fund-manager", world.office)), world.public])
			expect(readAudit(context)).toMatchObject({ code: "not-found" });
	});

	it("keeps a draft bid's text from the auditor, its cost lines too, until it is submitted", () => {
		const world = auditWorld();
		world.db.$client.pragma("foreign_keys = OFF");
		const { roundId } = openRoundIn(world);
		setRoundState(world.db, roundId, "closed");
		const row = { id: "bid-of-sandwell", roundId, title: "t", createdAt: "then", createdBy: "x" };
		world.db
			.insert(bid)
			.values({ ...row, state: "draft" })
			.run();
		world.act("r1", ["save-about", "bid", row.id]);
		write(world.asAdministrator(), (_tx, record) => {
			record(
				"remove-cost-line",
				{ kind: "cost-line", id: "c", bidId: row.id },
				{ bid: row.id, before: "Printing" },
			);
			return accepted(true);
		});
		const details = () =>
			world
				.page(world.auditor)
				.lines.slice(0, 2)
				.map(({ shown }) => shown?.detail ?? null);
		expect(details()).toEqual([null, null]);
		world.db.update(bid).set({ state: "submitted" }).run();
		expect(details()).toEqual([
			'{"before":"Printing","bid":"bid-of-sandwell"}',
			'{"secret":"of bid-of-sandwell"}',
		]);
	});

	it("keeps the text of submitted bids from the auditor until bidding has closed, as from all of the office", () => {
		const world = auditWorld();
		const { roundId, partnerships } = openRoundIn(world);
		const [partnershipId = ""] = partnerships;
		const { bidId } = submittedBid(world, roundId, { partnershipId, title: "Street lights" });
		const seen = () => JSON.stringify(world.page(world.auditor).lines);
		expect(seen()).toContain("submit-bid");
		expect(seen()).not.toMatch(/Street lights|asked/);
		setRoundState(world.db, roundId, "closed");
		expect(world.page(world.auditor, { record: bidId }).lines[0]?.shown?.detail).toContain("asked");
	});

	it("keeps scores from the auditor while another assessment of the bid is not submitted", () => {
		const world = auditWorld();
		world.db.$client.pragma("foreign_keys = OFF");
		const { roundId } = openRoundIn(world);
		setRoundState(world.db, roundId, "assessing");
		world.db
			.insert(bid)
			.values({ id: "b1", roundId, title: "t", createdAt: "then", createdBy: "x", state: "eligible" })
			.run();
		const row = { roundId, bidVersionId: "v", bidId: "b1", assignedAt: "then", assignedBy: "x" };
		world.db
			.insert(assessment)
			.values([
				{ ...row, id: "first", assessorId: "a", state: "submitted" },
				{ ...row, id: "second", assessorId: "b", state: "assigned" },
			])
			.run();
		world.act("r1", ["save-score", "assessment", "first"]);
		const detail = () => world.page(world.auditor, { record: "first" }).lines[0]?.shown?.detail;
		expect(detail()).toBeNull();
		world.db.update(assessment).set({ state: "submitted" }).run();
		expect(detail()).toBe('{"secret":"of first"}');
	});

	it("keeps the text of a bid from an auditor with an interest in its partnership", () => {
		const world = auditWorld();
		world.db.$client.pragma("foreign_keys = OFF");
		const { roundId } = openRoundIn(world);
		setRoundState(world.db, roundId, "closed");
		const row = { id: "bid-of-sandwell", roundId, title: "t", createdAt: "then", createdBy: "x" };
		world.db
			.insert(bid)
			.values({ ...row, state: "submitted" })
			.run();
		const partner = { bidId: row.id, organisationId: world.sandwell, position: 0, payee: true };
		world.db.insert(bidPartnership).values(partner).run();
		world.act("r1", ["submit-bid", "bid", row.id]);
		expect(world.page(world.auditor).lines[0]?.shown?.detail).not.toBeNull();
		declareOwnInterest(world.auditor, { organisationId: world.sandwell, nature: "Trustee" });
		expect(world.page(world.auditor, { kind: "bid" }).lines[0]?.shown?.detail).toBeNull();
	});

	it("tells nothing of a decision before it is published: neither its entries nor what was written with them", () => {
		const world = auditWorld();
		world.db.$client.pragma("foreign_keys = OFF");
		const row = { id: "d", kind: "round", fundId: "f", decidingOfficeId: "o", createdAt: "then" } as const;
		world.db
			.insert(decision)
			.values({ ...row, state: "signed" })
			.run();
		world.act("before", ["put-to-board", "round", "second-tranche"]);
		world.act("signing", ["sign-decision", "decision", "d"], ["decide", "round", "second-tranche"]);
		const seen = world.page(world.auditor);
		expect(seen.lines.map(({ shown }) => shown?.action ?? null)).toEqual([null, null, "put-to-board"]);
		expect(JSON.stringify(seen)).not.toMatch(/sign-decision|"decide"/);
		world.db.update(decision).set({ state: "published" }).run();
		expect(world.page(world.auditor).lines.map(({ shown }) => shown?.action)).toEqual([
			"decide",
			"sign-decision",
			"put-to-board",
		]);
	});
});
