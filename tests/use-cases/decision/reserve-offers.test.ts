import { expect, onTestFinished, test } from "vitest";
import { ledgerFigures } from "~/domain/fund/ledger";
import { pence } from "~/domain/money";
import { draftOffer } from "~/use-cases/decision/draft-offer";
import { giveUpOffer } from "~/use-cases/decision/give-up-offer";
import { preparePack } from "~/use-cases/decision/prepare-pack";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readNoticeFile } from "~/use-cases/decision/read-notice-file";
import { readOutcome } from "~/use-cases/decision/read-outcome";
import { readReserveList } from "~/use-cases/decision/read-reserve-list";
import { recordSubsidy } from "~/use-cases/decision/record-subsidy";
import { signDecision } from "~/use-cases/decision/sign-decision";
import { enterInLedger } from "~/use-cases/fund/enter-in-ledger";
import { releaseSetAside } from "~/use-cases/fund/release-set-aside";
import { scenariosOf } from "~db/allocation/scenarios";
import { openDatabase } from "~db/client";
import { ledgerOf } from "~db/fund/fund";
import {
	type AllocatingWorld,
	allocatingWorld,
	changedLine,
	codeOf,
	drafted,
	draftOf,
	NO_SUBSIDY,
	PASSWORD,
	published,
	signing,
} from "../../support/decision-builders";
import { must } from "../../support/round-builders";

/** A published round, rank and skip: B1 awarded, C1 (£35,000.00) and C2 (£20,000.00) in reserve, £30,000.00 left. */
async function publishedWorld() {
	const world = await allocatingWorld();
	const decisionId = await drafted(world);
	must(await changedLine(world, decisionId, "C2", 0, "The partnership starts it next year at the earliest."));
	must(await preparePack(world.manager, { roundId: world.roundId }));
	await published(world, decisionId);
	// Money comes back after the decision was published.
	world.clock.set("2026-06-15T09:00:00.000Z");
	return world;
}

const UNTIL = "2026-07-15";
const list = async (world: AllocatingWorld) => must(await readReserveList(world.manager, world.roundId));
const grown = (world: AllocatingWorld, pounds: number) =>
	must(
		enterInLedger(world.manager, {
			fundId: world.fundId,
			kind: "pot",
			title: "More money",
			amount: pence(pounds * 100),
			decidedElsewhere: null,
		}),
	);
async function offer(world: AllocatingWorld, reference: string) {
	const offered = await draftOffer(world.manager, { roundId: world.roundId, reference, expiresOn: UNTIL });
	if (!offered.ok) return offered;
	const { decisionId } = offered.value;
	const { revision } = await draftOf(world, decisionId);
	must(recordSubsidy(world.manager, { decisionId, revision, lineId: null, ...NO_SUBSIDY }));
	return offered;
}

test("until a fund grows there is nothing to offer, whatever it holds for other rounds", async () => {
	const world = await publishedWorld();
	expect(await list(world)).toMatchObject({
		total: 0n,
		next: null,
		bids: [
			{ place: 1, reference: "C1" },
			{ place: 2, reference: "C2" },
		],
	});
	expect(codeOf(await offer(world, "C1"))).toBe("nobody-to-offer");
});

test("by rank and skip, what is released goes to the next that fits, is signed, and takes the bid off the list", async () => {
	const world = await publishedWorld();
	must(releaseSetAside(world.manager, { fundId: world.fundId, roundId: world.roundId }));
	// £30,000.00: C1 is first and asks £35,000.00, so the next that fits is C2.
	expect(await list(world)).toMatchObject({
		total: 3_000_000n,
		next: { reference: "C2", amount: 2_000_000n },
	});
	expect(codeOf(await offer(world, "C1"))).toBe("changed-meanwhile");
	const { decisionId } = must(await offer(world, "C2"));
	expect(must(await offer(world, "C2")).decisionId).toBe(decisionId);
	expect(await list(world)).toMatchObject({ total: 1_000_000n, next: null });
	const { number } = must(await signing(world, decisionId));
	const entries = ledgerOf(world.db, world.fundId);
	expect(entries.filter((entry) => entry.decisionId === decisionId)).toMatchObject([
		{ kind: "award", amount: 2_000_000n, bidId: world.bids.c2 },
	]);
	expect(ledgerFigures(entries).remaining).toBe(23_000_000n);
	expect(world.stateOf(world.bids.c2)).toBe("reserve");
	must(publishDecision(world.manager, { decisionId }));
	expect(world.stateOf(world.bids.c2)).toBe("awarded");
	expect((await list(world)).bids.map(({ reference }) => reference)).toEqual(["C1"]);
	expect(must(readOutcome(world.as(world.signatory.coventry), { bidId: world.bids.c2 }))).toMatchObject({
		number,
		outcome: "awarded",
		decided: 2_000_000n,
	});
	// The run that proves the order is public with it, and is no scenario of the round.
	const run = must(readNoticeFile(world.public, { number, file: "run" }));
	expect(JSON.parse(run)).toMatchObject({ reserve: ["C1"], available: "30000.00" });
	expect(scenariosOf(world.db, world.roundId)).toHaveLength(2);
});

