import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { RECORD_KINDS } from "~/domain/form/kinds";
import { FUNDING_LINE } from "~/domain/form/kinds/funding-line";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { RISK } from "~/domain/form/kinds/risk";
import { BID_MOVES, BID_STATES, ROUND_STATES } from "~/domain/lifecycle";
import type { Outcome } from "~/domain/outcome";
import { type Action, PERMISSIONS } from "~/domain/permissions";
import { answerReconsideration } from "~/use-cases/assessment/answer-reconsideration";
import { askReconsideration } from "~/use-cases/assessment/ask-reconsideration";
import { assignAssessors } from "~/use-cases/assessment/assign-assessors";
import { checkEligibility } from "~/use-cases/assessment/check-eligibility";
import { NOTHING_SCORED } from "~/use-cases/assessment/read-criterion-revision";
import { replaceAssessor } from "~/use-cases/assessment/replace-assessor";
import { saveScore } from "~/use-cases/assessment/save-score";
import { deleteBid } from "~/use-cases/bid/delete-bid";
import { removeBidPartnership } from "~/use-cases/bid/remove-bid-partnership";
import { saveAbout } from "~/use-cases/bid/save-about";
import { saveAnswers } from "~/use-cases/bid/save-answers";
import { saveBidPartnership } from "~/use-cases/bid/save-bid-partnership";
import { saveObjectives } from "~/use-cases/bid/save-objectives";
import { startBid } from "~/use-cases/bid/start-bid";
import { acceptReducedProposal } from "~/use-cases/bid/submission/accept-reduced-proposal";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { sayReady } from "~/use-cases/bid/submission/say-ready";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import { takeBackBid } from "~/use-cases/bid/submission/take-back-bid";
import { withdrawBid } from "~/use-cases/bid/submission/withdraw-bid";
import { addRecord } from "~/use-cases/form/add-record";
import { moveRecord } from "~/use-cases/form/move-record";
import { putRecordBack } from "~/use-cases/form/put-record-back";
import { removeRecord } from "~/use-cases/form/remove-record";
import { saveRecord } from "~/use-cases/form/save-record";
import { insertReconsideration } from "~db/assessment/eligibility";
import { storeOfKind } from "~db/bid/record-stores";
import { bid } from "~db/schema/bid";
import { round } from "~db/schema/round";
import { assessingWorld } from "../../support/assessment-builders";
import { bidWorld, done, draftBid, submittedBid } from "../../support/bid-builders";
import { funding, oneOfEach, risk } from "../../support/bid-record-builders";
import { KINDS } from "../../support/bid-record-kinds";

type Act = readonly [name: string, action: Action, act: () => Outcome<unknown>];
type World = Pick<ReturnType<typeof bidWorld>, "db">;

const changes = (world: World) => world.db.$client.prepare("SELECT total_changes()").pluck().get() as number;

/**
 * Does an act in every pair of states, each time from the same beginning, and gives the pairs in which it was done.
 * Wherever it was not, nothing was written.
 */
function doneIn(world: World, bidId: string, act: () => Outcome<unknown>): string[] {
	const pairs: string[] = [];
	const { $client } = world.db;
	$client.pragma("synchronous = OFF");
	for (const roundState of ROUND_STATES)
		for (const bidState of BID_STATES) {
			$client.exec("SAVEPOINT pair");
			world.db.update(round).set({ state: roundState }).run();
			world.db.update(bid).set({ state: bidState }).where(eq(bid.id, bidId)).run();
			const before = changes(world);
			const outcome = act();
			if (outcome.ok) pairs.push(`${roundState} ${bidState}`);
			else expect(changes(world), `${roundState} ${bidState}: ${outcome.code}`).toBe(before);
			$client.exec("ROLLBACK TO pair; RELEASE pair");
		}
	return pairs;
}

function allowed(action: Action, among: readonly string[] = BID_STATES): string[] {
	const { when } = PERMISSIONS[action];
	if (!when) throw new Error(`${action} has no states`);
	const { round: rounds = ROUND_STATES, bid: bids = BID_STATES } = when;
	return ROUND_STATES.filter((state) => rounds.includes(state)).flatMap((state) =>
		BID_STATES.filter((each) => bids.includes(each) && among.includes(each)).map(
			(each) => `${state} ${each}`,
		),
	);
}

