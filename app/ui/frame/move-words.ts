import type { BidAction, RoundAction } from "~/domain/lifecycle";

export type MoveName = RoundAction | BidAction;

const WORDS: Readonly<Record<MoveName, string>> = {
	open: "open the round",
	close: "wait for the round to close at its closing time",
	"start-assessing": "start assessing",
	"start-allocating": "start allocating",
	"return-to-assessing": "return to assessing",
	"put-to-board": "put the proposal to the board",
	"return-to-allocating": "return to allocating",
	decide: "sign a decision",
	publish: "publish the decision",
	cancel: "cancel the round",
	submit: "submit the bid",
	"take-back": "take the bid back",
	withdraw: "withdraw the bid",
	"find-eligible": "find the bid eligible",
	"find-ineligible": "find the bid ineligible",
	reconsider: "reconsider the bid",
	"ask-clarification": "ask for clarification",
	"answer-clarification": "answer the clarification",
	"end-clarification": "end the clarification",
	"complete-assessment": "complete the assessment",
	"reopen-assessment": "reopen an assessment",
	award: "award the bid",
	reserve: "put the bid on the reserve list",
	decline: "decline the bid",
};

/** The moves of a record's lifecycle that a refusal names, in words. */
export function movesInWords(possible: readonly MoveName[]): string[] {
	return possible.map((move) => WORDS[move]);
}
