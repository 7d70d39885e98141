import { ABOUT_QUESTIONS } from "~/domain/bid/questions";
import { answerInWords, answerValue, questionField, type StoredAnswers } from "~/domain/form/answers";
import { type FormChange, formChanges } from "~/domain/form/changes";
import { allQuestions, type FormDefinition } from "~/domain/form/definition";
import { nameOf } from "~/domain/form/field";
import { kindsOfForm } from "~/domain/form/form-kinds";
import { RECORD_KINDS } from "~/domain/form/kinds";
import { ownFieldsOf, valueFromJson, valueToJson } from "~/domain/form/record-json";
import type { Near, RecordKind, RecordValues } from "~/domain/form/record-kind";
import { rowsOf, titleOf, valueInWords } from "~/domain/form/record-rows";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidById } from "~db/bid/bid";
import { linksOfBid } from "~db/bid/links";
import { storedAnswers } from "~db/bid/own-content";
import { storeOfKind } from "~db/bid/record-stores";
import type { Saved } from "~db/bid/records";
import type { Tx } from "~db/client";
import { rowCountsOf } from "~db/form/records";
import {
	type FormVersionRow,
	formOfBid,
	formOfRound,
	formOfVersion,
	formVersions,
	isSameForm,
} from "~db/form/versions";
import { type Context, read } from "../context";
import { type BidHead, bidHead } from "./read-bid-head";

export type NewForm = {
	/** "" for the short form. */
	readonly id: string;
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
		id: wanted.version?.id ?? "",
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

type Earlier = { readonly form: FormDefinition; readonly near: Near };

/** What an earlier version asked and none of the versions that were looked at before has told: by key, in words. */
type Told = readonly { readonly key: string; readonly label: string; readonly text: string }[];

function answersNotAsked(stored: StoredAnswers, { form, near }: Earlier, now: FormDefinition): Told {
	const asked = new Map(allQuestions(now).map((question) => [question.question, question]));
	return allQuestions(form).flatMap((question) => {
		const { question: key, label } = question;
		const [answer, later] = [stored[key], asked.get(key)];
		const fits =
			later && (answer?.state !== "answered" || answerValue(questionField(later), answer.text) !== undefined);
		const text = answerInWords(questionField(question), answer, near);
		return !answer || fits || text === null ? [] : [{ key, label, text }];
	});
}

/** What a row holds in a form's own fields that those of now do not read. */
function unread(kind: RecordKind, later: RecordKind, { id, values }: Saved<RecordValues>, near: Near): Told {
	const now = ownFieldsOf(later);
	const label = `${capital(kind.words.one)}: ${titleOf(later, values) || titleOf(kind, values)}`;
	return Object.entries(ownFieldsOf(kind)).flatMap(([key, field]) => {
		const [value, asked] = [values[key], now[key]];
		const text = valueInWords(field, value, near);
		const isRead = asked && valueFromJson(asked, valueToJson(value)) !== undefined;
		return text === null || isRead ? [] : [{ key: `${id}.${key}`, label, text: `${nameOf(field)}: ${text}` }];
	});
}

/** Rows of kinds that are asked no longer, and what the others hold in fields that are not. */
function rowsNotAsked(tx: Tx, bidId: string, { form, near }: Earlier, now: FormDefinition): Told {
	return kindsOfForm(form).flatMap((kind) => {
		const later = kindsOfForm(now).find(({ key }) => key === kind.key);
		const rows = storeOfKind(kind).list(tx, bidId);
		if (later) return rows.flatMap((row) => unread(kind, later, row, near));
		return rows.map(({ id, values }) => ({
			key: id,
			label: `${capital(kind.words.one)}: ${titleOf(kind, values)}`,
			text: rowsOf(kind, values, near)
				.map(({ key, value }) => `${key}: ${value ?? "Not given"}`)
				.join("\n"),
		}));
	});
}

function capital(word: string): string {
	return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** Whether a bid holds what no version of its form asks: it began as a copy of one on another form. */
function holdsOther(tx: Tx, bidId: string, stored: StoredAnswers, now: FormDefinition): boolean {
	const asked = new Set([
		...ABOUT_QUESTIONS.map(({ key }) => key),
		...allQuestions(now).map((each) => each.question),
	]);
	if (Object.keys(stored).some((key) => !asked.has(key))) return true;
	const kinds = new Set(kindsOfForm(now).map(({ key }) => key));
	const isHeld = (kind: RecordKind) => !kinds.has(kind.key) && storeOfKind(kind).list(tx, bidId).length > 0;
	return (
		Object.keys(rowCountsOf(tx, bidId)).some((key) => !kinds.has(key.split(".")[0] ?? "")) ||
		RECORD_KINDS.some(isHeld)
	);
}

/** Answers and rows of a bid that its form asks no longer, by the words of the last version that asked them. */
export function noLongerAsked(tx: Tx, bidId: string): NoLongerAsked {
	const { definition, version } = formOfBid(tx, bidId);
	const stored = storedAnswers(tx, bidId);
	const isEarlier = (each: FormVersionRow) =>
		version !== null && isSameForm(each, version) && each.number < version.number;
	const versions = formVersions(tx);
	const others = holdsOther(tx, bidId, stored, definition)
		? [...versions.filter((each) => !isEarlier(each)).map(({ id }) => id), null]
		: [];
	const earlier = [...versions.filter(isEarlier).map(({ id }) => id), ...others]
		.map((id) => formOfVersion(tx, id).definition)
		.map((form): Earlier => ({ form, near: linksOfBid(tx, bidId, form) }));
	const told = earlier.flatMap((each) => [
		...answersNotAsked(stored, each, definition),
		...rowsNotAsked(tx, bidId, each, definition),
	]);
	const keys = told.map(({ key }) => key);
	return told.flatMap(({ key, label, text }, at) => (keys.indexOf(key) === at ? [{ label, text }] : []));
}
