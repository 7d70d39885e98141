import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answersAction, answersPage } from "~/answers-action";
import { kindOfFormSection } from "~/domain/form/form-kinds";
import { actionOfKind } from "~/form-action";
import { answersSchema, STATE_ITEMS } from "~/forms/bid/answers";
import { problemOf } from "~/forms/refused-form";
import { formSectionOfPage } from "~/record-action";
import { listAction, listPage } from "~/record-pages";
import { RecordList } from "~/record-views";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { AnswersForm } from "~/ui/bid/section/answers-form";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";

export const meta = titled<{ readonly title: string }>(({ title }) => title);
export const handle: PageHandle = { ...bidBreadcrumbs(), keepsFiles: true };

/** A section of records is their list; one of questions alone is their form. */
export function loader(args: LoaderFunctionArgs) {
	const section = formSectionOfPage(args);
	return kindOfFormSection(section) ? listPage(args) : { title: section.title, ...answersPage(args) };
}

export const action = actionOfKind((args) =>
	kindOfFormSection(formSectionOfPage(args)) ? listAction : answersAction,
);

export default function SectionPage() {
	// What a loader gives goes to the page as it is: text, numbers, lists and objects of them.
	const page = useLoaderData() as ReturnType<typeof loader>;
	const refused = useActionData<typeof action>();
	if ("cards" in page) return <RecordList page={page} problem={problemOf(refused)} />;
	return (
		<AnswersForm {...page} schema={answersSchema(page.section)} states={STATE_ITEMS} refused={refused} />
	);
}