test("what an offer says of its amount by itself follows it", async () => {
	const world = await publishedWorld();
	grown(world, 40_000);
	const { decisionId } = must(await offer(world, "C1"));
	must(await changedLine(world, decisionId, "C1", 30_000, "It starts in June and needs less money."));
	const { summary, financialImplications } = (await draftOf(world, decisionId)).text;
	expect(summary).toContain("is offered £30,000.00, less than the £35,000.00 it asked for.");
	expect(financialImplications).toMatch(/^£30,000\.00 of the money remaining/);
});

test("an offer that is not signed in time lapses: it cannot be signed, and the next has its turn", async () => {
	const world = await publishedWorld();
	grown(world, 40_000);
	expect((await list(world)).next).toMatchObject({ reference: "C1", amount: 3_500_000n });
	const { decisionId } = must(await offer(world, "C1"));
	expect((await list(world)).next).toBeNull();
	world.clock.set("2026-07-16T09:00:00.000Z");
	expect(codeOf(await signing(world, decisionId))).toBe("offer-closed");
	const after = await list(world);
	expect(after).toMatchObject({ total: 4_000_000n, next: { reference: "C2" } });
	expect(after.offers).toMatchObject([{ reference: "C1", state: "lapsed" }]);
	expect(codeOf(await offer(world, "C2"))).toBe("day-past");
});

test("an offer given up with a reason moves on; a signed one is not given up", async () => {
	const world = await publishedWorld();
	grown(world, 55_000);
	const { decisionId } = must(await offer(world, "C1"));
	expect(codeOf(giveUpOffer(world.manager, { decisionId, why: " " }))).toBe("reason-missing");
	must(giveUpOffer(world.manager, { decisionId, why: "The partnership no longer needs it." }));
	expect(codeOf(await signing(world, decisionId))).toBe("offer-closed");
	const second = must(await offer(world, "C2")).decisionId;
	must(await signing(world, second));
	expect(codeOf(giveUpOffer(world.manager, { decisionId: second, why: "Too late." }))).toBe(
		"decision-signed",
	);
});

test("offers signed at once never take the fund below nothing", async () => {
	const world = await publishedWorld();
	grown(world, 55_000);
	const drafts = [must(await offer(world, "C1")).decisionId, must(await offer(world, "C2")).decisionId];
	// Another use of the money was entered meanwhile: £275,000.00 remain in all, and £20,000.00 after this.
	must(
		enterInLedger(world.manager, {
			fundId: world.fundId,
			kind: "contingency",
			title: "Held back",
			amount: pence(25_500_000),
			decidedElsewhere: null,
		}),
	);
	const other = openDatabase(world.file);
	onTestFinished(() => {
		other.$client.close();
	});
	const signatory = world.as(world.decisionMaker);
	const outcomes = await Promise.all(
		drafts.map(async (decisionId, place) =>
			signDecision(place === 0 ? signatory : { ...signatory, db: other }, {
				decisionId,
				noticeSha256: (await draftOf(world, decisionId)).noticeSha256,
				password: PASSWORD,
			}),
		),
	);
	expect(outcomes.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
	expect(ledgerFigures(ledgerOf(world.db, world.fundId)).remaining).toBeGreaterThanOrEqual(0n);
});

test("who reads the list, and who offers", async () => {
	const world = await publishedWorld();
	grown(world, 40_000);
	const roundId = world.roundId;
	expect(codeOf(await readReserveList(world.as(world.financeOfficer), roundId))).toBe("accepted");
	expect(codeOf(await readReserveList(world.as(world.signatory.coventry), roundId))).toBe("not-found");
	const input = { roundId, reference: "C1", expiresOn: UNTIL };
	expect(codeOf(await draftOffer(world.as(world.financeOfficer), input))).toBe("forbidden");
});

test("an offer that is not published changes nothing that anybody but the decision’s own people reads", async () => {
	const world = await publishedWorld();
	grown(world, 40_000);
	const finance = world.as(world.financeOfficer);
	const seen = async () => must(await readReserveList(finance, world.roundId));
	const before = await seen();
	expect(before).toMatchObject({ total: 4_000_000n, next: { reference: "C1" }, offers: [] });
	const { decisionId } = must(await offer(world, "C1"));
	expect(await seen()).toEqual(before);
	must(await signing(world, decisionId));
	expect(await seen()).toEqual(before);
	must(publishDecision(world.manager, { decisionId }));
	expect(await seen()).toMatchObject({ total: 500_000n, offers: [{ reference: "C1", state: "published" }] });
});