describe("a bid's own people", () => {
	const world = () => {
		const made = bidWorld();
		const { roundId, solihull, sandwell } = made;
		const bidId = draftBid(made, roundId, {
			partnershipId: solihull.id,
			bidderId: solihull.bidder,
			partners: [{ id: sandwell.id }],
			interventions: [{ title: "Events", asked: 150_000n, couldBeReducedTo: 90_000n }],
		});
		const bidder = made.as(solihull.bidder);
		return {
			...made,
			bidId,
			bidder,
			signatory: made.as(solihull.signatory),
			records: oneOfEach(bidder, bidId),
		};
	};

	it("write to it in the states of the table, and nothing of it anywhere else", () => {
		const made = world();
		const { bidId, bidder, signatory, records, sandwell, walsall, objectives, roundId } = made;
		done(certifyBid(signatory, { bidId }));
		const interventionId = storeOfKind(RECORD_KINDS[0] as never).list(made.db, bidId)[0]?.id ?? "";
		const { id: gone } = done(addRecord(bidder, RISK, { bidId, values: risk() }));
		done(removeRecord(bidder, RISK, { bidId, id: gone, revision: 1 }));
		const about = {
			bidId,
			revision: 1,
			title: "Another title",
			aims: "",
			contactName: "",
			contactEmail: "",
			contactTelephone: "",
		};
		const acts: readonly Act[] = [
			["about", "edit-bid", () => saveAbout(bidder, about)],
			[
				"answers",
				"edit-bid",
				() =>
					saveAnswers(bidder, {
						bidId,
						section: "need",
						revision: 0,
						answers: { need: { state: "answered", text: "Three in four" } },
					}),
			],
			[
				"objectives",
				"edit-bid",
				() =>
					saveObjectives(bidder, {
						bidId,
						interventionId: records.interventions,
						revision: 0,
						objectives: [{ objectiveId: objectives["4.1"] ?? "", how: "By events" }],
					}),
			],
			[
				"partnership",
				"edit-bid",
				() =>
					saveBidPartnership(bidder, {
						bidId,
						revision: 1,
						partnershipId: walsall.id,
						payee: true,
						amount: null,
					}),
			],
			[
				"partnership removed",
				"edit-bid",
				() => removeBidPartnership(bidder, { bidId, partnershipId: sandwell.id }),
			],
			["proposal", "edit-bid", () => acceptReducedProposal(bidder, { bidId, interventionId })],
			...RECORD_KINDS.flatMap((kind): Act[] => {
				const builder = KINDS.find(({ name }) => name === kind.section);
				if (!builder) throw new Error(`no builder of ${kind.section}`);
				const [first, second] = builder.values;
				const values = second(records.interventions) as never;
				const id = records[builder.name] ?? "";
				const beside = first(records.interventions) as never;
				return [
					[`${kind.key} added`, "edit-bid", () => addRecord(bidder, kind, { bidId, values: beside })],
					[
						`${kind.key} saved`,
						"edit-bid",
						() => saveRecord(bidder, kind, { bidId, id, revision: 1, values }),
					],
					[`${kind.key} removed`, "edit-bid", () => removeRecord(bidder, kind, { bidId, id, revision: 1 })],
				];
			}),
			[
				"moved",
				"edit-bid",
				() => moveRecord(bidder, INTERVENTION, { bidId, id: interventionId, to: "down" }),
			],
			["put back", "edit-bid", () => putRecordBack(bidder, RISK, { bidId, id: gone })],
			["ready", "say-ready", () => sayReady(bidder, { bidId, ready: true })],
			["certificate", "certify-bid", () => certifyBid(signatory, { bidId })],
			["withdrawal of a draft", "withdraw-draft", () => withdrawBid(bidder, { bidId, reason: "No money" })],
			["deletion", "delete-bid", () => deleteBid(bidder, { bidId })],
		];
		for (const [name, action, act] of acts)
			expect([name, doneIn(made, bidId, act)]).toEqual([name, allowed(action)]);
		const starting = () =>
			startBid(bidder, { roundId, partnershipId: made.solihull.id, title: "A second one" });
		const started = new Set(doneIn(made, bidId, starting).map((pair) => pair.split(" ")[0]));
		expect([...started]).toEqual(["open"]);
	});

	it("submit, take back and withdraw it in the states of the table", () => {
		const made = bidWorld();
		const { roundId, solihull } = made;
		const signatory = made.as(solihull.signatory);
		const parts = { partnershipId: solihull.id, signatoryId: solihull.signatory };
		const draft = draftBid(made, roundId, parts);
		done(certifyBid(signatory, { bidId: draft }));
		expect(doneIn(made, draft, () => submitBid(signatory, { bidId: draft }))).toEqual(allowed("submit-bid"));
		const { bidId } = submittedBid(made, roundId, parts);
		expect(doneIn(made, bidId, () => takeBackBid(signatory, { bidId }))).toEqual(allowed("take-back-bid"));
		const withdraw = () => withdrawBid(signatory, { bidId, reason: "No money" });
		expect(doneIn(made, bidId, withdraw).sort()).toEqual(
			[...allowed("withdraw-draft"), ...allowed("withdraw-bid")].sort(),
		);
		// The receipt of a bid that is submitted is given again, whenever it is asked for; nothing is submitted by that.
		const again = doneIn(made, bidId, () => {
			const before = changes(made);
			const outcome = submitBid(signatory, { bidId });
			return outcome.ok && changes(made) === before
				? { ...outcome, ok: false, code: "", message: "" }
				: outcome;
		});
		expect(again).toEqual(["open draft"]);
	});

	it("cannot do anything to a draft from its closing instant on, before the process has closed the round", () => {
		const made = world();
		const { bidId, bidder } = made;
		made.clock.set("2026-05-29T16:00:00.000Z");
		for (const outcome of [
			addRecord(bidder, FUNDING_LINE, { bidId, values: funding() }),
			withdrawBid(bidder, { bidId, reason: "No money" }),
			sayReady(bidder, { bidId, ready: true }),
		])
			expect(outcome).toMatchObject({ ok: false, code: "round-closed" });
	});
});

