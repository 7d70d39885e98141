import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { questionsOf } from "./domain/form/definition";
import type { Bases } from "./domain/form/merge-fields";
import { asOnForm, manyOf, type RecordValues } from "./domain/form/record-kind";
import { rowsOf, titleOf } from "./domain/form/record-rows";
import { holdsNumbers, sheetColumns, sheetOf } from "./domain/form/sheet-columns";
import { FILE_NOT_READ } from "./domain/table/file-kind";
import type { TableWritten } from "./domain/table/table-written";
import { formAction } from "./form-action";
import { REMOVAL_REFUSALS } from "./forms/bid/refused-removal";
import { comparedFields, recordFormValues } from "./forms/form/record-form";
import { revisionOf } from "./forms/parse-form";
import { FILE_TOO_LARGE } from "./forms/table-file-words";
import { openForm } from "./open-form";
import { recordAction, recordListAction, recordsGuard, recordsOfPage } from "./record-action";
import { csvAnswer, xlsxAnswer } from "./sheet-file";
import { figuresAsSaved, isAppraised } from "./typed-figures";
import { labelledTotals } from "./ui/record/kind-totals";
import { addRecord } from "./use-cases/form/add-record";
import { readWhatGoesWith } from "./use-cases/form/read-what-goes-with";
import { removeRecord } from "./use-cases/form/remove-record";
import { saveRecord } from "./use-cases/form/save-record";
import { basesOf } from "./use-cases/merge-fields";

/** What every page of records shows: what they belong to, and their section. */
function common({ head, place, kind, section }: ReturnType<typeof recordsOfPage>) {
	return { ...head, place, section: kind.section, asked: section };
}

function othersOf(
	records: readonly { readonly id: string; readonly values: RecordValues }[],
	id: string | undefined,
): readonly RecordValues[] {
	return records.flatMap((each) => (each.id === id ? [] : [each.values]));
}

/** What the list of a section's records shows. */
export function listPage(args: LoaderFunctionArgs) {
	const page = recordsOfPage(args);
	const { kind, section, records, removed, near } = page;
	const values = records.map((record) => record.values);
	const sorted = kind.sort ? [...records].sort((a, b) => kind.sort?.(a.values, b.values) ?? 0) : records;
	return {
		...common(page),
		title: section.title,
		removed,
		totals: labelledTotals(kind, values),
		stats: kind.stats?.(values) ?? [],
		hasQuestions: questionsOf(section).length > 0,
		cards: sorted.map((record) => ({
			id: record.id,
			title: titleOf(kind, record.values),
			rows: rowsOf(kind, record.values, { ...near, others: othersOf(records, record.id) }),
		})),
	};
}

/** The intervention that a new record begins with: the one asked for, or the only one there is. */
function chosenAtFirst(wanted: string | null, interventions: readonly { readonly id: string }[]): string {
	const only = interventions.length === 1 ? interventions[0] : undefined;
	return (interventions.find(({ id }) => id === wanted) ?? only)?.id ?? "";
}

/** A page of a form: where nothing can be changed, a plan's says so with its status as well. */
function formPage<Page extends object>(page: Page & { readonly place: { readonly fixed: string | null } }) {
	return data(page, page.place.fixed === "plan-in-use" ? 409 : 200);
}

/** What a form of a record is opened with; one of a bid keeps what is typed before it is saved. */
function opening(args: LoaderFunctionArgs, page: ReturnType<typeof recordsOfPage>, bases: Bases) {
	const { context, head, kind, near } = page;
	if (!("bid" in head)) return { opened: { page: context.ids.next(), bases } };
	const fields = comparedFields(kind, near);
	return openForm(args, context, { bidId: head.bid.id, section: kind.section, bases, fields });
}

/** What the bid costs and saves, beside a form that changes it; null beside any other. */
function figuresBeside({ context, kind, owner }: ReturnType<typeof recordsOfPage>): string | null {
	return "bidId" in owner && isAppraised(kind) ? figuresAsSaved(context, owner.bidId) : null;
}

