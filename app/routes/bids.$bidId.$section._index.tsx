import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answersAction, answersPage } from "~/answers-action";
import { kindOfFormSection } from "~/domain/form/form-kinds";
import { answersSchema, STATE_ITEMS } from "~/forms/bid/answers";
import { formSectionOfPage, recordListAction } from "~/record-action";
import { listPage } from "~/record-pages";
import { RecordList } from "~/record-views";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { AnswersForm } from "~/ui/bid/section/answers-form";
import { titled } from "~/ui/layout/titled";

export const meta = titled<{ readonly title: string }>(({ title }) => title);
export const handle = bidBreadcrumbs();

/** A section of records is their list; one of questions alone is their form. */
export function loader(args: LoaderFunctionArgs) {
	const section = formSectionOfPage(args);
	return kindOfFormSection(section) ? listPage(args) : { title: section.title, ...answersPage(args) };
}

export async function action(args: ActionFunctionArgs) {
	return kindOfFormSection(formSectionOfPage(args)) ? recordListAction(args) : answersAction(args);
}

type Refused = Awaited<ReturnType<typeof answersAction>>["data"];

export default function SectionPage() {
	// What a loader gives goes to the page as it is: text, numbers, lists and objects of them.
	const page = useLoaderData() as ReturnType<typeof loader>;
	const refused = useActionData() as Refused | { readonly problem: string } | undefined;
	if ("cards" in page)
		return <RecordList page={page} problem={refused && "problem" in refused ? refused.problem : undefined} />;
	return (
		<AnswersForm
			{...page}
			schema={answersSchema(page.section)}
			states={STATE_ITEMS}
			refused={refused && "errors" in refused ? refused : undefined}
		/>
	);
}
