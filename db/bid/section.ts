import { and, eq } from "drizzle-orm";
import type { AnswerState } from "~/domain/bid/content";
import type { RecordValues } from "~/domain/form/record-kind";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { bidAnswer, bidSection } from "../schema/bid";
import { person } from "../schema/people";

export type SavedSection = {
	/** 0 while nothing was saved. */
	readonly revision: number;
	readonly savedAt: string | null;
	readonly savedByName: string | null;
};

const savedSection = row((tx, bidId: Asked, section: Asked) =>
	tx
		.select({ revision: bidSection.revision, savedAt: bidSection.savedAt, savedByName: person.name })
		.from(bidSection)
		.leftJoin(person, eq(person.id, bidSection.savedBy))
		.where(and(eq(bidSection.bidId, bidId), eq(bidSection.section, section))),
);

/** The state of one section of a bid: its revision, and who saved it when. */
export function sectionOf(tx: Tx, bidId: string, section: string): SavedSection {
	const row = savedSection(tx, bidId, section);
	return row ?? { revision: 0, savedAt: null, savedByName: null };
}

/** Moves a section to its next revision. Refuses `changed-meanwhile` where somebody saved since. */
export function advanceSection(
	tx: Tx,
	save: {
		readonly bidId: string;
		readonly section: string;
		/** The revision the form was opened with. */
		readonly revision: number;
		readonly theirs: RecordValues;
		readonly by: string;
		readonly now: string;
	},
): Outcome<number, "changed-meanwhile"> {
	const current = sectionOf(tx, save.bidId, save.section);
	if (current.revision !== save.revision) {
		return refused("changed-meanwhile", "the section was saved by somebody else", {
			details: {
				theirs: save.theirs,
				by: current.savedByName ?? "",
				at: current.savedAt ?? save.now,
				revision: current.revision,
			},
		});
	}
	const saved = { revision: current.revision + 1, savedAt: save.now, savedBy: save.by };
	tx.insert(bidSection)
		.values({ bidId: save.bidId, section: save.section, ...saved })
		.onConflictDoUpdate({ target: [bidSection.bidId, bidSection.section], set: saved })
		.run();
	return accepted(saved.revision);
}

export type Answer = { readonly state: AnswerState; readonly text: string };

const answersOf = rows((tx, bidId: Asked) => tx.select().from(bidAnswer).where(eq(bidAnswer.bidId, bidId)));

/** A bid's answers in prose by question key. */
export function answersByQuestion(tx: Tx, bidId: string): Readonly<Record<string, Answer>> {
	const rows = answersOf(tx, bidId);
	return Object.fromEntries(rows.map(({ question, state, text }) => [question, { state, text }]));
}

/** Keeps an answer; an answer without a word is no answer and is taken away. */
export function putAnswer(tx: Tx, bidId: string, question: string, answer: Answer): void {
	if (answer.state === "answered" && answer.text === "") {
		tx.delete(bidAnswer)
			.where(and(eq(bidAnswer.bidId, bidId), eq(bidAnswer.question, question)))
			.run();
		return;
	}
	tx.insert(bidAnswer)
		.values({ bidId, question, ...answer })
		.onConflictDoUpdate({ target: [bidAnswer.bidId, bidAnswer.question], set: answer })
		.run();
}
