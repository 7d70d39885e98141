import { and, eq, inArray, sql } from "drizzle-orm";
import { ERASED } from "~/domain/bid/personal";
import { canonicalText } from "~/domain/canonical";
import { jsonIn, storedObject } from "~/domain/stored-text";
import type { Tx } from "../client";
import { auditDetail, auditEntry } from "../schema/audit";
import { bidAnswer, formRecord, measure, removedRecord, risk } from "../schema/bid";
import { clarificationsOf, questionsOfClarification, updateClarificationQuestion } from "./clarifications";
import { eraseParts, partsOfBid } from "./version-parts";

/** The acts whose details are prose, in which a name may stand anywhere. */
const IN_WORDS = ["ask-clarification", "answer-question"];

function textsIn(value: unknown): readonly string[] {
	if (typeof value === "string") return value === "" ? [] : [value];
	return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Whether JSON holds one of the words as a whole text, or within JSON that it holds as a text. */
const says = (words: readonly string[], json: string) =>
	words.some((word) => {
		const quoted = JSON.stringify(word);
		return json.includes(quoted) || json.includes(JSON.stringify(quoted).slice(1, -1));
	});

/** Words that are long enough to be looked for within others. */
const inProse = (words: readonly string[]) => words.filter((word) => word.length > 2);

const saysWithin = (words: readonly string[], json: string) =>
	inProse(words).some((word) => json.includes(JSON.stringify(word).slice(1, -1)));

/** What the versions of a bid say of people and was not erased yet: each text once, and in how many parts it stands. */
export function peopleInVersions(tx: Tx, bidId: string) {
	const parts = partsOfBid(tx, bidId);
	const words = [...new Set(parts.flatMap(({ value }) => textsIn(jsonIn(value ?? ""))))];
	return { parts: parts.length, words };
}

/** The entries about a bid whose details say one of the words. */
export function entriesThatSay(tx: Tx, bidId: string, words: readonly string[]): readonly number[] {
	return tx
		.select({ seq: auditEntry.seq, action: auditEntry.action, detail: auditDetail.detail })
		.from(auditEntry)
		.innerJoin(auditDetail, eq(auditDetail.seq, auditEntry.seq))
		.where(eq(auditEntry.bidId, bidId))
		.all()
		.flatMap(({ seq, action, detail }) => {
			const say = IN_WORDS.includes(action) ? saysWithin : says;
			return detail !== null && say(words, detail) ? [seq] : [];
		});
}

/** What was asked and answered in words about a bid, in which a word may stand anywhere: the one erased says so. */
function eraseFromClarifications(tx: Tx, bidId: string, words: readonly string[]): void {
	const longestFirst = inProse(words).toSorted((a, b) => b.length - a.length);
	const without = (text: string) => longestFirst.reduce((kept, word) => kept.replaceAll(word, ERASED), text);
	for (const { id } of clarificationsOf(tx, bidId))
		for (const { question } of questionsOfClarification(tx, id)) {
			const erased = { text: without(question.text), answer: without(question.answer) };
			if (erased.text !== question.text || erased.answer !== question.answer)
				updateClarificationQuestion(tx, question.id, { ...erased, revision: question.revision + 1 });
		}
}

/** Erases the words from the versions of a bid and from what it is made of as it stands. */
export function erasePeople(tx: Tx, bidId: string, words: readonly string[]): void {
	eraseParts(tx, bidId);
	eraseFromClarifications(tx, bidId, words);
	const ofBid = { answer: eq(bidAnswer.bidId, bidId), record: eq(formRecord.bidId, bidId) };
	for (const { question, text } of tx.select().from(bidAnswer).where(ofBid.answer).all())
		if (words.includes(text) || (text.startsWith("{") && says(words, text)))
			tx.delete(bidAnswer)
				.where(and(ofBid.answer, eq(bidAnswer.question, question)))
				.run();
	for (const owned of [risk, measure] as const)
		tx.update(owned)
			.set({ owner: "", revision: sql`${owned.revision} + 1` })
			.where(and(eq(owned.bidId, bidId), inArray(owned.owner, [...words])))
			.run();
	for (const { id, content } of tx.select().from(formRecord).where(ofBid.record).all()) {
		if (!says(words, content)) continue;
		const kept = Object.entries(storedObject(content)).filter(
			([, value]) => !says(words, JSON.stringify(value)),
		);
		tx.update(formRecord)
			.set({ content: canonicalText(Object.fromEntries(kept) as never) })
			.where(eq(formRecord.id, id))
			.run();
	}
	for (const { id, content } of tx.select().from(removedRecord).where(eq(removedRecord.ownerId, bidId)).all())
		if (says(words, content)) tx.delete(removedRecord).where(eq(removedRecord.id, id)).run();
}
