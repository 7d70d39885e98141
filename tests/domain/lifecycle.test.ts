import { describe, expect, it } from "vitest";
import {
	BID_MOVES,
	type BidAction,
	type BidState,
	moveBid,
	moveRound,
	ROUND_MOVES,
	type RoundAction,
	type RoundState,
} from "~/domain/lifecycle";

const ROUND_WAY: readonly (readonly [RoundState, RoundAction, RoundState])[] = [
	["planned", "open", "open"],
	["open", "close", "closed"],
	["closed", "start-assessing", "assessing"],
	["assessing", "start-allocating", "allocating"],
	["allocating", "put-to-board", "with-board"],
	["with-board", "decide", "decided"],
	["decided", "publish", "published"],
];

const BID_WAYS: readonly (readonly [BidState, BidAction, BidState])[] = [
	["draft", "submit", "submitted"],
	["submitted", "take-back", "draft"],
	["submitted", "find-eligible", "eligible"],
	["submitted", "find-ineligible", "ineligible"],
	["submitted", "ask-clarification", "in-clarification"],
	["in-clarification", "answer-clarification", "submitted"],
	["ineligible", "reconsider", "eligible"],
	["eligible", "complete-assessment", "assessed"],
	["assessed", "award", "awarded"],
	["assessed", "reserve", "reserve"],
	["assessed", "decline", "declined"],
];

describe("a round", () => {
	it.each(ROUND_WAY)("%s, %s: %s", (from, action, to) => {
		expect(moveRound(from, action)).toEqual({ ok: true, value: to });
	});

	it("is closed by the process alone, and decided by the decision maker alone", () => {
		const who = (action: RoundAction) =>
			ROUND_MOVES.filter((move) => move.action === action).flatMap((m) => m.who);
		expect(who("close")).toEqual(["system"]);
		expect(who("decide")).toEqual(["decision-maker"]);
	});

	it("is moved by those alone whom the table names", () => {
		expect(moveRound("with-board", "decide", ["decision-maker"])).toMatchObject({ value: "decided" });
		expect(moveRound("with-board", "decide", ["fund-manager", "auditor"])).toMatchObject({
			code: "move-not-possible",
		});
		expect(moveBid("draft", "submit", ["bidder"])).toMatchObject({ code: "move-not-possible" });
	});

	it("that is published or cancelled goes nowhere", () => {
		expect(ROUND_MOVES.filter(({ from }) => from === "published" || from === "cancelled")).toEqual([]);
	});

	it("can be cancelled by the fund manager until it is put to the board", () => {
		const cancelling = ROUND_MOVES.filter(({ action }) => action === "cancel");
		expect(cancelling.map(({ from }) => from)).toEqual([
			"planned",
			"open",
			"closed",
			"assessing",
			"allocating",
		]);
		expect(new Set(cancelling.map(({ who, to }) => `${who} ${to}`))).toEqual(
			new Set(["fund-manager cancelled"]),
		);
	});

	it("names the moves that were possible when it refuses one", () => {
		expect(moveRound("with-board", "open")).toMatchObject({
			ok: false,
			code: "move-not-possible",
			details: { from: "with-board", possible: ["put-to-board", "return-to-allocating", "decide"] },
		});
	});

	it("cannot be opened again, nor skip the board", () => {
		expect(moveRound("closed", "open").ok).toBe(false);
		expect(moveRound("allocating", "decide").ok).toBe(false);
		expect(moveRound("assessing", "put-to-board").ok).toBe(false);
	});
});

describe("a bid", () => {
	it.each(BID_WAYS)("%s, %s: %s", (from, action, to) => {
		expect(moveBid(from, action)).toEqual({ ok: true, value: to });
	});

	it("that was assessed can no longer be taken back or withdrawn", () => {
		for (const from of ["eligible", "assessed", "awarded"] as const)
			expect(moveBid(from, "take-back").ok).toBe(false);
		expect(moveBid("assessed", "withdraw").ok).toBe(false);
	});

	it.each(["submitted", "eligible", "assessed"] as const)(
		"that was %s goes back there once answered or not",
		(was) => {
			expect(moveBid(was, "ask-clarification", ["fund-manager"])).toMatchObject({
				value: "in-clarification",
			});
			expect(moveBid("in-clarification", "answer-clarification", ["signatory"], was)).toMatchObject({
				value: was,
			});
			expect(moveBid("in-clarification", "end-clarification", undefined, was)).toMatchObject({ value: was });
			expect(moveBid("in-clarification", "answer-clarification", ["bidder"], was).ok).toBe(false);
			expect(moveBid("in-clarification", "answer-clarification", ["signatory"], "awarded").ok).toBe(false);
		},
	);

	it("is submitted by a signatory alone", () => {
		const who = BID_MOVES.filter(({ action }) => action === "submit").flatMap((move) => move.who);
		expect(who).toEqual(["signatory"]);
	});

	it("in a draft has the moves that a refusal then names", () => {
		expect(moveBid("draft", "award")).toMatchObject({ details: { possible: ["submit", "withdraw"] } });
	});
});

describe("both tables", () => {
	it("never give one action two ends from the same state, but for one that leads back", () => {
		const back = BID_MOVES.filter(({ from }) => from === "in-clarification");
		expect(new Set(back.map(({ action, to }) => `${action} ${to}`)).size).toBe(back.length);
		for (const moves of [ROUND_MOVES, BID_MOVES.filter((move) => !back.includes(move))]) {
			const keys = moves.map(({ from, action }) => `${from} ${action}`);
			expect(new Set(keys).size).toBe(keys.length);
		}
	});
});
