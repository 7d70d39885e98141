import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { pence } from "~/domain/money";
import { allocateCase } from "~/use-cases/allocation/solving/allocate-case";
import { changeDecisionLine } from "~/use-cases/decision/change-decision-line";
import { changeDecisionText } from "~/use-cases/decision/change-decision-text";
import { draftDirectDecision } from "~/use-cases/decision/draft-direct-decision";
import { draftNeedsDecision } from "~/use-cases/decision/draft-needs-decision";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readDraft } from "~/use-cases/decision/read-draft";
import { readNotice } from "~/use-cases/decision/read-notice";
import { readNoticeFile } from "~/use-cases/decision/read-notice-file";
import { recordSubsidy } from "~/use-cases/decision/record-subsidy";
import { signDecision } from "~/use-cases/decision/sign-decision";
import { enterInLedger } from "~/use-cases/fund/enter-in-ledger";
import { readFund } from "~/use-cases/fund/read-fund";
import { createNeedsVersion } from "~/use-cases/needs/create-needs-version";
import { makeAllocation } from "~/use-cases/needs/make-allocation";
import { readAllocation } from "~/use-cases/needs/read-allocation";
import { readAllocationPreview } from "~/use-cases/needs/read-allocation-preview";
import { readNeedsVersion } from "~/use-cases/needs/read-needs-version";
import { readHome } from "~/use-cases/round/read-home";
import { membership, organisation } from "~db/schema/people";
import { NO_SUBSIDY, WHOLE_TEXT } from "../../support/decision-builders";
import { PASSWORD, sharingWorld } from "../../support/needs-builders";
import { must } from "../../support/round-builders";
import { pounds } from "../../support/written";

/** An allocation by need of a fund with a top-slice of £100,000, and its draft, with `text` where given. */
async function draftedWorld(text: typeof WHOLE_TEXT | null = WHOLE_TEXT) {
	const world = sharingWorld();
	must(await world.withPriors());
	must(
		enterInLedger(world.manager, {
			fundId: world.fundId,
			kind: "top-slice",
			title: "Central commissioning",
			amount: pence(10_000_000),
			decidedElsewhere: null,
		}),
	);
	const { versionId } = world;
	const { id: allocationId } = must(await makeAllocation(world.manager, { versionId, title: "By need" }));
	const { decisionId } = must(draftNeedsDecision(world.manager, { allocationId }));
	const draft = async () => must(await readDraft(world.manager, decisionId));
	if (text !== null)
		must(
			changeDecisionText(world.manager, {
				decisionId,
				revision: (await draft()).revision,
				title: "Allocation by need",
				...text,
			}),
		);
	must(
		recordSubsidy(world.manager, {
			decisionId,
			revision: (await draft()).revision,
			lineId: null,
			...NO_SUBSIDY,
		}),
	);
	const decisionMaker = world.as(await world.decisionMaker());
	const sign = async () => {
		const { noticeSha256 } = await draft();
		return signDecision(decisionMaker, { decisionId, noticeSha256, password: PASSWORD });
	};
	return { ...world, allocationId, decisionId, draft, sign };
}

