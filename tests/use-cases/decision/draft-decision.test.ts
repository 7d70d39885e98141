import { expect, test } from "vitest";
import { pence } from "~/domain/money";
import { changeDecisionLine } from "~/use-cases/decision/change-decision-line";
import { changeDecisionText } from "~/use-cases/decision/change-decision-text";
import { draftDecision } from "~/use-cases/decision/draft-decision";
import { draftDirectDecision } from "~/use-cases/decision/draft-direct-decision";
import { readDraft } from "~/use-cases/decision/read-draft";
import { readPresentLine } from "~/use-cases/decision/read-present-line";
import { versionsOf } from "~db/decision/decision";
import {
	allocatingWorld,
	changedLine,
	codeOf,
	drafted,
	draftedDirect,
	draftOf,
	WHOLE_TEXT,
} from "../../support/decision-builders";
import { must } from "../../support/round-builders";
import { pounds } from "../../support/written";

test("a draft has a line for every bid with the scenario's amount and the rule's reason", async () => {
	const world = await allocatingWorld();
	const { decisionId } = must(
		await draftDecision(world.manager, { roundId: world.roundId, scenarioId: world.scenarios.published }),
	);
	const draft = await draftOf(world, decisionId);
	expect(
		draft.lines.map(({ name, decided, published, outcome }) => [name, decided, published, outcome]),
	).toEqual([
		["B1", pounds("100000.00"), pounds("100000.00"), "awarded"],
		["C1", pounds("0.00"), pounds("0.00"), "reserve"],
		["C2", pounds("20000.00"), pounds("20000.00"), "awarded"],
	]);
	for (const { reason } of draft.lines) expect(reason).toMatch(/^By the rule: /);
	expect(draft).toMatchObject({
		total: pounds("120000.00"),
		available: pounds("130000.00"),
		left: pounds("10000.00"),
		ready: false,
	});
	expect(draft.unready).toMatchObject({ pack: "missing", lineProblems: [], excess: null });
	expect(draft.unready.parts).toContain("Declaration of interests");
});

test("a second click drafts nothing new; another scenario makes a new version that keeps the text", async () => {
	const world = await allocatingWorld();
	const draft = async (scenarioId: string) =>
		must(await draftDecision(world.manager, { roundId: world.roundId, scenarioId })).decisionId;
	const decisionId = await draft(world.scenarios.published);
	expect(await draft(world.scenarios.published)).toBe(decisionId);
	expect(versionsOf(world.db, decisionId)).toHaveLength(1);
	const { title, revision } = await draftOf(world, decisionId);
	must(changeDecisionText(world.manager, { decisionId, revision, title, ...WHOLE_TEXT }));
	expect(await draft(world.scenarios.stop)).toBe(decisionId);
	const again = await draftOf(world, decisionId);
	expect(again).toMatchObject({ version: 2, text: WHOLE_TEXT, total: pounds("100000.00") });
	expect(again.departures).toMatchObject([
		{ reference: "C2", published: pounds("20000.00"), decided: pounds("0.00") },
	]);
	expect(again.unready.lineProblems).toEqual([{ code: "reason-missing-for-departure", reference: "C2" }]);
});

test("no draft from a stale scenario, of an unknown one, or by somebody else", async () => {
	const world = await allocatingWorld();
	const input = { roundId: world.roundId, scenarioId: world.scenarios.published };
	expect(codeOf(await draftDecision(world.manager, { ...input, scenarioId: "unknown" }))).toBe("not-found");
	expect(codeOf(await draftDecision(world.as(world.decisionMaker), input))).toBe("forbidden");
	expect(codeOf(await draftDecision(world.as(world.boardMember), input))).toBe("not-found");
	world.rescored();
	expect(codeOf(await draftDecision(world.manager, input))).toBe("scenario-stale");
});

test("a line never takes the sum above what is set aside, and needs a reason where it is not the rule's", async () => {
	const world = await allocatingWorld();
	const decisionId = await drafted(world);
	expect(await changedLine(world, decisionId, "C1", 35_000, "It is the next in order.")).toMatchObject({
		code: "exceeds-available",
		details: { total: 15500000n, available: 13000000n },
	});
	expect(codeOf(await changedLine(world, decisionId, "C1", 10_000, " "))).toBe("reason-missing");
	expect(codeOf(await changedLine(world, decisionId, "C1", 10_000, "By the rule: does not fit."))).toBe(
		"reason-missing",
	);
	must(await changedLine(world, decisionId, "C1", 10_000, "A beginning can be made."));
	expect(await draftOf(world, decisionId)).toMatchObject({
		total: pounds("130000.00"),
		left: pounds("0.00"),
	});
	must(await changedLine(world, decisionId, "C1", 0, ""));
	const back = (await draftOf(world, decisionId)).lines.find(({ name }) => name === "C1");
	expect(back?.reason).toMatch(/^By the rule: /);
	expect((await draftOf(world, decisionId)).departures).toEqual([]);
});

test("who saves text or a line second is refused with the words that stand", async () => {
	const world = await allocatingWorld();
	const decisionId = await drafted(world);
	const { title, revision } = await draftOf(world, decisionId);
	const save = (summary: string) =>
		changeDecisionText(world.manager, { decisionId, revision, title, ...WHOLE_TEXT, summary });
	must(save("Mine"));
	expect(save("Yours")).toMatchObject({
		code: "changed-meanwhile",
		details: { theirs: { summary: "Mine" }, by: "Farah Manager", revision: revision + 1 },
	});
	expect((await draftOf(world, decisionId)).text.summary).toBe("Mine");
});

