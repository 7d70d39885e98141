import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { questionsEnd, takesQuestions } from "~/domain/round/questions";
import { publishedQuestions, questionsOfRound } from "~db/round/questions";
import { roundById } from "~db/round/round";
import { actingPerson, type Context, notFound, permitted, read } from "../context";
import { ownPartnershipsIn, roundView } from "./read-round-view";

/** A question with its answer, as everybody reads it. */
export type PublishedQuestion = {
	readonly id: string;
	readonly question: string;
	readonly answer: string;
	readonly at: string;
};

type AskedQuestion = {
	readonly id: string;
	readonly text: string;
	readonly askedAt: string;
	readonly state: "waiting" | "published" | "declined";
	/** Why it is not answered, or the answer. */
	readonly answer: string;
	readonly publishedText: string;
};

export type RoundQuestions = {
	readonly round: { readonly id: string; readonly title: string };
	/** When the round stops taking questions; null where it takes none. */
	readonly until: string | null;
	readonly published: readonly PublishedQuestion[];
	/** The reader's own questions. */
	readonly own: readonly AskedQuestion[];
	/** All that were asked with who did, for those who answer; null for everybody else. */
	readonly asked: readonly (AskedQuestion & { readonly by: string })[] | null;
	/** Whether this reader's partnership may bid, and they can ask now. */
	readonly mayBid: boolean;
	readonly mayAsk: boolean;
	readonly mayAnswer: boolean;
	/** Whether this reader can say now until when questions are taken. */
	readonly maySetUntil: boolean;
	readonly questionsUntil: string | null;
};

/** The questions about a round, as this person or the public may read them. Refuses a round they may not know of. */
export function readRoundQuestions(
	context: Context,
	input: { readonly roundId: string },
): Outcome<RoundQuestions, PermissionRefusal> {
	return read(context, (tx, now): Outcome<RoundQuestions, PermissionRefusal> => {
		const round = roundById(tx, input.roundId);
		if (!round || roundView(context, tx, round, now) === null) return notFound();
		const person = actingPerson(context);
		const partnerships = ownPartnershipsIn(context, tx, round.id, now).map(({ id }) => id);
		const mayBid = permitted(context, tx, "ask-about-round", { partnerships }).ok;
		const reads = permitted(context, tx, "read-round-questions").ok;
		const all = mayBid || reads ? questionsOfRound(tx, round.id) : [];
		const shown = ({ question }: (typeof all)[number]): AskedQuestion => {
			const { id, text, askedAt, state, answer, publishedText } = question;
			return { id, text, askedAt, state, answer, publishedText };
		};
		const takes = takesQuestions(round, now);
		const bidding = round.state === "planned" || (round.state === "open" && now < round.closesAt);
		return accepted({
			round: { id: round.id, title: round.title },
			until: takes ? questionsEnd(round) : null,
			published: publishedQuestions(tx, round.id).map(({ at, ...each }) => ({ ...each, at: at ?? now })),
			own: all.filter(({ question }) => question.askedBy === person).map(shown),
			asked: reads ? all.map((each) => ({ ...shown(each), by: each.askedByName })) : null,
			mayBid,
			mayAsk: mayBid && takes,
			mayAnswer: permitted(context, tx, "answer-round-question").ok,
			maySetUntil: bidding && permitted(context, tx, "manage-round").ok,
			questionsUntil: round.questionsUntil,
		});
	});
}
