import { givenAnswers } from "~/domain/form/answers";
import { type GivenAnswers, type Shown, shownItems } from "~/domain/form/conditions";
import { type FormSection, questionsOf } from "~/domain/form/definition";
import { sectionOfForm } from "~/domain/form/form-kinds";
import type { Near } from "~/domain/form/record-kind";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { linksOfBid } from "~db/bid/links";
import { countsInBid, rowsOfTables, sumsInWords } from "~db/bid/own-content";
import { type Answer, answersByQuestion, sectionOf } from "~db/bid/section";
import { formOfBid } from "~db/form/versions";
import { type Context, notFound, read } from "../context";
import { type BidHead, bidHead } from "./read-bid-head";

export type AnswersView = {
	readonly bid: BidHead;
	readonly section: FormSection;
	readonly revision: number;
	/** By question key; questions not answered are left out. */
	readonly answers: Readonly<Record<string, Answer>>;
	/** Which questions of the section are asked now, and the answers before it that decide that. */
	readonly shown: Readonly<Record<string, Shown>>;
	readonly given: GivenAnswers;
	/** What the section's fields can refer to. */
	readonly near: Near;
	/** What its computed questions come to, in words. */
	readonly sums: Readonly<Record<string, string>>;
};

/** The questions of a section of a bid's form with their answers, for its page. */
export function readAnswers(
	context: Context,
	input: { readonly bidId: string; readonly section: string },
): Outcome<AnswersView, PermissionRefusal> {
	return read(context, (tx): Outcome<AnswersView, PermissionRefusal> => {
		const bid = bidHead(context, tx, input.bidId, input.section);
		if (!bid.ok) return bid;
		const { definition } = formOfBid(tx, input.bidId);
		const section = sectionOfForm(definition, input.section);
		if (!section) return notFound();
		const answers = answersByQuestion(tx, input.bidId);
		const given = givenAnswers(definition, answers);
		const shown = shownItems(definition, given);
		const own = questionsOf(section).map(({ question }) => question);
		return accepted({
			bid: bid.value,
			section,
			revision: sectionOf(tx, input.bidId, input.section).revision,
			answers,
			shown: Object.fromEntries(own.map((key) => [key, shown[key] ?? "hidden"])),
			given: Object.fromEntries(
				Object.entries(given).filter(([key]) => shown[key] === "shown" && !own.includes(key)),
			),
			near: linksOfBid(tx, input.bidId, definition),
			sums: sumsInWords(
				{ definition, stored: answers, isCounted: countsInBid(definition, answers) },
				rowsOfTables(tx, input.bidId, definition),
			),
		});
	});
}