test("a line of a draft that was made again from another scenario is matched by its bid and refused with what stands", async () => {
	const world = await allocatingWorld();
	const decisionId = await drafted(world);
	const before = await draftOf(world, decisionId);
	const old = before.lines.find(({ name }) => name === "C2");
	must(await draftDecision(world.manager, { roundId: world.roundId, scenarioId: world.scenarios.stop }));
	const now = await draftOf(world, decisionId);
	const change = async (lineId: string, revision: number) =>
		await changeDecisionLine(world.manager, {
			decisionId,
			lineId,
			revision,
			decided: pence(1_000_000),
			reason: "Half is enough.",
			conditions: "",
		});
	for (const revision of [before.revision, now.revision])
		expect(await change(old?.id ?? "", revision)).toMatchObject({
			code: "changed-meanwhile",
			details: { theirs: { decided: "0.00" }, revision: now.revision },
		});
	const present = must(await readPresentLine(world.manager, { decisionId, lineId: old?.id ?? "" }));
	expect(now.lines.find(({ id }) => id === present)?.name).toBe("C2");
	must(await change(present, now.revision));
	expect(codeOf(await change("unknown", now.revision + 1))).toBe("not-found");
	expect(codeOf(await readPresentLine(world.as(world.boardMember), { decisionId, lineId: present }))).toBe(
		"not-found",
	);
});

test("a draft from another rule than the published one names that rule in its reasons", async () => {
	const world = await allocatingWorld();
	const draft = await draftOf(world, await drafted(world, world.scenarios.stop));
	for (const { reason } of draft.lines) expect(reason).toMatch(/^By rank and stop: /);
});

test("a direct decision needs an amount, a partnership and one that receives the money", async () => {
	const world = await allocatingWorld();
	const { birmingham, coventry } = world.partnerships;
	const draft = (amount: number, recipients: readonly { organisationId: string; payee: boolean }[]) =>
		codeOf(
			draftDirectDecision(world.manager, {
				fundId: world.fundId,
				title: "Research",
				text: WHOLE_TEXT,
				line: { title: "Research", amount: pence(amount), reason: "", conditions: "", recipients },
			}),
		);
	const payee = { organisationId: birmingham, payee: true };
	expect(await draft(0, [payee])).toBe("amount-not-above-zero");
	expect(await draft(100, [])).toBe("recipients-missing");
	expect(await draft(100, [{ ...payee, payee: false }])).toBe("payee-missing");
	expect(await draft(100, [payee, { organisationId: coventry, payee: true }])).toBe("payee-missing");
	expect(await draft(100, [payee, { organisationId: coventry, payee: false }])).toBe("accepted");
});

test("a direct decision sent twice is one draft, and another one under its key is refused", async () => {
	const world = await allocatingWorld();
	const draft = (reason: string, payee = world.partnerships.birmingham) =>
		draftDirectDecision(world.manager, {
			...{ key: "one-form", fundId: world.fundId, title: "Research", text: WHOLE_TEXT },
			line: {
				...{ title: "Research", amount: pence(100), reason, conditions: "" },
				recipients: [{ organisationId: payee, payee: true }],
			},
		});
	expect([await draft("One"), await draft("One")].map(must)).toEqual(
		Array(2).fill({ decisionId: "one-form" }),
	);
	expect(codeOf(await draft("Two"))).toBe("already-added");
	expect(codeOf(await draft("One", world.partnerships.coventry))).toBe("already-added");
	expect(codeOf(await draft("One", world.officeId))).toBe("not-found");
});

test("drafts are known to the fund manager and the decision maker alone", async () => {
	const world = await allocatingWorld();
	const decisionId = draftedDirect(world, 30_000);
	expect(must(await readDraft(world.as(world.decisionMaker), decisionId))).toMatchObject({
		total: pounds("30000.00"),
		available: pounds("220000.00"),
		mayChange: false,
		ready: true,
		whyNotSigned: null,
	});
	expect(must(await readDraft(world.manager, decisionId)).whyNotSigned).toBe("not-signatory");
	for (const other of [world.auditor, world.boardMember, world.financeOfficer, world.signatory.coventry])
		expect(codeOf(await readDraft(world.as(other), decisionId))).toBe("not-found");
});

test("the summary follows the amounts as long as nobody has written another", async () => {
	const world = await allocatingWorld();
	const scenarioId = world.scenarios.stop;
	const { decisionId } = must(await draftDecision(world.manager, { roundId: world.roundId, scenarioId }));
	const summary = async () => (await draftOf(world, decisionId)).text.summary;
	expect(await summary()).toContain(
		"With 1 departure from the published rule, 1 bid is to be funded with £100,000.00.",
	);
	must(await changedLine(world, decisionId, "C2", 20_000, ""));
	expect(await summary()).toContain("By the published rule, 2 bids are to be funded with £120,000.00.");
	must(await draftDecision(world.manager, { roundId: world.roundId, scenarioId }));
	expect(await summary()).toContain("1 bid is to be funded with £100,000.00.");
});
