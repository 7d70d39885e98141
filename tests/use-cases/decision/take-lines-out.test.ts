import { expect, onTestFinished, test } from "vitest";
import { ledgerFigures, setAsideFor } from "~/domain/fund/ledger";
import { changeDecisionText } from "~/use-cases/decision/change-decision-text";
import { draftDecision } from "~/use-cases/decision/draft-decision";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readNotice } from "~/use-cases/decision/read-notice";
import { readNoticeFile } from "~/use-cases/decision/read-notice-file";
import { readOutcome } from "~/use-cases/decision/read-outcome";
import { signDecision } from "~/use-cases/decision/sign-decision";
import { takeLinesOut } from "~/use-cases/decision/take-lines-out";
import { returnToAllocating } from "~/use-cases/round/return-to-allocating";
import { openDatabase } from "~db/client";
import { ledgerOf } from "~db/fund/fund";
import { roundById } from "~db/round/round";
import {
	type AllocatingWorld,
	allocatingWorld,
	changedLine,
	codeOf,
	drafted,
	draftOf,
	PASSWORD,
	signing,
	withBoard,
} from "../../support/decision-builders";
import { must } from "../../support/round-builders";

const WHY = "The decision maker has an interest in the partnership.";

async function takenOut(world: AllocatingWorld, decisionId: string, reference: string) {
	const draft = await draftOf(world, decisionId);
	const lineIds = draft.lines.flatMap(({ id, name }) => (name === reference ? [id] : []));
	return takeLinesOut(world.manager, { decisionId, revision: draft.revision, lineIds, why: WHY });
}

/** A round whose decision maker has an interest in Birmingham: B1 is taken out for a deputy. */
async function interestedWorld() {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	world.interested(world.decisionMaker, world.partnerships.birmingham);
	const apartId = must(await takenOut(world, decisionId, "B1")).decisionId;
	return { ...world, decisionId, apartId, deputy: world.anotherSignatory("Deputy") };
}

test("an interest in one bid takes that line alone out; the board's pack stands, and another holder decides it", async () => {
	const { decisionId, apartId, deputy, ...world } = await interestedWorld();
	const main = await draftOf(world, decisionId);
	expect(main).toMatchObject({ ready: true, total: 2_000_000n, available: 3_000_000n });
	expect(main.lines.map(({ name }) => name)).toEqual(["C1", "C2"]);
	expect(main.notice.apart).toEqual([{ reference: "B1", why: WHY }]);
	const apart = await draftOf(world, apartId);
	expect(apart).toMatchObject({ ready: true, total: 10_000_000n, available: 11_000_000n });
	expect(apart.notice.apartFrom).toEqual({ title: "Second tranche, draft 1", why: WHY });
	expect(codeOf(await signing(world, apartId))).toBe("interested");
	expect(codeOf(await signing(world, decisionId))).toBe("accepted");
	expect(codeOf(await signing(world, apartId, { by: deputy }))).toBe("accepted");
});

test.each(["the round's own first", "the line taken out first"] as const)(
	"signed and published in either order, ledger, round, bids and reserve list are the same: %s",
	async (order) => {
		const { decisionId, apartId, deputy, ...world } = await interestedWorld();
		const state = () => roundById(world.db, world.roundId)?.state;
		const both = [() => signing(world, decisionId), () => signing(world, apartId, { by: deputy })] as const;
		const [first, second] = order === "the round's own first" ? both : ([both[1], both[0]] as const);
		must(await first());
		expect(state()).toBe("with-board");
		expect(
			codeOf(returnToAllocating(world.manager, { roundId: world.roundId, reason: "Another look." })),
		).toBe("move-not-possible");
		must(await second());
		expect(state()).toBe("decided");
		const entries = ledgerOf(world.db, world.fundId);
		expect(setAsideFor(entries, world.roundId)).toBe(1_000_000n);
		expect(ledgerFigures(entries).awarded).toBe(12_000_000n);
		const ids = order === "the round's own first" ? [decisionId, apartId] : [apartId, decisionId];
		must(publishDecision(world.manager, { decisionId: ids[0] ?? "" }));
		expect(state()).toBe("published");
		const { number } = must(publishDecision(world.manager, { decisionId: ids[1] ?? "" }));
		const { b1, c1, c2 } = world.bids;
		expect([b1, c1, c2].map(world.stateOf)).toEqual(["awarded", "reserve", "awarded"]);
		const coventry = world.as(world.signatory.coventry);
		expect(must(readOutcome(coventry, { bidId: c1 }))).toMatchObject({ outcome: "reserve", reservePlace: 1 });
		const birmingham = world.as(world.signatory.birmingham);
		expect(must(readOutcome(birmingham, { bidId: b1 }))).toMatchObject({
			outcome: "awarded",
			decided: 10_000_000n,
		});
		expect(must(readNotice(world.public, number)).content.available).toBe(13_000_000n);
	},
);

test("what a run proposes for a bid is not public before that bid is decided too", async () => {
	const { decisionId, apartId, deputy, ...world } = await interestedWorld();
	const { number } = must(await signing(world, decisionId));
	expect(codeOf(publishDecision(world.manager, { decisionId }))).toBe("run-not-signed");
	expect(codeOf(readNoticeFile(world.public, { number, file: "run" }))).toBe("not-found");
	expect([world.bids.c1, world.bids.c2].map(world.stateOf)).toEqual(["assessed", "assessed"]);
	const apart = must(await signing(world, apartId, { by: deputy }));
	must(publishDecision(world.manager, { decisionId }));
	expect(codeOf(readNotice(world.public, apart.number))).toBe("accepted");
});

