import { type Carried, copiedRecord, copiedValue, lacksFiles } from "~/domain/bid/copied-values";
import { answerValue, isProse, questionField, storedText } from "~/domain/form/answers";
import { allQuestions } from "~/domain/form/definition";
import { kindsOfForm } from "~/domain/form/form-kinds";
import { RECORD_KINDS } from "~/domain/form/kinds";
import { APPROVAL } from "~/domain/form/kinds/approval";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { REDUCED_VERSION } from "~/domain/form/kinds/reduced-version";
import type { RecordKind, RecordValues } from "~/domain/form/record-kind";
import { attachmentById, attachmentsOf, filesInRound, insertAttachment } from "~db/bid/attachments";
import { bidById, updateBid } from "~db/bid/bid";
import { linksOfBid } from "~db/bid/links";
import { objectivesOf, setObjectives } from "~db/bid/objectives";
import { storedAnswers } from "~db/bid/own-content";
import { partnershipsOf } from "~db/bid/partnerships";
import { storeOfKind } from "~db/bid/record-stores";
import type { NewRecord, Saved } from "~db/bid/records";
import { putAnswer } from "~db/bid/section";
import type { Db, Tx } from "~db/client";
import { shareFile } from "~db/files";
import { formOfBid } from "~db/form/versions";
import { themesOf } from "~db/plan/plan";
import { awardCategories, categoryById } from "~db/round/categories";

/** Two bids: the draft that begins, without a record yet, and the earlier one that it begins as. */
type Copy = {
	readonly from: string;
	readonly to: string;
	/** The round of the draft, and how many bytes the files of its bids may have. */
	readonly round: { readonly id: string; readonly filesLimit: number };
	/** The plans of their rounds. */
	readonly plans: { readonly from: string; readonly to: string };
	readonly saved: Pick<NewRecord, "savedAt" | "savedBy">;
	readonly nextId: () => string;
	readonly db: Db;
};

/** What the new bid cannot hold, a sentence each, for the person who began it. */
export type LeftBehind = readonly string[];

type Row = { readonly kind: RecordKind; readonly row: Saved<RecordValues>; readonly id: string };

/** The records to copy, interventions first, each with its new key. */
function rowsToCopy(tx: Tx, { from, nextId }: Copy): readonly Row[] {
	const kinds = kindsOfForm(formOfBid(tx, from).definition).filter(({ key }) => key !== APPROVAL.key);
	const first = kinds.filter(({ key }) => key === INTERVENTION.key);
	return [...first, ...kinds.filter((kind) => !first.includes(kind))].flatMap((kind) =>
		storeOfKind(kind)
			.list(tx, from)
			.map((row) => ({ kind, row, id: nextId() })),
	);
}

type Files = { readonly ids: ReadonlyMap<string, string>; readonly left: readonly string[] };

/** Gives the draft the files that the earlier one holds, as far as its round has room; the names of the others. */
function copyFiles(tx: Tx, { from, to, round, saved, nextId, db }: Copy): Files {
	const ids = new Map<string, string>();
	const left: string[] = [];
	let room = round.filesLimit - filesInRound(tx, round.id);
	for (const { id: earlier } of attachmentsOf(tx, from)) {
		const file = attachmentById(tx, earlier);
		if (file?.standing !== "held") continue;
		const id = nextId();
		if (file.state === "infected" || file.bytes > room || !shareFile(db, file, id)) {
			left.push(file.name);
			continue;
		}
		const { savedAt: now, savedBy } = saved;
		insertAttachment(tx, { ...file, id, bidId: to, standingSince: now, addedAt: now, addedBy: savedBy });
		ids.set(earlier, id);
		room -= file.bytes;
	}
	return { ids, left };
}

function objectivesOfPlan(tx: Tx, planId: string) {
	return themesOf(tx, planId).flatMap((theme) => theme.objectives);
}

/** Objectives of the earlier plan by key: as whom the new plan has them, by code, and which it lacks. */
function objectivesCarried(tx: Tx, { plans }: Copy) {
	const now = objectivesOfPlan(tx, plans.to);
	const before = objectivesOfPlan(tx, plans.from);
	return new Map(
		before.map(({ id, code }) => {
			const found = plans.from === plans.to ? id : now.find((each) => each.code === code)?.id;
			return [id, { id: found ?? null, code }];
		}),
	);
}

/**
 * Fills a new draft with what an earlier bid says: answers and records by their keys, whatever its form asks, and
 * its files. Approvals, dates, other partnerships and what the new round does not know stay behind and are named.
 */