/** What the page that adds a record begins with. */
export function addPage(args: LoaderFunctionArgs) {
	const page = recordsOfPage(args);
	const { kind, context, records, interventions, near } = page;
	const { carriedOn } = kind;
	const query = new URL(args.request.url).searchParams;
	const copied = records.find(({ id }) => id === query.get("copy"));
	const wanted = carriedOn ? query.get(carriedOn) : null;
	const begun = carriedOn ? { [carriedOn]: chosenAtFirst(wanted, interventions) } : {};
	return formPage({
		...common(page),
		title: `Add ${kind.words.a}`,
		key: context.ids.next(),
		interventions,
		links: near.links ?? {},
		...opening(args, page, {}),
		hints: kind.hints?.(othersOf(records, undefined)) ?? {},
		figures: figuresBeside(page),
		copyOf: copied ? titleOf(kind, copied.values) : null,
		values: copied ? recordFormValues(kind, copied.values) : { ...recordFormValues(kind, null), ...begun },
	});
}

/** The action of the page that adds a record. */
export const addAction = recordAction(addRecord);

/** What the page that changes a record begins with. */
export function changePage(args: LoaderFunctionArgs) {
	const page = recordsOfPage(args);
	const { kind, context, records, interventions, near } = page;
	const found = records.find(({ id }) => id === args.params.recordId);
	const shown = {
		...common(page),
		title: `Change ${kind.words.a}`,
		key: context.ids.next(),
		interventions,
		links: near.links ?? {},
		hints: kind.hints?.(othersOf(records, found?.id)) ?? {},
		figures: figuresBeside(page),
		values: found ? recordFormValues(kind, found.values) : null,
		revision: found?.revision ?? 0,
		...opening(args, page, found ? basesOf(asOnForm(kind, found.values)) : {}),
	};
	return found ? formPage(shown) : data(shown, 404);
}

/** The action of the page that changes a record. */
export const changeAction = recordAction(saveRecord);

/** What the page shows that asks before a record is removed. */
export function removePage(args: LoaderFunctionArgs) {
	const page = recordsOfPage(args);
	const { kind, context, owner, records, near, list } = page;
	const found = records.find(({ id }) => id === args.params.recordId);
	if (!found) throw redirect(list);
	return formPage({
		...common(page),
		title: `Remove ${kind.words.a}`,
		what: kind.words.one,
		revision: found.revision,
		name: titleOf(kind, found.values),
		rows: rowsOf(kind, found.values, { ...near, others: othersOf(records, found.id) }),
		goesWithIt: readWhatGoesWith(context, kind, { ...owner, id: found.id }),
	});
}

/** The action of that page. */
export const removeAction = formAction({
	guard: recordsGuard,
	messages: REMOVAL_REFUSALS,
	status: 409,
	save: ({ context, page: { owner, kind }, params: { recordId: id = "" }, body }) =>
		removeRecord(context, kind, { ...owner, id, revision: revisionOf(body) }),
	told: (_, { page: { list, kind } }) => [list, `You removed the ${kind.words.one}`, kind.words.onceRemoved],
});

/** The action of a list of records, and of nothing else. */
export const listAction = recordListAction();

/** What the page begins with that adds several records from a table. */
export function severalPage(args: LoaderFunctionArgs) {
	const page = recordsOfPage(args);
	const { kind, context, near } = page;
	const tooLarge = new URL(args.request.url).search === FILE_NOT_READ;
	return formPage({
		...common(page),
		title: `Add several ${manyOf(kind.words)}`,
		many: manyOf(kind.words),
		recordKey: context.ids.next(),
		headings: sheetColumns(kind, near).map(({ heading }) => heading),
		needsIntervention: kind.carriedOn !== undefined && near.interventions.length === 0,
		fileProblem: tooLarge ? FILE_TOO_LARGE : null,
	});
}

/** The records of a page as a table with its headings. */
function sheetOfPage(args: LoaderFunctionArgs): TableWritten {
	const { kind, section, records, near } = recordsOfPage(args);
	const values = records.map((record) => record.values);
	const { columns, rows } = sheetOf(kind, values, near);
	const headed = columns.map((column) => ({ heading: column.heading, isNumber: holdsNumbers(column) }));
	return { title: section.title, columns: headed, rows };
}

/** The records of a section as CSV; with none, its headings to be filled in. */
export function csvFile(args: LoaderFunctionArgs) {
	return csvAnswer(sheetOfPage(args));
}

/** A section's records as a spreadsheet, or its headings alone. Says so where a text is too long for one. */
export function xlsxFile(args: LoaderFunctionArgs) {
	return xlsxAnswer(sheetOfPage(args));
}