test("a line on the reserve list keeps its place among all bids, whoever decides it", async () => {
	const world = await allocatingWorld();
	const decisionId = await drafted(world);
	must(await changedLine(world, decisionId, "C2", 0, "The office could not fund it this year."));
	const apartId = must(await takenOut(world, decisionId, "C1")).decisionId;
	const placesOf = async (id: string) =>
		(await draftOf(world, id)).notice.lines.map(({ reference, reservePlace }) => [reference, reservePlace]);
	expect(await placesOf(apartId)).toEqual([["C1", 1]]);
	expect(await placesOf(decisionId)).toEqual([
		["B1", undefined],
		["C2", 2],
	]);
});

test("what one of the decisions takes, the other cannot; a changed line sends both back to the board", async () => {
	const { decisionId, apartId, ...world } = await interestedWorld();
	expect(
		await changedLine(world, decisionId, "C1", 10_001, "More money than the round still has."),
	).toMatchObject({ code: "exceeds-available" });
	must(await changedLine(world, apartId, "B1", 90_000, "A smaller amount is enough this year."));
	expect((await draftOf(world, decisionId)).unready.pack).toBe("outdated");
	expect((await draftOf(world, apartId)).unready.pack).toBe("outdated");
});

test("what a draft says of its money by itself follows the bids taken out, their amounts and another scenario", async () => {
	const world = await allocatingWorld();
	const { roundId } = world;
	const redraft = (scenarioId: string) => draftDecision(world.manager, { roundId, scenarioId });
	const { decisionId } = must(await redraft(world.scenarios.published));
	const apartId = must(await takenOut(world, decisionId, "B1")).decisionId;
	const moneyOf = async (id: string) => (await draftOf(world, id)).text.financialImplications;
	expect(await moneyOf(decisionId)).toMatch(
		/^£20,000\.00 of the £130,000\.00 set aside .* are decided apart\.$/,
	);
	expect(await moneyOf(apartId)).toMatch(/^£100,000\.00 of the money set aside/);
	must(await changedLine(world, apartId, "B1", 90_000, "A smaller amount is enough this year."));
	expect(await moneyOf(apartId)).toMatch(/^£90,000\.00 /);
	expect((await draftOf(world, apartId)).text.summary).toContain("£90,000.00.");
	expect(await moneyOf(decisionId)).toMatch(/^£20,000\.00 /);
	expect((await draftOf(world, decisionId)).text.summary).toContain("funded with £110,000.00.");
	const { revision, title, text } = await draftOf(world, apartId);
	const mine = { ...text, summary: "My own words." };
	const change = { decisionId: apartId, revision, title, ...mine, equalityDuty: true };
	must(changeDecisionText(world.manager, change));
	must(await redraft(world.scenarios.stop));
	expect(await draftOf(world, apartId)).toMatchObject({
		text: { summary: "My own words." },
		equalityDuty: true,
	});
	expect(await moneyOf(apartId)).toMatch(/^£100,000\.00 /);
	expect(await moneyOf(decisionId)).toMatch(/^£0\.00 .* are decided apart\.$/);
});

test("a line is taken out with a reason, of a draft as it stands, and one line stays", async () => {
	const world = await allocatingWorld();
	const decisionId = await drafted(world);
	const { lines, revision, title } = await draftOf(world, decisionId);
	const lineIds = lines.map(({ id }) => id);
	const out = async (more: object) =>
		codeOf(
			await takeLinesOut(world.manager, {
				decisionId,
				revision,
				lineIds: lineIds.slice(0, 1),
				why: WHY,
				...more,
			}),
		);
	expect(await out({ lineIds: [] })).toBe("lines-missing");
	expect(await out({ lineIds })).toBe("all-lines-chosen");
	expect(await out({ why: " " })).toBe("reason-missing");
	const { text } = await draftOf(world, decisionId);
	must(changeDecisionText(world.manager, { decisionId, revision, title, ...text, contact: "Somebody else" }));
	expect(await out({})).toBe("changed-meanwhile");
	const decider = world.as(world.decisionMaker);
	expect(codeOf(await takeLinesOut(decider, { decisionId, revision, lineIds, why: WHY }))).toBe("forbidden");
});

test("both signed at once over two connections, and changed meanwhile, never come to more than is set aside", async () => {
	const { decisionId, apartId, deputy, ...world } = await interestedWorld();
	const other = openDatabase(world.file);
	onTestFinished(() => {
		other.$client.close();
	});
	const sign = async (by: string, id: string, db = world.db) =>
		signDecision(
			{ ...world.as(by), db },
			{ decisionId: id, noticeSha256: (await draftOf(world, id)).noticeSha256, password: PASSWORD },
		);
	const [main, apart, changed] = await Promise.all([
		sign(world.decisionMaker, decisionId),
		sign(deputy, apartId, other),
		changedLine(world, decisionId, "C2", 10_000, "Half of it is enough this year."),
	]);
	// A change that came first keeps what it changed from being signed; one that came last was refused.
	expect(changed.ok && main.ok).toBe(false);
	const given = (main.ok ? 2_000_000n : 0n) + (apart.ok ? 10_000_000n : 0n);
	const entries = ledgerOf(world.db, world.fundId);
	expect(ledgerFigures(entries).awarded).toBe(given);
	expect(setAsideFor(entries, world.roundId)).toBe(13_000_000n - given);
});