export function copyBid(tx: Tx, copy: Copy): LeftBehind {
	const { to, saved } = copy;
	const files = copyFiles(tx, copy);
	const rows = rowsToCopy(tx, copy);
	const ids = new Map(rows.map(({ row, id }) => [row.id, id]));
	const objectives = objectivesCarried(tx, copy);
	const { links = {} } = linksOfBid(tx, to, formOfBid(tx, to).definition);
	const records = new Set(RECORD_KINDS.map(({ key }) => key).concat(rows.map(({ kind }) => kind.key)));
	const lacking = new Set<string>();
	const objective = (id: string) => {
		const found = objectives.get(id);
		if (found && found.id === null) lacking.add(found.code);
		return found?.id ?? null;
	};
	const carried: Carried = (kind, id) => {
		if (kind === "objective") return objective(id);
		if (kind === "file") return files.ids.get(id) ?? null;
		if (records.has(kind)) return ids.get(id) ?? null;
		return links[kind]?.some((each) => each.id === id) ? id : null;
	};
	for (const { kind, row, id } of rows) {
		const values = copiedRecord(kind, row.values, carried);
		if (!lacksFiles(kind, values)) storeOfKind(kind).insert(tx, { ...saved, id, ownerId: to }, values);
	}
	for (const { kind, row, id } of rows) {
		if (kind.key !== INTERVENTION.key) continue;
		const supported = objectivesOf(tx, row.id).flatMap(({ objectiveId, how }) => {
			const own = objective(objectiveId);
			return own === null ? [] : [{ objectiveId: own, how }];
		});
		setObjectives(tx, id, supported);
	}
	copyAnswers(tx, copy, carried);
	const category = bidById(tx, copy.from)?.categoryId ?? null;
	if (category !== null && isOfRound(tx, copy, category)) updateBid(tx, to, { categoryId: category });
	return leftBehind(tx, copy, [...lacking], files.left);
}

function isOfRound(tx: Tx, { round }: Copy, categoryId: string): boolean {
	return categoryById(tx, categoryId)?.roundId === round.id;
}

/** Whether the earlier bid named a category of award that the draft's round, which has its own, does not. */
function lacksCategory(tx: Tx, copy: Copy): boolean {
	if (awardCategories.list(tx, copy.round.id).length === 0) return false;
	const reduced = storeOfKind(REDUCED_VERSION).list(tx, copy.from);
	const named = [bidById(tx, copy.from)?.categoryId, ...reduced.map(({ values }) => values.categoryId)];
	return named.some((id) => typeof id === "string" && !isOfRound(tx, copy, id));
}

function copyAnswers(tx: Tx, { from, to }: Copy, carried: Carried): void {
	const asked = new Map(allQuestions(formOfBid(tx, from).definition).map((each) => [each.question, each]));
	for (const [question, answer] of Object.entries(storedAnswers(tx, from))) {
		const item = asked.get(question);
		const field = item && questionField(item);
		const text =
			field && !isProse(field) && answer.state === "answered"
				? storedText(field, copiedValue(field, answerValue(field, answer.text), carried))
				: answer.text;
		putAnswer(tx, to, question, { ...answer, text });
	}
}

/** So many names are told: more would be cut where they are shown. */
const NAMES_TOLD = 3;

function named(names: readonly string[]): string {
	const told = names.slice(0, NAMES_TOLD).join("; ");
	return names.length > NAMES_TOLD ? `${told} and ${names.length - NAMES_TOLD} more` : told;
}

function leftBehind(tx: Tx, copy: Copy, objectives: readonly string[], files: readonly string[]): LeftBehind {
	const { from, to } = copy;
	const approvals = storeOfKind(APPROVAL).list(tx, from).length;
	const own = partnershipsOf(tx, to).map(({ id }) => id);
	const others = partnershipsOf(tx, from).filter(({ id }) => !own.includes(id));
	return [
		...(objectives.length > 0
			? [`The plan of this round does not have objective ${named(objectives)}.`]
			: []),
		...(others.length > 0
			? [`Add the other partnerships again: ${named(others.map(({ name }) => name))}.`]
			: []),
		...(files.length > 0 ? [`Files that could not be copied: ${named(files)}.`] : []),
		...(lacksCategory(tx, copy) ? ["Choose the award categories again: this round has others."] : []),
		...(approvals > 0 ? ["Its approvals are not copied."] : []),
	];
}
