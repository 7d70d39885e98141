const WORDS: Readonly<Record<string, string>> = {
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
	"complete-assessment": "complete the assessment",
	"reopen-assessment": "reopen an assessment",
};

/** The moves of a record's lifecycle that a refusal names, in words. A move without words is left as it is called. */
export function movesInWords(possible: readonly string[]): string[] {
	return possible.map((move) => WORDS[move] ?? move.replaceAll("-", " "));
}
