import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { FormSection } from "./domain/form/definition";
import { sectionSchema } from "./forms/form/record-form";
import { problemOf } from "./forms/refused-form";
import type {
	addAction,
	addPage,
	changePage,
	listAction,
	listPage,
	removeAction,
	removePage,
	severalPage,
} from "./record-pages";
import type { sheetAction } from "./sheet-action";
import type { PageHandle } from "./ui/frame/page-handle";
import { StatRow } from "./ui/layout/stat-row";
import { titled } from "./ui/layout/titled";
import { KindTotals } from "./ui/record/kind-totals";
import { RecordListPage } from "./ui/record/list-page";
import type { RecordsPlace } from "./ui/record/place";
import { RecordCards } from "./ui/record/record-cards";
import { RecordForm } from "./ui/record/record-form";
import { RemoveRecord } from "./ui/record/remove-record";
import { SeveralForm } from "./ui/record/several-form";

/** The title of a page of records, as its loader gives it. */
export const recordTitle = titled<{ readonly title: string; readonly fileProblem?: string | null }>(
	({ title, fileProblem }) => (fileProblem ? `Error: ${title}` : title),
);

/** The way down to a list of records: what they belong to. */
export const listHandle: PageHandle<{ readonly place: RecordsPlace }> = {
	breadcrumbs: ({ place }) => place.trail,
};

/** The way down to a page of one record: to its list. */
export const recordHandle: PageHandle<{ readonly place: RecordsPlace; readonly asked: FormSection }> = {
	breadcrumbs: ({ place, asked }) => [
		...place.trail,
		{ text: asked.title, href: `${place.path}/${asked.key}` },
	],
};

/** As `recordHandle`, of a page whose fields may be files. */
export const bidRecordHandle: PageHandle = { ...recordHandle, keepsFiles: true };

/** As `recordHandle`, of the page that takes a table as a file. */
export const severalHandle: PageHandle = { ...recordHandle, takesFile: 2 * 1024 * 1024 };

// What a loader gives goes to the pages as it is, amounts included: each is cast to its loader's type.

/** A list of records; `problem` is why what was asked for a moment ago was not done. */
export function RecordList({
	page,
	problem,
	above,
}: {
	page: ReturnType<typeof listPage>;
	problem?: string | undefined;
	/** What the records are worth together, before anything else. */
	above?: ReactNode;
}) {
	const { place, asked, cards, title, totals, removed } = page;
	return (
		<RecordListPage
			place={place}
			asked={asked}
			section={asked.key}
			title={title}
			glance={
				<>
					{above}
					{page.stats.length > 0 ? <StatRow stats={page.stats} /> : <KindTotals totals={totals} />}
				</>
			}
			count={cards.length}
			removed={removed}
			problem={problem}
		>
			{page.hasQuestions ? (
				<p className="govuk-body">
					<a className="govuk-link" href={`${place.path}/${asked.key}/questions`}>
						Answer the questions of this section
					</a>
				</p>
			) : null}
			<RecordCards cards={cards} place={place} asked={asked} section={asked.key} />
		</RecordListPage>
	);
}

/** The list page of records that stand in no form with questions. */
export function RecordListRoute() {
	const problem = problemOf(useActionData<typeof listAction>());
	return <RecordList page={useLoaderData() as ReturnType<typeof listPage>} problem={problem} />;
}

/** The page that adds a record, and the one that changes one. */
export function RecordRoute() {
	const { key, ...page } = useLoaderData() as ReturnType<typeof addPage | typeof changePage>["data"];
	return (
		<RecordForm
			{...page}
			schema={sectionSchema(page.asked)}
			recordKey={key}
			refused={useActionData<typeof addAction>()}
		/>
	);
}

/** The page that asks before a record is removed. */
export function RemoveRoute() {
	const page = useLoaderData() as ReturnType<typeof removePage>["data"];
	return <RemoveRecord {...page} problem={problemOf(useActionData<typeof removeAction>())} />;
}

/** The page that adds several records from a table. */
export function SeveralRoute() {
	const page = useLoaderData() as ReturnType<typeof severalPage>["data"];
	return <SeveralForm {...page} again={useActionData<typeof sheetAction>()} />;
}
