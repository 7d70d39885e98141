import { answerInWords, answerValue, questionField } from "~/domain/form/answers";
import { type FormChange, formChanges } from "~/domain/form/changes";
import { allQuestions, allTables } from "~/domain/form/definition";
import { kindsOfForm } from "~/domain/form/form-kinds";
import { rowsOf, titleOf } from "~/domain/form/record-rows";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidById } from "~db/bid/bid";
import { linksOfBid } from "~db/bid/links";
import { storedAnswers } from "~db/bid/own-content";
import { storeOfKind } from "~db/bid/record-stores";
import type { Tx } from "~db/client";
import { formOfBid, formOfRound, formOfVersion, formVersions } from "~db/form/versions";
import { type Context, read } from "../context";
import { type BidHead, bidHead } from "./read-bid-head";

export type NewForm = {
	readonly title: string;
	/** Null for the short form. */
	readonly number: number | null;
	readonly changes: readonly FormChange[];
};

/** The version of its round's form that a bid is not on yet; null where it is on it. */
export function newFormOf(tx: Tx, bidId: string): NewForm | null {
	const row = bidById(tx, bidId);
	if (!row) return null;
	const [own, wanted] = [formOfBid(tx, bidId), formOfRound(tx, row.roundId)];
	if (own.version?.id === wanted.version?.id) return null;
	return {
		title: wanted.definition.title,
		number: wanted.version?.number ?? null,
		changes: formChanges(own.definition, wanted.definition),
	};
}

/** What a newer version of its round's form asks otherwise, for a bid's own people. */
export function readNewForm(
	context: Context,
	input: { readonly bidId: string },
): Outcome<{ readonly bid: BidHead; readonly newForm: NewForm | null }, PermissionRefusal> {
	return read(context, (tx) => {
		const bid = bidHead(context, tx, input.bidId);
		return bid.ok ? accepted({ bid: bid.value, newForm: newFormOf(tx, input.bidId) }) : bid;
	});
}

/** What a bid still holds though its form asks it no longer: nothing of it counts, all of it can be read. */
export type NoLongerAsked = readonly { readonly label: string; readonly text: string }[];

/** Answers and rows of a bid that its form asks no longer, by the words of the last version that asked them. */
export function noLongerAsked(tx: Tx, bidId: string): NoLongerAsked {
	const { definition, version } = formOfBid(tx, bidId);
	if (!version) return [];
	const stored = storedAnswers(tx, bidId);
	const asked = new Map(allQuestions(definition).map((question) => [question.question, question]));
	const tables = allTables(definition).map(({ table }) => table);
	const earlier = formVersions(tx)
		.filter(({ title, number }) => title === version.title && number < version.number)
		.map(({ id }) => formOfVersion(tx, id).definition);
	const seen = new Set<string>();
	return earlier.flatMap((form) => {
		const near = linksOfBid(tx, bidId, form);
		const answers = allQuestions(form).flatMap((question) => {
			const key = question.question;
			const answer = stored[key];
			const now = asked.get(key);
			const field = questionField(question);
			const fits =
				now && (answer?.state !== "answered" || answerValue(questionField(now), answer.text) !== undefined);
			const words = answerInWords(field, answer, near);
			if (!answer || fits || words === null || seen.has(key)) return [];
			seen.add(key);
			return [{ label: question.label, text: words }];
		});
		const rows = kindsOfForm(form)
			.filter((kind) => kind.plain && !tables.includes(kind.key) && !seen.has(kind.key))
			.flatMap((kind) => {
				seen.add(kind.key);
				return storeOfKind(kind)
					.list(tx, bidId)
					.map(({ values }) => ({
						label: `${kind.words.one.charAt(0).toUpperCase()}${kind.words.one.slice(1)}: ${titleOf(kind, values)}`,
						text: rowsOf(kind, values, near)
							.map(({ key, value }) => `${key}: ${value ?? "Not given"}`)
							.join("\n"),
					}));
			});
		return [...answers, ...rows];
	});
}
