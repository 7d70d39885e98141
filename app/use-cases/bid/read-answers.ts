import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { type Answer, answersByQuestion, sectionOf } from "~db/bid-section";
import { type Context, read } from "../context";
import { type BidHead, bidHead } from "./read-bid-head";

export type AnswersView = {
	readonly bid: BidHead;
	readonly revision: number;
	/** By question key; questions not answered are left out. */
	readonly answers: Readonly<Record<string, Answer>>;
};

/** The answers in prose of a bid's section for its form. */
export function readAnswers(
	context: Context,
	input: { readonly bidId: string; readonly section: "need" | "delivery" },
): Outcome<AnswersView, PermissionRefusal> {
	return read(context, (tx): Outcome<AnswersView, PermissionRefusal> => {
		const bid = bidHead(context, tx, input.bidId);
		if (!bid.ok) return bid;
		const { revision } = sectionOf(tx, input.bidId, input.section);
		return accepted({ bid: bid.value, revision, answers: answersByQuestion(tx, input.bidId) });
	});
}
