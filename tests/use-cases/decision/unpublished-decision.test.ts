import { expect, test } from "vitest";
import { readScenario } from "~/use-cases/allocation/read-scenario";
import { readScenarios } from "~/use-cases/allocation/read-scenarios";
import { readAssignments } from "~/use-cases/assessment/read-assignments";
import { readBidEligibility } from "~/use-cases/assessment/read-bid-eligibility";
import { readBidScores } from "~/use-cases/assessment/read-bid-scores";
import { readModeration } from "~/use-cases/assessment/read-moderation";
import { readOwnEligibility } from "~/use-cases/assessment/read-own-eligibility";
import { readRanking } from "~/use-cases/assessment/read-ranking";
import { readRoundEligibility } from "~/use-cases/assessment/read-round-eligibility";
import { readOwnBids } from "~/use-cases/bid/read-own-bids";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { readSubmittedBid } from "~/use-cases/bid/submission/read-submitted-bid";
import type { Context } from "~/use-cases/context";
import { readDraft } from "~/use-cases/decision/read-draft";
import { readNotice } from "~/use-cases/decision/read-notice";
import { readNoticeFile } from "~/use-cases/decision/read-notice-file";
import { readOutcome } from "~/use-cases/decision/read-outcome";
import { readPack } from "~/use-cases/decision/read-pack";
import { readPrintedRound } from "~/use-cases/decision/read-printed-round";
import { readRegister } from "~/use-cases/decision/read-register";
import { readRoundDecision } from "~/use-cases/decision/read-round-decision";
import { readFund } from "~/use-cases/fund/read-fund";
import { readFunds } from "~/use-cases/fund/read-funds";
import { readAudit } from "~/use-cases/people/read-audit";
import { readBidsInRound } from "~/use-cases/round/read-bids-in-round";
import { readHome } from "~/use-cases/round/read-home";
import { readRound } from "~/use-cases/round/read-round";
import { readRounds } from "~/use-cases/round/read-rounds";
import {
	type AllocatingWorld,
	allocatingWorld,
	draftedDirect,
	published,
	signing,
	withBoard,
} from "../../support/decision-builders";
import { must } from "../../support/round-builders";
import { pounds } from "../../support/written";

/** Everything that somebody can read about the round, its bids, its fund and its decision, by what reads it. */
function allReads(world: AllocatingWorld, decisionId: string): Record<string, (reader: Context) => unknown> {
	const { roundId, fundId, bids, scenarios } = world;
	const ofBids = (reads: (reader: Context, bidId: string) => unknown) => (reader: Context) =>
		Object.values(bids).map((bidId) => reads(reader, bidId));
	return {
		home: readHome,
		rounds: readRounds,
		round: (reader) => readRound(reader, { roundId }),
		bidsInRound: (reader) => readBidsInRound(reader, { roundId }),
		eligibility: (reader) => readRoundEligibility(reader, { roundId }),
		assignments: (reader) => readAssignments(reader, { roundId }),
		moderation: (reader) => readModeration(reader, { roundId }),
		ranking: (reader) => readRanking(reader, { roundId }),
		scenarios: (reader) => readScenarios(reader, roundId),
		scenario: (reader) => readScenario(reader, { roundId, scenarioId: scenarios.published }),
		pack: async (reader) => await readPack(reader, { roundId }),
		print: async (reader) => await readPrintedRound(reader, roundId),
		roundDecision: (reader) => readRoundDecision(reader, roundId),
		draft: async (reader) => await readDraft(reader, decisionId),
		register: readRegister,
		notice: (reader) => readNotice(reader, "2026-001"),
		noticeFile: (reader) => readNoticeFile(reader, { number: "2026-001", file: "content" }),
		funds: readFunds,
		fund: (reader) => readFund(reader, { fundId }),
		ownBids: readOwnBids,
		taskList: ofBids((reader, bidId) => readTaskList(reader, { bidId })),
		outcome: ofBids((reader, bidId) => readOutcome(reader, { bidId })),
		submittedBid: ofBids((reader, bidId) => readSubmittedBid(reader, { bidId })),
		ownEligibility: ofBids((reader, bidId) => readOwnEligibility(reader, { bidId })),
		bidEligibility: ofBids((reader, bidId) => readBidEligibility(reader, { bidId })),
		scores: ofBids((reader, bidId) => readBidScores(reader, { bidId })),
	};
}

/** The people who must not learn of a signature, and the public. */
function others(world: AllocatingWorld): Record<string, Context> {
	return {
		public: world.public,
		bidder: world.as(world.person("bidder", world.partnerships.coventry)),
		signatory: world.as(world.signatory.coventry),
		assessor: world.as(world.assessors[0]),
		moderator: world.as(world.moderator),
		"finance officer": world.as(world.financeOfficer),
		administrator: world.as(world.administrator),
		auditor: world.as(world.auditor),
		"board member": world.as(world.boardMember),
	};
}

const asText = (value: unknown) =>
	JSON.stringify(value, (_, each) => (typeof each === "bigint" ? String(each) : each));

test("a signature changes nothing that anybody else reads until it is published", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	const reads = allReads(world, decisionId);
	const readers = others(world);
	const seen = () =>
		Promise.all(
			Object.entries(readers).flatMap(([who, reader]) =>
				Object.entries(reads).map(
					async ([what, readIt]) => [`${who}: ${what}`, asText(await readIt(reader))] as const,
				),
			),
		);
	const before = new Map<string, string>(await seen());
	must(await signing(world, decisionId));
	for (const [what, text] of await seen()) {
		expect(text, what).toBe(before.get(what));
		expect(text, what).not.toContain("2026-001");
	}
	await published(world, decisionId);
	const after = new Map<string, string>(await seen());
	for (const what of ["public: notice", "signatory: outcome", "board member: round", "finance officer: fund"])
		expect(after.get(what), what).not.toBe(before.get(what));
	expect(after.get("public: notice")).toContain('"decided":"10000000"');
});

test("the decision's own people read what was signed at once", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	must(await signing(world, decisionId));
	for (const reader of [world.manager, world.as(world.decisionMaker)]) {
		expect(must(readNotice(reader, "2026-001"))).toMatchObject({
			publishedAt: null,
			unpublished: { decisionId, mayPublish: true },
		});
		expect(must(readRound(reader, { roundId: world.roundId }))).toMatchObject({ state: "decided" });
		expect((await readRegister(reader)).own?.signed).toMatchObject([
			{ number: "2026-001", total: pounds("120000.00") },
		]);
	}
});

test("the audit hides what concerns a decision that is not published from those who may not know of it", async () => {
	const world = await allocatingWorld();
	const direct = draftedDirect(world, 30_000);
	must(await signing({ ...world, as: (id) => ({ ...world.as(id), requestId: "signing" }) }, direct));
	const entries = (reader: Context) =>
		must(readAudit(reader, new URLSearchParams({ kind: "decision" }))).lines.map(
			({ shown }) => shown?.action ?? null,
		);
	expect(entries(world.as(world.administrator))).toEqual([null, null, null]);
	await published(world, direct);
	expect(entries(world.as(world.administrator))).toEqual([
		"publish-decision",
		"sign-decision",
		"record-subsidy",
		"draft-direct-decision",
	]);
});