describe("the office", () => {
	it("checks, assigns and scores a bid in the states of the table, and writes nothing of it anywhere else", () => {
		const made = assessingWorld();
		const { bids, manager, assessors, roundId, criteria } = made;
		const [ann, bob, cat] = assessors;
		const check = () => checkEligibility(manager, { bidId: bids.c2, result: "eligible", reason: "" });
		const submitted = (pairs: readonly string[]) => pairs.filter((pair) => !/ (draft|withdrawn)$/.test(pair));
		expect(doneIn(made, bids.c2, check)).toEqual(submitted(allowed("check-eligibility")));
		made.eligible(bids.b1);
		const assign = () => assignAssessors(manager, { roundId, pairs: [{ bidId: bids.b1, personId: ann }] });
		expect(doneIn(made, bids.b1, assign)).toEqual(allowed("assign-assessors"));
		const [assessmentId = ""] = made.assigned(bids.b1, ann, bob);
		const replace = () => replaceAssessor(manager, { assessmentId, personId: cat, reason: "Ill" });
		expect(doneIn(made, bids.b1, replace)).toEqual(allowed("replace-assessor"));
		const score = () =>
			saveScore(made.as(ann), {
				assessmentId,
				criterionId: criteria[1] ?? "",
				revision: NOTHING_SCORED,
				scores: [{ themeCode: "", points: 3, reason: "Sound" }],
			});
		expect(doneIn(made, bids.b1, score)).toEqual(allowed("score-bid"));
		done(checkEligibility(manager, { bidId: bids.c1, result: "ineligible", reason: "Out of area" }));
		const bidder = made.as(made.signatory.coventry);
		const ask = () => askReconsideration(bidder, { bidId: bids.c1, request: "It is in the area" });
		expect(doneIn(made, bids.c1, ask)).toEqual(allowed("ask-reconsideration"));
		insertReconsideration(made.db, {
			bidId: bids.c1,
			request: "It is",
			requestedBy: made.signatory.coventry,
			requestedAt: made.clock.now(),
		});
		const colleague = made.as(made.person("fund-manager", made.officeId, "Gwen Colleague"));
		const answer = () =>
			answerReconsideration(colleague, { bidId: bids.c1, result: "ineligible", answer: "No" });
		expect(doneIn(made, bids.c1, answer)).toEqual(allowed("answer-reconsideration"));
	});
});

it("the table lets a bid be moved from no state from which the lifecycle has no such move", () => {
	const moves = {
		"submit-bid": "submit",
		"take-back-bid": "take-back",
		"check-eligibility": "find-eligible",
		"answer-reconsideration": "reconsider",
	} as const;
	for (const [action, move] of Object.entries(moves))
		expect([...(PERMISSIONS[action as Action].when?.bid ?? [])]).toEqual(
			BID_MOVES.filter((each) => each.action === move).map(({ from }) => from),
		);
	const withdrawn = [
		...(PERMISSIONS["withdraw-draft"].when?.bid ?? []),
		...(PERMISSIONS["withdraw-bid"].when?.bid ?? []),
	];
	expect(withdrawn).toEqual(BID_MOVES.filter(({ action }) => action === "withdraw").map(({ from }) => from));
});