describe("a decision by need, without bids", () => {
	test("is drafted with the formula's amount for each partnership, and its reason with figures", async () => {
		const { draft, manager, allocationId, decisionId } = await draftedWorld();
		const { lines, kind, ready, total, available } = await draft();
		expect({ kind, ready, total, available }).toEqual({
			kind: "needs",
			ready: true,
			total: pounds("900000.00"),
			available: pounds("900000.00"),
		});
		expect(lines.map(({ name, decided }) => [name, decided])).toEqual([
			["Ashford Partnership", pounds("270000.00")],
			["Brook Partnership", pounds("270000.00")],
			["Copse Partnership", pounds("225000.00")],
			["Dale Partnership", pounds("135000.00")],
		]);
		expect(lines[0]?.reason).toBe(
			"By the rule: need share 30.00% of £900,000.00; £400,000.00 the year before (−32.5%).",
		);
		expect(must(draftNeedsDecision(manager, { allocationId })).decisionId).toBe(decisionId);
	});

	test("is signed into commitments, and published with its case and run for anybody to check", async () => {
		const world = await draftedWorld();
		const { number } = must(await world.sign());
		const finance = world.as(world.person("finance-officer", world.officeId));
		const remaining = (context: typeof finance) =>
			must(readFund(context, { fundId: world.fundId })).figures.remaining;
		expect(remaining(world.manager)).toBe(0n);
		expect(remaining(finance)).toBe(90000000n);
		expect(must(await readNeedsVersion(finance, world.versionId)).amount).toBe(pounds("900000.00"));
		expect(readNotice(world.public, number)).toMatchObject({ code: "not-found" });
		must(publishDecision(world.manager, { decisionId: world.decisionId }));
		const { content, hasFiles } = must(readNotice(world.public, number));
		expect(hasFiles).toBe(true);
		expect(content.needs).toMatchObject({
			pot: pounds("900000.00"),
			fund: {
				total: pounds("1000000"),
				topSlices: [{ title: "Central commissioning", amount: pounds("100000") }],
			},
			rows: [
				{ name: "Ashford Partnership", prior: pounds("400000.00"), change: pounds("-130000.00") },
				{},
				{},
				{},
			],
		});
		const file = (name: "case" | "run") => must(readNoticeFile(world.public, { number, file: name }));
		expect(createHash("sha256").update(file("case")).digest("hex")).toBe(content.needs?.caseSha256);
		expect(must(allocateCase(file("case"))).runText).toBe(file("run"));
	});

	test("refuses to be signed once a figure or the money has changed", async () => {
		const world = await draftedWorld();
		must(
			enterInLedger(world.manager, {
				fundId: world.fundId,
				kind: "contingency",
				title: "Held back",
				amount: pence(1),
				decidedElsewhere: null,
			}),
		);
		expect((await world.draft()).unready).toMatchObject({ stale: true, excess: pounds("0.01") });
		expect(await world.sign()).toMatchObject({ code: "scenario-stale" });
		expect(
			must(readAllocation(world.manager, { versionId: world.versionId, allocationId: world.allocationId }))
				.stale,
		).toBe(true);
	});

	test("needs a person's reason for an amount that is not the formula's, and lists it as a departure", async () => {
		const world = await draftedWorld();
		const change = async (decided: number, reason: string) =>
			await changeDecisionLine(world.manager, {
				decisionId: world.decisionId,
				lineId: (await world.draft()).lines[0]?.id ?? "",
				revision: (await world.draft()).revision,
				decided: pence(decided),
				reason,
				conditions: "",
			});
		expect(await change(26_000_000, "")).toMatchObject({ code: "reason-missing" });
		expect(await change(27_000_001, "More")).toMatchObject({ code: "exceeds-available" });
		must(await change(26_000_000, "One post is vacant until July."));
		expect((await world.draft()).departures).toMatchObject([
			{ reference: "Ashford Partnership", published: pounds("270000.00"), decided: pounds("260000.00") },
		]);
	});

	test("is not drafted from a version whose figures are made up", async () => {
		const { manager, fundId, versionId } = sharingWorld();
		const { id: illustration } = must(
			createNeedsVersion(manager, {
				fundId,
				title: "What if",
				note: "",
				illustrative: true,
				copyOf: versionId,
			}),
		);
		const { id: allocationId } = must(
			await makeAllocation(manager, { versionId: illustration, title: "What if" }),
		);
		expect(must(readAllocation(manager, { versionId: illustration, allocationId })).illustrative).toBe(true);
		expect(draftNeedsDecision(manager, { allocationId })).toMatchObject({ code: "illustrative-version" });
		expect(must(readAllocation(manager, { versionId: illustration, allocationId })).decision).toBeNull();
	});

	test("waits for the decision maker on the front page, and signed for the office to publish it", async () => {
		const world = await draftedWorld();
		const decisionMaker = world.as(await world.decisionMaker());
		const workOf = (context: typeof decisionMaker) =>
			readHome(context).work.filter(({ kind }) => kind === "decision-without-round");
		const waiting = { kind: "decision-without-round", decisionId: world.decisionId };
		expect(workOf(decisionMaker)).toMatchObject([{ ...waiting, state: "draft" }]);
		expect(workOf(world.manager)).toMatchObject([{ ...waiting, state: "draft" }]);
		must(await world.sign());
		for (const context of [decisionMaker, world.manager])
			expect(workOf(context)).toMatchObject([{ ...waiting, state: "signed" }]);
		const both = await world.decisionMaker();
		const held = { personId: both, organisationId: world.officeId, role: "fund-manager" } as const;
		world.db
			.insert(membership)
			.values({ id: "second-role", ...held, startsAt: "2000-01-01T00:00:00.000Z" })
			.run();
		expect(workOf(world.as(both))).toHaveLength(1);
		expect(readHome(world.public).work).toEqual([]);
	});

	test("says what is shared in words that follow the amounts until a person writes others", async () => {
		const world = await draftedWorld(null);
		const text = async () => (await world.draft()).text;
		expect((await text()).summary).toMatch(
			/^£900,000\.00 of .+ is shared among \d partnerships by the needs formula\.$/,
		);
		const [line] = (await world.draft()).lines;
		must(
			await changeDecisionLine(world.manager, {
				decisionId: world.decisionId,
				lineId: line?.id ?? "",
				revision: (await world.draft()).revision,
				decided: pence(26_000_000),
				reason: "One post is vacant until July.",
				conditions: "",
			}),
		);
		expect((await text()).summary).toContain("£890,000.00 of ");
		expect((await text()).summary).toContain("with 1 departure from it");
		expect((await text()).financialImplications).toContain("£890,000.00 of the money");
	});

	test("keeps its version from changing, and refuses a fund with nothing to share", async () => {
		const world = await draftedWorld();
		expect(await world.withFormula({ unit: "1" })).toMatchObject({ code: "needs-version-in-use" });
		const empty = sharingWorld();
		must(
			enterInLedger(empty.manager, {
				fundId: empty.fundId,
				kind: "contingency",
				title: "All of it",
				amount: pence(100_000_000),
				decidedElsewhere: null,
			}),
		);
		expect(await makeAllocation(empty.manager, { versionId: empty.versionId, title: "None" })).toMatchObject({
			code: "nothing-to-share",
		});
	});

	test("is allocated once by a form sent twice; another from the same page is refused, never dropped", async () => {
		const { manager, versionId, fundId } = sharingWorld();
		const make = async (title: string) => await makeAllocation(manager, { key: "page-1", versionId, title });
		const { id } = must(await make("By need"));
		expect(must(await make("By need"))).toEqual({ id });
		expect(await make("By need, again")).toMatchObject({ code: "already-added" });
		const { id: other } = must(
			createNeedsVersion(manager, {
				fundId,
				title: "Copy",
				note: "",
				illustrative: false,
				copyOf: versionId,
			}),
		);
		expect(
			await makeAllocation(manager, { key: "page-1", versionId: other, title: "By need" }),
		).toMatchObject({
			code: "already-added",
		});
	});

	test("is not offered twice over: what a signed decision of the same version took is gone", async () => {
		const world = await draftedWorld();
		const { manager, versionId, decisionId, allocationId } = world;
		const { id: twin } = must(await makeAllocation(manager, { versionId, title: "Made beside it" }));
		const stale = (id: string) => must(readAllocation(manager, { versionId, allocationId: id })).stale;
		expect(must(await readAllocationPreview(manager, versionId)).preview.amount).toBe(pounds("900000.00"));
		must(await world.sign());
		expect([stale(allocationId), stale(twin)]).toEqual([false, true]);
		const again = async () => await makeAllocation(manager, { versionId, title: "Once more" });
		expect(await again()).toMatchObject({ code: "decision-unpublished" });
		must(publishDecision(manager, { decisionId }));
		expect(must(await readAllocationPreview(manager, versionId)).preview).toMatchObject({
			amount: pounds("0.00"),
			needs: null,
			refusal: { code: "nothing-to-share" },
		});
		expect(await again()).toMatchObject({ code: "nothing-to-share" });
		expect(draftNeedsDecision(manager, { allocationId: twin })).toMatchObject({ ok: false });
	});

	test("tells nobody of another decision that is not published", async () => {
		const world = await draftedWorld();
		const { manager, versionId, allocationId } = world;
		const auditor = world.as(world.person("auditor", world.officeId));
		const stale = (context: typeof auditor) =>
			must(readAllocation(context, { versionId, allocationId })).stale;
		const { decisionId } = must(
			draftDirectDecision(manager, {
				fundId: world.fundId,
				title: "Research",
				text: WHOLE_TEXT,
				line: {
					title: "Research",
					amount: pence(100),
					reason: "It helps.",
					conditions: "",
					recipients: [{ organisationId: world.areas.A, payee: true }],
				},
			}),
		);
		must(recordSubsidy(manager, { decisionId, revision: 1, lineId: null, ...NO_SUBSIDY }));
		const signatory = world.as(await world.decisionMaker());
		const { noticeSha256 } = must(await readDraft(signatory, decisionId));
		must(await signDecision(signatory, { decisionId, noticeSha256, password: PASSWORD }));
		expect([stale(manager), stale(auditor)]).toEqual([true, false]);
		const make = async () => await makeAllocation(manager, { versionId, title: "What is left" });
		expect(await make()).toMatchObject({ code: "decision-unpublished" });
		must(publishDecision(manager, { decisionId }));
		expect(stale(auditor)).toBe(true);
		must(await make());
	});

	test("keeps its amounts where a partnership's prefix changes afterwards", async () => {
		const { allocationId, versionId, manager, db, areas } = await draftedWorld();
		db.update(organisation).set({ prefix: "Z" }).where(eq(organisation.id, areas.A)).run();
		const { notice, stale } = must(readAllocation(manager, { versionId, allocationId }));
		expect(stale).toBe(true);
		expect(notice.rows.map(({ name, amount }) => [name, amount])).toEqual([
			["Brook Partnership", pounds("270000.00")],
			["Copse Partnership", pounds("225000.00")],
			["Dale Partnership", pounds("135000.00")],
			["A", pounds("270000.00")],
		]);
	});

	test("is drafted by fund managers alone; partnerships and the board know nothing of the allocation", async () => {
		const world = await draftedWorld();
		const { versionId, allocationId } = world;
		const board = world.organisation("board");
		for (const [role, organisation] of [
			["bidder", world.areas.A],
			["signatory", world.areas.A],
			["finance-officer", world.officeId],
			["board-member", board],
		] as const) {
			const context = world.as(world.person(role, organisation));
			expect(readAllocation(context, { versionId, allocationId }), role).toMatchObject({ code: "not-found" });
			expect(draftNeedsDecision(context, { allocationId }), role).toMatchObject({ code: "not-found" });
			expect((await makeAllocation(context, { versionId, title: "Mine" })).ok, role).toBe(false);
		}
		const auditor = world.as(world.person("auditor", world.officeId));
		expect(readAllocation(auditor, { versionId, allocationId })).toMatchObject({ ok: true });
		const member = world.as(world.person("board-member", board));
		expect(must(await readNeedsVersion(member, versionId)).allocations).toEqual([]);
		expect(must(await readNeedsVersion(auditor, versionId)).allocations).toMatchObject([
			{ id: allocationId },
		]);
	});
});
